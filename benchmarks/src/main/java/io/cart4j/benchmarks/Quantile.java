package io.cart4j.benchmarks;

import java.util.Arrays;

/** Order statistics of few measurements. */
public final class Quantile {
    private static final double MIDDLE = 0.5;

    private Quantile() {}

    /**
     * Gives the value in the middle, or between the two in the middle.
     *
     * @param values at least one, in any order
     * @return their median
     */
    public static double median(double... values) {
        return of(MIDDLE, values);
    }

    /**
     * Gives a quantile, interpolated linearly between neighbours.
     *
     * @param share from 0, the lowest value, to 1, the highest
     * @param values at least one, in any order
     * @return the quantile
     */
    public static double of(double share, double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a quantile needs at least one value");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
