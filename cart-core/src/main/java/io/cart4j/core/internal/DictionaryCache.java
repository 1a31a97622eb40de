package io.cart4j.core.internal;

import java.util.Arrays;

/**
 * One thread's view of a {@link TextDictionary}: remembers recent texts in a table of fixed size, so that the shared
 * dictionary is asked, and its lock taken, only for rare ones.
 */
final class DictionaryCache {
    private static final int SLOTS = 1 << 14;
    private static final byte[] NOTHING = {};

    private final TextDictionary dictionary;
    private final byte[][] pages = new byte[SLOTS][];
    private final int[] offsets = new int[SLOTS];
    private final int[] lengths = new int[SLOTS];
    private final int[] codes = new int[SLOTS];

    DictionaryCache(TextDictionary dictionary) {
        this.dictionary = dictionary;
        Arrays.fill(pages, NOTHING);
    }

    /** The code of a text that has {@link Words#SLACK} bytes after it. */
    int codeOf(byte[] text, int from, int to) {
        if (from == to) {
            return TextDictionary.NONE;
        }
        long hash = SessionKey.hash(text, from, to);
        int slot = (int) hash & SLOTS - 1;
        return isText(slot, text, from, to) ? codes[slot] : dictionary.codeOf(text, from, to, hash, this, slot);
    }

    /** Remembers a text. */
    void keep(int slot, byte[] page, int offset, int length, int code) {
        pages[slot] = page;
        offsets[slot] = offset;
        lengths[slot] = length;
        codes[slot] = code;
    }

    private boolean isText(int slot, byte[] text, int from, int to) {
        int offset = offsets[slot];
        return lengths[slot] == to - from && Arrays.equals(pages[slot], offset, offset + lengths[slot], text, from, to);
    }
}
