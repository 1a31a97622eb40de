package io.cart4j.core.internal.health;

import java.util.Arrays;

/** The median and what is made of it. */
final class Median {
    /** The standard deviation of a normal distribution in units of its median absolute deviation. */
    private static final double NORMAL = 1.4826;

    private Median() {}

    /** The median of some values; NaN of none. */
    static double of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    /** The standard deviation of values around zero, as their median distance from it tells. */
    static double deviation(double[] values) {
        return NORMAL * of(Arrays.stream(values).map(Math::abs).toArray());
    }
}
