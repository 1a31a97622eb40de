package io.cart4j.core.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives equal texts equal codes, counted from 0 in the order of arrival. Which code a text gets may differ from run to
 * run when several threads ask, so nothing that is written may depend on it. The bytes stand in large pages, so that many
 * texts are few objects. Safe for any number of threads.
 */
final class TextDictionary {
    /** The code of the empty text, which stands for "none". */
    static final int NONE = 0;

    /** What a text has that is one too many. */
    static final int FULL = -1;

    /** Bytes of a page; a longer text gets a page of its own. */
    private static final int PAGE_BYTES = 1 << 18;

    private static final int FIRST_CAPACITY = 1 << 10;

    private final List<byte[]> pages = new ArrayList<>();
    private int pageUsed = PAGE_BYTES;
    private long textBytes;

    private int size;
    private long[] hashes = new long[FIRST_CAPACITY];
    private int[] page = new int[FIRST_CAPACITY];
    private int[] offset = new int[FIRST_CAPACITY];
    private int[] length = new int[FIRST_CAPACITY];
    private int[] slots = new int[2 * FIRST_CAPACITY];

    TextDictionary() {
        byte[] empty = {};
        codeOf(empty, 0, 0, SessionKey.hash(empty, 0, 0));
    }

    /** The code of a text, given with its {@link SessionKey#hash}; copied when it is new. */
    int codeOf(byte[] text, int from, int to, long hash) {
        return codeOf(text, from, to, hash, Integer.MAX_VALUE);
    }

    /** The same for at most so many texts; a further one is {@link #FULL}. */
    synchronized int codeOf(byte[] text, int from, int to, long hash, int most) {
        int mask = slots.length - 1;
        for (int slot = (int) hash & mask; ; slot = slot + 1 & mask) {
            int code = slots[slot] - 1;
            if (code < 0) {
                return size >= most ? FULL : add(text, from, to, hash, slot);
            }
            if (hashes[code] == hash && isText(code, text, from, to)) {
                return code;
            }
        }
    }

    /** The same, and lets the caller see where the dictionary keeps the text: bytes that never change. */
    synchronized int codeOf(byte[] text, int from, int to, long hash, DictionaryCache cache, int slot) {
        int code = codeOf(text, from, to, hash);
        cache.keep(slot, pages.get(page[code]), offset[code]);
        return code;
    }

    /** A copy of the text of a code. */
    synchronized byte[] textOf(int code) {
        return Arrays.copyOfRange(pages.get(page[code]), offset[code], offset[code] + length[code]);
    }

    /** The hash of the text of a code. */
    synchronized long hashOf(int code) {
        return hashes[code];
    }

    synchronized int size() {
        return size;
    }

    /** Bytes of memory. */
    synchronized long bytes() {
        return textBytes
                + (long) hashes.length * (Long.BYTES + 3 * Integer.BYTES)
                + (long) slots.length * Integer.BYTES;
    }

    /** Frees all memory; nothing can be asked any more. */
    synchronized void clear() {
        pages.clear();
        hashes = new long[0];
        page = new int[0];
        offset = new int[0];
        length = new int[0];
        slots = new int[0];
    }

    private boolean isText(int code, byte[] text, int from, int to) {
        int start = offset[code];
        return Arrays.equals(pages.get(page[code]), start, start + length[code], text, from, to);
    }

    private int add(byte[] text, int from, int to, long hash, int slot) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
            page = Arrays.copyOf(page, 2 * size);
            offset = Arrays.copyOf(offset, 2 * size);
            length = Arrays.copyOf(length, 2 * size);
        }
        int bytes = to - from;
        if (PAGE_BYTES - pageUsed < bytes || pages.isEmpty()) {
            pages.add(new byte[Math.max(PAGE_BYTES, bytes)]);
            pageUsed = 0;
            textBytes += Math.max(PAGE_BYTES, bytes);
        }
        System.arraycopy(text, from, pages.get(pages.size() - 1), pageUsed, bytes);
        hashes[size] = hash;
        page[size] = pages.size() - 1;
        offset[size] = pageUsed;
        length[size] = bytes;
        pageUsed += bytes;
        slots[slot] = ++size;
        if (2 * size > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void rehash() {
        slots = new int[2 * slots.length];
        int mask = slots.length - 1;
        for (int code = 0; code < size; code++) {
            int slot = (int) hashes[code] & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = code + 1;
        }
    }
}
