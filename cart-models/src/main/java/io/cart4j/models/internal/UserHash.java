package io.cart4j.models.internal;

/** Random numbers that are pure functions of a seed and a user. */
public final class UserHash {
    private UserHash() {}

    /** Gives what makes one use of a seed independent of another. */
    static long salt(long seed, int use) {
        return SplitMix64.mix(SplitMix64.mix(seed) + SplitMix64.GOLDEN * (use + 1L));
    }

    /** Gives 64 random bits. */
    static long bits(long salt, long user) {
        return SplitMix64.mix(user * SplitMix64.GOLDEN ^ salt);
    }

    /** Gives 0 or 1, by the toss of a coin for each user. */
    public static int half(long seed, long user) {
        return (int) (bits(salt(seed, 0), user) >>> 63);
    }

    /** Gives a number from 0 to below 1 for each user. */
    public static double unit(long seed, long user) {
        return (SplitMix64.mix(user + seed * SplitMix64.GOLDEN) >>> 11) * 0x1p-53;
    }
}
