package io.cart4j.models.leaks;

/** Turns numbers into bits that look random: a step of SplitMix64 (Steele, Lea, Flood 2014). */
final class Hash {
    private Hash() {}

    static long of(long value) {
        long bits = value + 0x9E3779B97F4A7C15L;
        bits = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ bits >>> 27) * 0x94D049BB133111EBL;
        return bits ^ bits >>> 31;
    }
}
