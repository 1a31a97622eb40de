package io.cart4j.core.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * How the columns of a row share a few bytes: each takes as many bits as its {@link Packing} needs, right after those of the
 * column before, and none if all values are the same. All bits of a column are within the eight bytes from the one in which it
 * begins; columns of 64 bits begin with a byte.
 *
 * @param packings how the values of each column become unsigned numbers
 * @param bitOf for each column how many bits of the row are before it
 * @param rowBytes how many bytes a row takes
 */
record RowLayout(List<Packing> packings, int[] bitOf, int rowBytes) {
    static RowLayout of(List<Packing> packings) {
        int[] bitOf = new int[packings.size()];
        int used = 0;
        for (int column = 0; column < bitOf.length; column++) {
            int bits = packings.get(column).bits();
            bitOf[column] = bits == Long.SIZE ? wholeBytes(used) * Byte.SIZE : used;
            used = bitOf[column] + bits;
        }
        return new RowLayout(List.copyOf(packings), bitOf, wholeBytes(used));
    }

    /** How many words of 64 bits hold a row; the last one may be longer than it. */
    int words() {
        return (rowBytes + Long.BYTES - 1) / Long.BYTES;
    }

    /** The same for rows in which all values of one column, whose unit is 1, are higher by so much. */
    RowLayout plus(int column, long shift) {
        List<Packing> shifted = new ArrayList<>(packings);
        shifted.set(column, packings.get(column).plus(shift));
        return new RowLayout(List.copyOf(shifted), bitOf, rowBytes);
    }

    private static int wholeBytes(int bits) {
        return (bits + Byte.SIZE - 1) / Byte.SIZE;
    }
}
