package io.cart4j.examples.shop;

/**
 * Random draws that depend on nothing but a seed and a stream number: SplitMix64 (Steele, Lea and Flood, 2014), written
 * out so that a generator in the hot loop can be thrown anew for each session without an allocation.
 */
final class Dice {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /** Starts the given stream of the given seed. */
    Dice reset(long seed, long stream) {
        state = hash(seed, stream);
        return this;
    }

    long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** A number from 0 up to but without the bound. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** A number from 0 up to but without 1. */
    double unit() {
        return unit(next());
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /** A hash of two numbers, for what must be the same whenever it is asked for. */
    static long hash(long seed, long number) {
        return mix(mix(seed) + number * GOLDEN_GAMMA);
    }

    /** The upper bits of a random or hashed number as a number from 0 up to but without 1. */
    static double unit(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
