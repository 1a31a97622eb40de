package io.cart4j.core.internal;

/**
 * Session ids as two longs. A UUID in its usual lower-case form is its 128 bits; any other id is two
 * hashes of its bytes, and where two of them are equal, the bytes themselves must be compared. An instance holds the key that
 * was parsed last; for one thread.
 */
final class SessionKey {
    static final int UUID_LENGTH = 36;
    private static final byte DASH = (byte) '-';
    private static final long HASH_FACTOR = 0x9E3779B97F4A7C15L;

    long high;
    long low;

    /**
     * Takes the key of a UUID in lower case; its version does not matter, since real ids have any.
     *
     * @return false if the text is something else; the key is of no use then
     */
    boolean parseUuid(byte[] text, int from, int to) {
        if (to - from != UUID_LENGTH
                || text[from + 8] != DASH
                || text[from + 13] != DASH
                || text[from + 18] != DASH
                || text[from + 23] != DASH) {
            return false;
        }
        long a = Words.longAt(text, from);
        long b = joined(Words.intAt(text, from + 9), Words.intAt(text, from + 14));
        long c = joined(Words.intAt(text, from + 19), Words.intAt(text, from + 24));
        long d = Words.longAt(text, from + 28);
        long na = nibbles(a);
        long nb = nibbles(b);
        long nc = nibbles(c);
        long nd = nibbles(d);
        high = packed(na) << 32 | packed(nb);
        low = packed(nc) << 32 | packed(nd);
        return (characters(na) ^ a | characters(nb) ^ b | characters(nc) ^ c | characters(nd) ^ d) == 0
                && ((na | nb | nc | nd) & 0xF0F0F0F0F0F0F0F0L) == 0;
    }

    /** Takes two hashes of another id as its key; different ids may have the same one. */
    void hashOther(byte[] text, int from, int to) {
        high = hash(text, from, to);
        low = hash(text, from, to, ~high);
    }

    static void formatUuid(long high, long low, byte[] text, int at) {
        long a = characters(unpacked(high >>> 32));
        long b = characters(unpacked(high & 0xFFFFFFFFL));
        long c = characters(unpacked(low >>> 32));
        long d = characters(unpacked(low & 0xFFFFFFFFL));
        Words.putLong(text, at, a);
        text[at + 8] = DASH;
        Words.putInt(text, at + 9, (int) b);
        text[at + 13] = DASH;
        Words.putInt(text, at + 14, (int) (b >>> 32));
        text[at + 18] = DASH;
        Words.putInt(text, at + 19, (int) c);
        text[at + 23] = DASH;
        Words.putInt(text, at + 24, (int) (c >>> 32));
        Words.putLong(text, at + 28, d);
    }

    /**
     * A hash whose high bits are as good as its low ones: partitions and order are made from it. The text has
     * {@link Words#SLACK} bytes after it.
     */
    static long hash(byte[] text, int from, int to) {
        return hash(text, from, to, 0);
    }

    private static long hash(byte[] text, int from, int to, long seed) {
        int length = to - from;
        long hash = length ^ seed;
        int at = from;
        for (; at + Long.BYTES < to; at += Long.BYTES) {
            hash = (hash ^ Words.longAt(text, at)) * HASH_FACTOR;
            hash ^= hash >>> 32;
        }
        return length == 0 ? mix(hash) : mix(hash ^ Words.first(Words.longAt(text, at), to - at));
    }

    /** The finaliser of MurmurHash3: a bijection that spreads every bit over all others. */
    static long mix(long value) {
        long mixed = value + HASH_FACTOR;
        mixed = (mixed ^ mixed >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }

    private static long joined(int first, int second) {
        return first & 0xFFFFFFFFL | (long) second << 32;
    }

    /** The values of eight hexadecimal digits, a byte each; of other characters something else. */
    private static long nibbles(long characters) {
        return (characters & 0x0F0F0F0F0F0F0F0FL) + (characters >>> 6 & 0x0101010101010101L) * 9;
    }

    /** The lower-case hexadecimal digits of eight values from 0 to 15. */
    private static long characters(long nibbles) {
        long letters = nibbles + 0x0606060606060606L >>> 4 & 0x0101010101010101L;
        return nibbles + Words.ZEROS + letters * ('a' - '0' - 10);
    }

    /** The number whose eight hexadecimal digits are the bytes of a word, the first one in the lowest byte. */
    private static long packed(long nibbles) {
        long value = Long.reverseBytes(nibbles);
        value = (value | value >>> 4) & 0x00FF00FF00FF00FFL;
        value = (value | value >>> 8) & 0x0000FFFF0000FFFFL;
        return (value | value >>> 16) & 0xFFFFFFFFL;
    }

    private static long unpacked(long number) {
        long value = (number | number << 16) & 0x0000FFFF0000FFFFL;
        value = (value | value << 8) & 0x00FF00FF00FF00FFL;
        return Long.reverseBytes((value | value << 4) & 0x0F0F0F0F0F0F0F0FL);
    }
}
