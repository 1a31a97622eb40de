package io.cart4j.core.internal;

import java.util.Arrays;

/**
 * The distinct values of a column chunk, numbered. Values of a small range are counted off in a table of that range,
 * others found by open addressing.
 */
final class ValueDictionary {
    private static final int RANGE = 1 << 16;
    private static final int FIRST_SLOTS = 1 << 12;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final int[] numbers = new int[RANGE];
    private final long[] entries;
    private final int[] slots;
    private int size;

    ValueDictionary(int maximum) {
        entries = new long[maximum];
        slots = new int[Math.max(FIRST_SLOTS, Integer.highestOneBit(Math.max(1, maximum)) * 4)];
    }

    /**
     * Replaces values by their numbers, unless there are too many different ones; then they stay.
     *
     * @param smallest the smallest value, or anything that does not exceed it
     * @param largest the largest value, or anything that is not below it
     */
    boolean number(long[] values, int count, long smallest, long largest) {
        long range = largest - smallest;
        if (range >= 0 && range < RANGE) {
            return countOff(values, count, smallest, (int) range + 1);
        }
        return number(values, count);
    }

    int size() {
        return size;
    }

    long[] entries() {
        return entries;
    }

    private boolean countOff(long[] values, int count, long smallest, int range) {
        final int[] numbers = this.numbers;
        Arrays.fill(numbers, 0, range, 0);
        for (int i = 0; i < count; i++) {
            numbers[(int) (values[i] - smallest)] = 1;
        }
        int distinct = 0;
        for (int i = 0; i < range; i++) {
            distinct += numbers[i];
        }
        if (distinct > Repetition.maximum(count)) {
            return false;
        }
        int next = 0;
        for (int i = 0; i < range; i++) {
            if (numbers[i] != 0) {
                entries[next] = smallest + i;
                numbers[i] = next++;
            }
        }
        size = next;
        for (int i = 0; i < count; i++) {
            values[i] = numbers[(int) (values[i] - smallest)];
        }
        return true;
    }

    /** The same for values of any range. */
    boolean number(long[] values, int count) {
        final int[] slots = this.slots;
        final long[] entries = this.entries;
        size = 0;
        int mask = FIRST_SLOTS - 1;
        Arrays.fill(slots, 0, mask + 1, 0);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            long value = values[i];
            int slot = slot(value, mask);
            int number = slots[slot] - 1;
            while (number >= 0 && entries[number] != value) {
                slot = slot + 1 & mask;
                number = slots[slot] - 1;
            }
            if (number < 0) {
                if (distinct == Repetition.maximum(i, count)) {
                    restore(values, i);
                    return false;
                }
                number = distinct++;
                entries[number] = value;
                slots[slot] = distinct;
                if (2 * distinct > mask) {
                    mask = 2 * mask + 1;
                    place(mask, distinct);
                }
            }
            values[i] = number;
        }
        size = distinct;
        return true;
    }

    private void restore(long[] values, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = entries[(int) values[i]];
        }
    }

    private void place(int mask, int distinct) {
        Arrays.fill(slots, 0, mask + 1, 0);
        for (int number = 1; number <= distinct; number++) {
            int slot = slot(entries[number - 1], mask);
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = number;
        }
    }

    /** The high bits of the product, on which all bits of the value have a say. */
    private static int slot(long value, int mask) {
        return (int) (value * MIX >>> Long.numberOfLeadingZeros(mask));
    }
}
