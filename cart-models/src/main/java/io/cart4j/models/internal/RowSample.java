package io.cart4j.models.internal;

import java.util.Random;

/** Draws some of the rows at random with the share of each class kept: Knuth's selection sampling, for each class. */
public final class RowSample {
    private RowSample() {}

    /**
     * Draws.
     *
     * @param rows row numbers
     * @param labels 0 or 1 for each row of the table
     * @param size how many; all rows if there are no more
     * @return about so many of the rows, of each class that occurs at least one, in their order
     */
    public static int[] draw(int[] rows, byte[] labels, int size, long seed) {
        if (rows.length <= size) {
            return rows;
        }
        int[] left = new int[2];
        for (int row : rows) {
            left[labels[row]]++;
        }
        int[] wanted = new int[2];
        for (int label = 0; label < wanted.length; label++) {
            long share = Math.round((double) size * left[label] / rows.length);
            wanted[label] = (int) Math.min(left[label], Math.max(1, share));
        }
        int[] drawn = new int[wanted[0] + wanted[1]];
        Random random = new Random(seed);
        int next = 0;
        for (int row : rows) {
            byte label = labels[row];
            if (random.nextInt(left[label]--) < wanted[label]) {
                wanted[label]--;
                drawn[next++] = row;
            }
        }
        return drawn;
    }
}
