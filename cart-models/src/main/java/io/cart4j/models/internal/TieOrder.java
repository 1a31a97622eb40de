package io.cart4j.models.internal;

import java.util.Arrays;

/**
 * Sorts the rows of each column for Smile's trees. Among equal values, positive rows come first: Smile considers a split
 * between two values only where the label changes from the last row of one to the first row of the next, so with its
 * own arbitrary order of ties it overlooks most splits of a column of small counts.
 */
final class TieOrder {
    private static final long ROW_MASK = (1L << 31) - 1;

    private TieOrder() {}

    /** Gives the row numbers of each column in ascending order of value, then positive before negative, then row. */
    static int[][] of(float[][] columns, byte[] labels, WorkerPool pool) {
        int[][] order = new int[columns.length][];
        pool.forEach(columns.length, feature -> order[feature] = sorted(columns[feature], labels));
        return order;
    }

    private static int[] sorted(float[] column, byte[] labels) {
        long[] keys = new long[column.length];
        for (int row = 0; row < keys.length; row++) {
            int bits = Float.floatToIntBits(column[row] + 0f);
            int ascending = bits ^ (bits >> 31 & Integer.MAX_VALUE);
            keys[row] = (long) ascending << 32 | (long) (1 - labels[row]) << 31 | row;
        }
        Arrays.sort(keys);
        int[] rows = new int[keys.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (int) (keys[i] & ROW_MASK);
        }
        return rows;
    }
}
