package io.cart4j.core.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Session ids as two longs. A UUID in its usual lower-case form is its 128 bits; any other id is a 64-bit hash of its
 * bytes and its code in a dictionary, so that equal keys mean equal ids in both cases. An instance holds the key that was parsed last; for one thread.
 */
final class SessionKey {
    static final int UUID_LENGTH = 36;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HEX_VALUE = new byte[256];

    static {
        Arrays.fill(HEX_VALUE, (byte) -1);
        for (int value = 0; value < HEX.length; value++) {
            HEX_VALUE[HEX[value]] = (byte) value;
        }
    }

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    long high;
    long low;

    /**
     * Takes the key of a UUID in lower case; its version does not matter, since real ids have any.
     *
     * @return false if the text is something else; the key is of no use then
     */
    boolean parseUuid(byte[] text, int from, int to) {
        if (to - from != UUID_LENGTH
                || text[from + 8] != '-'
                || text[from + 13] != '-'
                || text[from + 18] != '-'
                || text[from + 23] != '-') {
            return false;
        }
        long a = hex(text, from, 8);
        long b = hex(text, from + 9, 4);
        long c = hex(text, from + 14, 4);
        long d = hex(text, from + 19, 4);
        long e = hex(text, from + 24, 12);
        high = a << 32 | b << 16 | c;
        low = d << 48 | e;
        return (a | b | c | d | e) >= 0;
    }

    static void formatUuid(long high, long low, byte[] text) {
        format(high >>> 32, 8, text, 0);
        format(high >>> 16, 4, text, 9);
        format(high, 4, text, 14);
        format(low >>> 48, 4, text, 19);
        format(low, 12, text, 24);
        text[8] = '-';
        text[13] = '-';
        text[18] = '-';
        text[23] = '-';
    }

    /** A hash whose high bits are as good as its low ones: partitions and order are made from it. */
    static long hash(byte[] text, int from, int to) {
        long hash = (long) to - from;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = mix(hash ^ (long) LONGS.get(text, at));
        }
        long rest = 0;
        for (; at < to; at++) {
            rest = rest << Byte.SIZE | (text[at] & 0xff);
        }
        return mix(hash ^ rest);
    }

    /** The finaliser of MurmurHash3: a bijection that spreads every bit over all others. */
    static long mix(long value) {
        long mixed = value + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }

    /** The value of up to 12 hexadecimal digits, negative if one is not. */
    private static long hex(byte[] text, int from, int digits) {
        long value = 0;
        long bad = 0;
        for (int at = from; at < from + digits; at++) {
            long digit = HEX_VALUE[text[at] & 0xff];
            bad |= digit;
            value = value << 4 | digit & 0xf;
        }
        return bad < 0 ? -1 : value;
    }

    private static void format(long value, int digits, byte[] text, int from) {
        for (int digit = digits - 1; digit >= 0; digit--) {
            text[from + digit] = HEX[(int) (value >>> 4 * (digits - 1 - digit)) & 0xf];
        }
    }
}
