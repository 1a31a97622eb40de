package io.cart4j.core.internal;

/**
 * How a column of whole numbers is stored in few bytes: a value is {@code (base + stored) * unit}, where {@code stored} is an
 * unsigned number of {@code bytes} bytes. A column of one value takes no bytes at all.
 *
 * @param base what is added
 * @param unit what all values are multiples of
 * @param bytes 0, 1, 2, 4 or 8; with 8, base is 0
 */
record Packing(long base, long unit, int bytes) {
    /** For values from {@code min} to {@code max}. */
    static Packing of(long min, long max) {
        long range = max - min;
        if (range < 0 || range >>> Integer.SIZE != 0) {
            return new Packing(0, 1, Long.BYTES);
        }
        int bits = Long.SIZE - Long.numberOfLeadingZeros(range);
        int bytes = bits == 0 ? 0 : bits <= Byte.SIZE ? Byte.BYTES : bits <= Short.SIZE ? Short.BYTES : Integer.BYTES;
        return new Packing(min, 1, bytes);
    }

    /** The same for values that are so many times larger. */
    Packing times(long factor) {
        return new Packing(base, unit * factor, bytes);
    }

    /** The bytes that a column takes, rounded up so that the next one is aligned. */
    long columnBytes(int rows) {
        return ((long) rows * bytes + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
    }
}
