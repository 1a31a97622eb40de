package io.cart4j.models.internal;

/** Turns numbers into bits that look random: a step of SplitMix64 (Steele, Lea, Flood 2014). */
public final class SplitMix64 {
    static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private SplitMix64() {}

    /** The step from a state to its output. */
    public static long of(long state) {
        return mix(state + GOLDEN);
    }

    /** The finaliser (Stafford's variant 13): every bit of the input reaches every bit of the output. */
    static long mix(long bits) {
        long mixed = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
