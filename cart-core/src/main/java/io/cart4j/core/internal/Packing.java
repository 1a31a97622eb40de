package io.cart4j.core.internal;

import java.util.List;

/**
 * How a column of whole numbers is stored in few bits: a value is {@code (base + stored) * unit}, where {@code stored} is an
 * unsigned number, of {@link #bits} bits in rows and of {@code bytes} bytes in files. A column of one value takes none at all.
 *
 * @param base what is added
 * @param least the lowest value, divided by the unit
 * @param most the highest value, divided by the unit
 * @param unit what all values are multiples of
 * @param bytes 0, 1, 2, 4 or 8
 */
record Packing(long base, long least, long most, long unit, int bytes) {
    /** For values from {@code least} to {@code most}. */
    static Packing of(long least, long most) {
        long range = most - least;
        if (range < 0 || range >>> Integer.SIZE != 0) {
            return new Packing(0, least, most, 1, Long.BYTES);
        }
        int bits = Long.SIZE - Long.numberOfLeadingZeros(range);
        int bytes = bits == 0 ? 0 : bits <= Byte.SIZE ? Byte.BYTES : bits <= Short.SIZE ? Short.BYTES : Integer.BYTES;
        return new Packing(least, least, most, 1, bytes);
    }

    /** How many bits a stored value needs. */
    int bits() {
        return bytes == Long.BYTES ? Long.SIZE : Long.SIZE - Long.numberOfLeadingZeros(most - least);
    }

    /** The same for values that are so many times larger. */
    Packing times(long factor) {
        return new Packing(base, least, most, unit * factor, bytes);
    }

    /** The same for values that are higher by so much; the unit must be 1. */
    Packing plus(long shift) {
        return new Packing(base + shift, least + shift, most + shift, unit, bytes);
    }

    /** A packing for the values of all these. */
    static Packing covering(List<Packing> packings) {
        long unit = packings.get(0).unit;
        boolean sameUnit = packings.stream().allMatch(packing -> packing.unit == unit);
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (Packing packing : packings) {
            least = Math.min(least, sameUnit ? packing.least : packing.least * packing.unit);
            most = Math.max(most, sameUnit ? packing.most : packing.most * packing.unit);
        }
        return sameUnit ? of(least, most).times(unit) : of(least, most);
    }

    /** The bytes that a column takes, rounded up so that the next one is aligned. */
    long columnBytes(int rows) {
        return ((long) rows * bytes + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
    }
}
