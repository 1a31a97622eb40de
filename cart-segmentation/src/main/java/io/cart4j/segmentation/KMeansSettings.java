package io.cart4j.segmentation;

import io.cart4j.core.CartException;

/**
 * How a K-Means fit was asked for: with the same rows, these give the same segments.
 *
 * @param k number of segments, 2 to 127
 * @param seed seed of the random starts
 * @param restarts how many random starts are tried
 * @param maxIterations when a start is given up as slow
 * @param tolerance a start is done when the squared shifts of its centroids add up to at most this part of the mean
 *     variance of the scaled inputs
 */
public record KMeansSettings(int k, long seed, int restarts, int maxIterations, double tolerance) {
    /** Segment numbers are kept in one byte a row. */
    private static final int MOST_SEGMENTS = Byte.MAX_VALUE;

    /**
     * Checks every value.
     *
     * @param k number of segments, 2 to 127
     * @param seed any number
     * @param restarts at least 1
     * @param maxIterations at least 1
     * @param tolerance 0 or more
     */
    public KMeansSettings {
        if (k < 2 || k > MOST_SEGMENTS) {
            throw new CartException("k must be from 2 to " + MOST_SEGMENTS + ", got " + k);
        }
        if (restarts < 1) {
            throw new CartException("restarts must be at least 1, got " + restarts);
        }
        if (maxIterations < 1) {
            throw new CartException("maxIterations must be at least 1, got " + maxIterations);
        }
        if (!(tolerance >= 0)) {
            throw new CartException("tolerance must be 0 or more, got " + tolerance);
        }
    }

    KMeansSettings withSeed(long value) {
        return new KMeansSettings(k, value, restarts, maxIterations, tolerance);
    }

    KMeansSettings withRestarts(int value) {
        return new KMeansSettings(k, seed, value, maxIterations, tolerance);
    }
}
