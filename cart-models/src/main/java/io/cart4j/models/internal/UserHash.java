package io.cart4j.models.internal;

/** Random numbers that are pure functions of a seed and a user. */
public final class UserHash {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private UserHash() {}

    /** Gives what makes one use of a seed independent of another. */
    static long salt(long seed, int use) {
        return mix(mix(seed) + GOLDEN * (use + 1L));
    }

    /** Gives 64 random bits. */
    static long bits(long salt, long user) {
        return mix(user * GOLDEN ^ salt);
    }

    /** Gives 0 or 1, by the toss of a coin for each user. */
    public static int half(long seed, long user) {
        return (int) (bits(salt(seed, 0), user) >>> 63);
    }

    /** Gives a number from 0 to below 1 for each user. */
    public static double unit(long seed, long user) {
        return (mix(user + seed * GOLDEN) >>> 11) * 0x1p-53;
    }

    /** The finaliser of SplitMix64 (Stafford's variant 13): every bit of the input reaches every bit of the output. */
    private static long mix(long bits) {
        long mixed = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
