package io.cart4j.models.leaks;

import io.cart4j.models.internal.SplitMix64;
import java.util.Arrays;

/** Picks rows. */
final class Rows {
    private static final double UNIT = 0x1p-53;

    private Rows() {}

    /**
     * A share of the rows, in their order. Whether a row is taken depends on its number and the seed alone, so that a row that
     * stands in two lists is taken from both or from neither.
     */
    static int[] sample(int[] rows, double share, long seed) {
        return share >= 1
                ? rows
                : Arrays.stream(rows).filter(row -> unit(row, seed) < share).toArray();
    }

    static float[] gather(float[] column, int[] rows) {
        float[] values = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = column[rows[i]];
        }
        return values;
    }

    static byte[] gather(byte[] labels, int[] rows) {
        byte[] values = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = labels[rows[i]];
        }
        return values;
    }

    /** The rows of one list and then those of the other. */
    static int[] concat(int[] first, int[] second) {
        int[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static int ones(byte[] labels) {
        int ones = 0;
        for (byte label : labels) {
            ones += label;
        }
        return ones;
    }

    /** The n-th of a row of seeds that have nothing to do with each other, which neighbouring numbers as seeds would. */
    static long seed(long seed, int n) {
        return SplitMix64.of(SplitMix64.of(seed) + n);
    }

    private static double unit(int row, long seed) {
        return (seed(seed, row) >>> 11) * UNIT;
    }
}
