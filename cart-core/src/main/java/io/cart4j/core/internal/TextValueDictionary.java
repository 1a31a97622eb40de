package io.cart4j.core.internal;

import java.util.Arrays;

/** The distinct texts of a column chunk, numbered as they come. */
final class TextValueDictionary {
    private static final int MAXIMUM_BYTES = 1 << 20;
    private static final int FIRST_SLOTS = 1 << 10;

    private int[] slots = new int[FIRST_SLOTS];
    private int[] ends = new int[FIRST_SLOTS];
    private int[] hashes = new int[FIRST_SLOTS];
    private byte[] bytes = new byte[1 << 12];
    private int size;

    void clear() {
        Arrays.fill(slots, 0);
        size = 0;
    }

    int size() {
        return size;
    }

    byte[] bytes() {
        return bytes;
    }

    int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    int end(int number) {
        return ends[number];
    }

    /** The number of a text, or -1 if it is one too many. */
    int number(byte[] source, int from, int to, int limit) {
        int hash = hash(source, from, to);
        int mask = slots.length - 1;
        int slot = hash & mask;
        for (; slots[slot] != 0; slot = slot + 1 & mask) {
            int number = slots[slot] - 1;
            if (hashes[number] == hash && Arrays.equals(bytes, start(number), end(number), source, from, to)) {
                return number;
            }
        }
        if (size >= limit || to - from > MAXIMUM_BYTES - start(size)) {
            return -1;
        }
        add(source, from, to, hash);
        slots[slot] = size;
        if (2 * size > mask) {
            grow();
        }
        return size - 1;
    }

    private void add(byte[] source, int from, int to, int hash) {
        int start = start(size);
        int end = start + to - from;
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        System.arraycopy(source, from, bytes, start, to - from);
        ends[size] = end;
        hashes[size++] = hash;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        int mask = slots.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = hashes[number] & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = number + 1;
        }
    }

    private static int hash(byte[] source, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + source[i];
        }
        return hash ^ hash >>> 15;
    }
}
