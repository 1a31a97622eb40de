package io.cart4j.models.internal;

import java.util.Arrays;

/**
 * Weights of a Poisson bootstrap: how often a replicate draws a user, a pure function of seed, replicate and user, so that no
 * weight is kept and every model on the same users is resampled alike.
 *
 * <p>A table maps 16 hashed bits to the Poisson distribution with mean 1; its counts are rounded so that the mean is exactly
 * 1.
 */
final class PoissonWeights {
    private static final int BITS = 16;
    private static final byte[] POISSON = poisson();
    private static final byte[] ONE = ones();

    private final byte[] table;
    private final long salt;

    private PoissonWeights(byte[] table, long salt) {
        this.table = table;
        this.salt = salt;
    }

    /** The weights of one replicate. */
    static PoissonWeights of(long seed, int replicate) {
        return new PoissonWeights(POISSON, UserHash.salt(seed, replicate));
    }

    /** The data as it is. */
    static PoissonWeights allOne() {
        return new PoissonWeights(ONE, 0);
    }

    int of(long user) {
        return table[(int) (UserHash.bits(salt, user) >>> 64 - BITS)];
    }

    private static byte[] ones() {
        byte[] table = new byte[1 << BITS];
        Arrays.fill(table, (byte) 1);
        return table;
    }

    private static byte[] poisson() {
        int size = 1 << BITS;
        int[] counts = new int[9];
        int sum = 0;
        int total = 0;
        double share = Math.exp(-1);
        for (int weight = 0; weight < counts.length; weight++) {
            counts[weight] = (int) Math.round(size * share);
            sum += counts[weight];
            total += weight * counts[weight];
            share /= weight + 1;
        }
        counts[1] += size - total;
        counts[0] += size - sum - (size - total);
        byte[] table = new byte[size];
        int from = 0;
        for (int weight = 0; weight < counts.length; weight++) {
            Arrays.fill(table, from, from + counts[weight], (byte) weight);
            from += counts[weight];
        }
        return table;
    }
}
