package io.cart4j.models.evaluation;

/** The standard normal distribution. */
final class Normal {
    private Normal() {}

    /**
     * Gives the chance to be at least as far from 0 as z: erfc(|z| / sqrt 2), by the rational Chebyshev fit of Numerical
     * Recipes (2nd edition, erfcc), with a relative error below 1.2e-7 everywhere.
     */
    static double twoSided(double z) {
        double x = Math.abs(z) / Math.sqrt(2);
        double t = 1 / (1 + 0.5 * x);
        double[] coefficients = {
            -1.26551223,
            1.00002368,
            0.37409196,
            0.09678418,
            -0.18628806,
            0.27886807,
            -1.13520398,
            1.48851587,
            -0.82215223,
            0.17087277
        };
        double polynomial = 0;
        for (int power = coefficients.length - 1; power >= 0; power--) {
            polynomial = polynomial * t + coefficients[power];
        }
        return t * Math.exp(-x * x + polynomial);
    }
}
