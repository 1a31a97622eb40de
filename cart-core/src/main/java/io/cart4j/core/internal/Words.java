package io.cart4j.core.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes of text at a time. In a word, the first byte of the text is the lowest one. Buffers that are read this way
 * have {@link #SLACK} bytes more than they have text.
 */
final class Words {
    /** Bytes after the text that may be read, and whose values do not matter. */
    static final int SLACK = Long.SIZE;

    /** The character 0 in each byte. */
    static final long ZEROS = 0x3030303030303030L;

    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;
    private static final long HIGH_BITS = ~LOW_BITS;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private Words() {}

    static long longAt(byte[] text, int at) {
        return (long) LONGS.get(text, at);
    }

    static int intAt(byte[] text, int at) {
        return (int) INTS.get(text, at);
    }

    static void putLong(byte[] text, int at, long word) {
        LONGS.set(text, at, word);
    }

    static void putInt(byte[] text, int at, int word) {
        INTS.set(text, at, word);
    }

    /** The word of a short ASCII text. */
    static long of(String text) {
        long word = 0;
        for (int at = 0; at < text.length(); at++) {
            word |= (long) text.charAt(at) << Byte.SIZE * at;
        }
        return word;
    }

    /** The lowest {@code bytes} bytes of a word, 1 to 8 of them; the others are 0. */
    static long first(long word, int bytes) {
        int shift = Long.SIZE - Byte.SIZE * bytes;
        return word << shift >>> shift;
    }

    /** The highest {@code bytes} bytes of a word, 1 to 8 of them; the others are 0. */
    static long last(long word, int bytes) {
        int shift = Long.SIZE - Byte.SIZE * bytes;
        return word >>> shift << shift;
    }

    /** The high bit of each byte that holds a character below {@code '-'}: the comma, the quote, line ends, the space. */
    static long belowDash(long word) {
        return ~((word & LOW_BITS) + 0x5353535353535353L | word) & HIGH_BITS;
    }

    /** The high bits of the bytes, as the lowest eight bits; the other bits of the word must be 0. */
    static long bits(long highBits) {
        return (highBits >>> 7) * 0x0102040810204080L >>> 56;
    }

    /** A word of eight times the same byte. */
    static long repeat(byte b) {
        return (b & 0xFFL) * 0x0101010101010101L;
    }

    /** The high bit of each byte that is 0. */
    static long zeros(long word) {
        return ~((word & LOW_BITS) + LOW_BITS | word) & HIGH_BITS;
    }

    /** Whether each byte is a number from 0 to 9. */
    static boolean areDigits(long word) {
        return ((word + 0x7676767676767676L | word) & HIGH_BITS) == 0;
    }

    /** The number whose eight decimal digits are the bytes of a word, the first digit in the lowest byte. */
    static long decimal(long digits) {
        long pairs = digits * 10 + (digits >>> 8);
        return (pairs & 0x000000FF000000FFL) * 0x000F424000000064L
                        + (pairs >>> 16 & 0x000000FF000000FFL) * 0x0000271000000001L
                >>> 32;
    }
}
