package io.cart4j.models.evaluation;

import java.util.Arrays;

/**
 * A figure and how sure it is.
 *
 * @param value the figure on the data
 * @param standardError standard deviation of the figure over the bootstrap replicates; NaN with fewer than two of them
 * @param low 2.5 % quantile of the replicates, linearly interpolated
 * @param high 97.5 % quantile of the replicates: low to high is the 95 % percentile interval
 */
public record Estimate(double value, double standardError, double low, double high) {
    /**
     * Gives how likely a figure at least as far from 0 would be if the true one were 0: the two-sided p-value of the normal
     * test of value / standardError. For a difference of two models it says whether there is one.
     *
     * @return 0 to 1; 1 if the value is 0, NaN if it or its error is unknown
     */
    public double pValue() {
        return value == 0 ? 1 : Normal.twoSided(value / standardError);
    }

    /** Summarises replicates; those in which the figure is undefined are left out. */
    static Estimate of(double value, double[] replicates) {
        double[] defined = Arrays.stream(replicates)
                .filter(replicate -> !Double.isNaN(replicate))
                .sorted()
                .toArray();
        if (defined.length < 2) {
            return new Estimate(value, Double.NaN, Double.NaN, Double.NaN);
        }
        double mean = Arrays.stream(defined).sum() / defined.length;
        double squares = 0;
        for (double replicate : defined) {
            squares += (replicate - mean) * (replicate - mean);
        }
        return new Estimate(
                value, Math.sqrt(squares / (defined.length - 1)), quantile(defined, 0.025), quantile(defined, 0.975));
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
