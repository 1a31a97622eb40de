package io.cart4j.examples.shop;

/** The id in the log that belongs to a session's number: a version-4 UUID, except for one in eighty, which is any UUID. */
final class SessionIds {
    static final int LENGTH = 36;

    private static final int ONE_IN_NOT_VERSION_4 = 80;
    private static final byte[] HEX = new byte[512];

    static {
        for (int i = 0; i < 256; i++) {
            HEX[2 * i] = (byte) Character.forDigit(i >> 4, 16);
            HEX[2 * i + 1] = (byte) Character.forDigit(i & 15, 16);
        }
    }

    private final long seed;

    SessionIds(long seed) {
        this.seed = Dice.hash(seed, 's');
    }

    /** Writes an id; returns the end. */
    int write(long session, byte[] out, int at) {
        long high = Dice.hash(seed, session);
        long low = Dice.hash(high, session);
        if (Long.remainderUnsigned(low, ONE_IN_NOT_VERSION_4) != 0) {
            high = (high & 0xFFFFFFFF_FFFF0FFFL) | 0x4000;
            low = (low & 0x3FFFFFFF_FFFFFFFFL) | 0x80000000_00000000L;
        }
        int end = hex(high, 56, 4, out, at);
        out[end] = '-';
        end = hex(high, 24, 2, out, end + 1);
        out[end] = '-';
        end = hex(high, 8, 2, out, end + 1);
        out[end] = '-';
        end = hex(low, 56, 2, out, end + 1);
        out[end] = '-';
        return hex(low, 40, 6, out, end + 1);
    }

    private static int hex(long bits, int shift, int bytes, byte[] out, int at) {
        int end = at;
        for (int i = 0; i < bytes; i++, shift -= 8) {
            int pair = ((int) (bits >>> shift) & 255) << 1;
            out[end++] = HEX[pair];
            out[end++] = HEX[pair + 1];
        }
        return end;
    }
}
