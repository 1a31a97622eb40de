package io.cart4j.segmentation.internal;

/** Sums in an order of their own, which is the same whenever the values are the same. */
final class Sums {
    private Sums() {}

    /** Adds up {@code count} values from {@code from} on, in double precision. */
    static double sum(float[] values, int from, int count) {
        // four chains of additions, because each addition of one chain would wait for the one before
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int i = from;
        for (; i + 4 <= from + count; i += 4) {
            sum0 += values[i];
            sum1 += values[i + 1];
            sum2 += values[i + 2];
            sum3 += values[i + 3];
        }
        for (; i < from + count; i++) {
            sum0 += values[i];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }

    /** Adds up partial results in the order of the outer array, place by place. */
    static double[] fold(double[][] partials) {
        double[] total = new double[partials[0].length];
        for (double[] partial : partials) {
            for (int place = 0; place < total.length; place++) {
                total[place] += partial[place];
            }
        }
        return total;
    }
}
