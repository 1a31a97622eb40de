package io.cart4j.core.internal;

import java.util.Arrays;

/**
 * One thread's view of a {@link TextDictionary}: remembers recent texts in a table of fixed size, so that the shared
 * dictionary is asked, and its lock taken, only for rare ones.
 */
final class DictionaryCache {
    private static final int SLOTS = 1 << 12;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final byte[] NOTHING = {};

    private final TextDictionary dictionary;

    /** For each slot the first and the last eight bytes of a text, and its length before its code. */
    private final long[] entries = new long[4 * SLOTS];

    private final byte[][] pages = new byte[SLOTS][];
    private final int[] offsets = new int[SLOTS];

    DictionaryCache(TextDictionary dictionary) {
        this.dictionary = dictionary;
        Arrays.fill(pages, NOTHING);
    }

    /** The code of a text that has {@link Words#SLACK} bytes after it. */
    int codeOf(byte[] text, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return TextDictionary.NONE;
        }
        long first = Words.longAt(text, from);
        long last = 0;
        if (length > Long.BYTES) {
            last = Words.longAt(text, to - Long.BYTES);
        } else {
            first = Words.first(first, length);
        }
        int slot = (int) ((first ^ Long.rotateLeft(last, 29) ^ length) * SPREAD >>> 40) & SLOTS - 1;
        int entry = 4 * slot;
        if (entries[entry] == first
                && entries[entry + 1] == last
                && entries[entry + 2] >>> Integer.SIZE == length
                && (length <= 2 * Long.BYTES || isMiddle(slot, text, from, length))) {
            return (int) entries[entry + 2];
        }
        int code = dictionary.codeOf(text, from, to, SessionKey.hash(text, from, to), this, slot);
        entries[entry] = first;
        entries[entry + 1] = last;
        entries[entry + 2] = (long) length << Integer.SIZE | code;
        return code;
    }

    /** Remembers where the dictionary keeps the text of a slot. */
    void keep(int slot, byte[] page, int offset) {
        pages[slot] = page;
        offsets[slot] = offset;
    }

    /** Whether the bytes between the first and the last eight are those of a slot's text. */
    private boolean isMiddle(int slot, byte[] text, int from, int length) {
        final byte[] page = pages[slot];
        int offset = offsets[slot];
        for (int at = Long.BYTES; at < length - Long.BYTES; at += Long.BYTES) {
            if (Words.longAt(page, offset + at) != Words.longAt(text, from + at)) {
                return false;
            }
        }
        return true;
    }
}
