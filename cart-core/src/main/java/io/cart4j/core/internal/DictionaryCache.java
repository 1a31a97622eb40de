package io.cart4j.core.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One thread's view of a {@link TextDictionary}: remembers recent texts in a table of fixed size, so that the shared
 * dictionary is asked, and its lock taken, only for rare ones.
 */
final class DictionaryCache {
    private static final int SLOTS = 1 << 14;

    private final TextDictionary dictionary;
    private final byte[] @Nullable [] texts = new byte[SLOTS][];
    private final int[] codes = new int[SLOTS];

    DictionaryCache(TextDictionary dictionary) {
        this.dictionary = dictionary;
    }

    int codeOf(byte[] text, int from, int to) {
        return from == to ? TextDictionary.NONE : codeOf(text, from, to, SessionKey.hash(text, from, to));
    }

    int codeOf(byte[] text, int from, int to, long hash) {
        int slot = (int) hash & SLOTS - 1;
        byte[] known = texts[slot];
        if (known != null && Arrays.equals(known, 0, known.length, text, from, to)) {
            return codes[slot];
        }
        int code = dictionary.codeOf(text, from, to, hash);
        texts[slot] = dictionary.textOf(code);
        codes[slot] = code;
        return code;
    }
}
