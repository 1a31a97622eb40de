package io.cart4j.features.internal;

import java.util.Arrays;

/** Dense numbers for longs, in the order in which they came: open addressing over primitive arrays. */
final class LongIndex {
    static final int NONE = -1;

    private static final int LEAST_SLOTS = 1024;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] values = new long[LEAST_SLOTS];
    private int[] numbers = new int[LEAST_SLOTS];
    private int size;

    LongIndex() {
        Arrays.fill(numbers, NONE);
    }

    int size() {
        return size;
    }

    /** Gives a value the next number if it has none. */
    void add(long value) {
        int slot = find(value);
        if (numbers[slot] != NONE) {
            return;
        }
        if (2 * size >= values.length) {
            grow();
            slot = find(value);
        }
        values[slot] = value;
        numbers[slot] = size++;
    }

    /** Gives the number of a value, or {@link #NONE}. */
    int numberOf(long value) {
        return numbers[find(value)];
    }

    private int find(long value) {
        final int mask = values.length - 1;
        int slot = (int) (value * SPREAD >>> Integer.SIZE) & mask;
        while (numbers[slot] != NONE && values[slot] != value) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldValues = values;
        int[] oldNumbers = numbers;
        values = new long[2 * oldValues.length];
        numbers = new int[values.length];
        Arrays.fill(numbers, NONE);
        for (int old = 0; old < oldValues.length; old++) {
            if (oldNumbers[old] != NONE) {
                int slot = find(oldValues[old]);
                values[slot] = oldValues[old];
                numbers[slot] = oldNumbers[old];
            }
        }
    }
}
