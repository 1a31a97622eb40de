package io.cart4j.features.internal;

/** Prices by their order of magnitude: sixteen bins for each doubling, so that a bin's middle is right to 3 %. */
final class PriceBins {
    /** The exponent and the first four bits of the fraction of a double are above these bits. */
    private static final int SHIFT = 48;

    private static final int BIN_BITS = 16;
    private static final int BIN_MASK = (1 << BIN_BITS) - 1;
    private static final long HALF_A_BIN = 1L << SHIFT - 1;

    private PriceBins() {}

    /** A number for a category and a price's bin. */
    static long key(int category, long priceMillionths) {
        return (long) category << BIN_BITS | Double.doubleToRawLongBits((double) priceMillionths) >>> SHIFT;
    }

    static int category(long key) {
        return (int) (key >> BIN_BITS);
    }

    static int bin(long key) {
        return (int) key & BIN_MASK;
    }

    /** The middle of a bin in millionths, 0 for that of price 0. */
    static double middle(int bin) {
        return bin == 0 ? 0 : Double.longBitsToDouble((long) bin << SHIFT | HALF_A_BIN);
    }
}
