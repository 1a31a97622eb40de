package io.cart4j.core.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * How the columns of a row share a few words of 64 bits: each takes as many bits as its {@link Packing} needs, in the first
 * word that has room for them, and none if all values are the same.
 *
 * @param packings how the values of each column become unsigned numbers
 * @param wordOf for each column its word
 * @param shiftOf for each column how many bits are below it in its word
 * @param words how many words a row takes
 */
record RowLayout(List<Packing> packings, int[] wordOf, int[] shiftOf, int words) {
    static RowLayout of(List<Packing> packings) {
        int[] wordOf = new int[packings.size()];
        int[] shiftOf = new int[packings.size()];
        int[] used = new int[packings.size()];
        int words = 0;
        for (int column = 0; column < wordOf.length; column++) {
            int bits = packings.get(column).bits();
            int word = 0;
            while (used[word] + bits > Long.SIZE) {
                word++;
            }
            wordOf[column] = word;
            shiftOf[column] = used[word];
            used[word] += bits;
            words = bits == 0 ? words : Math.max(words, word + 1);
        }
        return new RowLayout(List.copyOf(packings), wordOf, shiftOf, words);
    }

    /** The same for rows in which all values of one column, whose unit is 1, are higher by so much. */
    RowLayout plus(int column, long shift) {
        List<Packing> shifted = new ArrayList<>(packings);
        shifted.set(column, packings.get(column).plus(shift));
        return new RowLayout(List.copyOf(shifted), wordOf, shiftOf, words);
    }
}
