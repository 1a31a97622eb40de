package io.cart4j.core.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives equal texts equal codes, counted from 0 in the order of arrival. Which code a text gets may differ from run to
 * run when several threads ask, so nothing that is written may depend on it. Safe for any number of threads.
 */
final class TextDictionary {
    /** The code of the empty text, which stands for "none". */
    static final int NONE = 0;

    private static final byte[] EMPTY = {};

    private final List<byte[]> texts = new ArrayList<>();
    private int[] slots = new int[1 << 10];
    private long[] hashes = new long[1 << 10];

    TextDictionary() {
        codeOf(EMPTY, 0, 0, SessionKey.hash(EMPTY, 0, 0));
    }

    /** The code of a text, given with its {@link SessionKey#hash}; copied when it is new. */
    synchronized int codeOf(byte[] text, int from, int to, long hash) {
        int mask = slots.length - 1;
        for (int slot = (int) hash & mask; ; slot = slot + 1 & mask) {
            int code = slots[slot] - 1;
            if (code < 0) {
                return add(Arrays.copyOfRange(text, from, to), hash, slot);
            }
            byte[] known = texts.get(code);
            if (hashes[code] == hash && Arrays.equals(known, 0, known.length, text, from, to)) {
                return code;
            }
        }
    }

    /** The text of a code; only to be read. */
    synchronized byte[] textOf(int code) {
        return texts.get(code);
    }

    synchronized int size() {
        return texts.size();
    }

    private int add(byte[] text, long hash, int slot) {
        int code = texts.size();
        texts.add(text);
        if (code == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * code);
        }
        hashes[code] = hash;
        slots[slot] = code + 1;
        if (2 * texts.size() > slots.length) {
            rehash();
        }
        return code;
    }

    private void rehash() {
        slots = new int[2 * slots.length];
        int mask = slots.length - 1;
        for (int code = 0; code < texts.size(); code++) {
            int slot = (int) hashes[code] & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = code + 1;
        }
    }
}
