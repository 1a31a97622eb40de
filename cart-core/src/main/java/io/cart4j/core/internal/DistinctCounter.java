package io.cart4j.core.internal;

import java.util.Arrays;

/**
 * Counts different values exactly, and nothing is cleared between counts: numbers by looking back in short sessions, small codes by
 * remembering for each when it was counted last, and the rest in a table that remembers likewise. For one thread.
 */
final class DistinctCounter {
    /** Up to this length looking back is faster than a table. */
    private static final int LOOK_BACK = 24;

    /** Codes below are few enough that each can remember when it was counted last. */
    private static final int SMALL_CODES = 1 << 16;

    private final int[] lastCount = new int[SMALL_CODES];
    private int counts;
    private long[] seen = new long[LOOK_BACK];
    private long[] slots = {};

    /** For each slot the count that it was filled in; of an earlier one it is free. */
    private int[] slotCount = {};

    /** Starts after so many counts; the number does not matter but to tests. */
    DistinctCounter(int counts) {
        this.counts = counts;
    }

    int count(long[] values, int from, int to) {
        if (to - from == 1) {
            return 1;
        }
        if (to - from > LOOK_BACK) {
            return countInTable(values, from, to);
        }
        int distinct = 0;
        for (int at = from; at < to; at++) {
            distinct = addNew(seen, distinct, values[at]);
        }
        return distinct;
    }

    /** Counts codes, without {@link TextDictionary#NONE}. */
    int countCodes(int[] codes, int from, int to) {
        final int[] lastCount = this.lastCount;
        int count = nextCount();
        int distinct = 0;
        for (int at = from; at < to; at++) {
            int code = codes[at];
            if (code >= SMALL_CODES) {
                return countLargeCodes(codes, from, to);
            }
            distinct += lastCount[code] == count ? 0 : 1;
            lastCount[code] = count;
        }
        return distinct;
    }

    /** Numbers a count, for which the code that stands for none is seen already. */
    private int nextCount() {
        if (++counts == Integer.MAX_VALUE) {
            Arrays.fill(lastCount, 0);
            Arrays.fill(slotCount, 0);
            counts = 1;
        }
        lastCount[TextDictionary.NONE] = counts;
        return counts;
    }

    private int countLargeCodes(int[] codes, int from, int to) {
        final long[] seen = room(to - from);
        int size = 0;
        for (int at = from; at < to; at++) {
            seen[size] = codes[at];
            size += codes[at] == TextDictionary.NONE ? 0 : 1;
        }
        return countInTable(seen, 0, size);
    }

    /** Adds a value to the first {@code distinct} different ones, the latest of which is the likeliest to come again. */
    private static int addNew(long[] seen, int distinct, long value) {
        for (int at = distinct - 1; at >= 0; at--) {
            if (seen[at] == value) {
                return distinct;
            }
        }
        seen[distinct] = value;
        return distinct + 1;
    }

    /** Counts by open addressing; at most half of the table is filled. */
    private int countInTable(long[] values, int from, int to) {
        int capacity = 4 * Integer.highestOneBit(Math.max(1, to - from - 1));
        if (slots.length < capacity) {
            slots = new long[capacity];
            slotCount = new int[capacity];
        }
        int mask = capacity - 1;
        int count = nextCount();
        int distinct = 0;
        for (int at = from; at < to; at++) {
            long value = values[at];
            int slot = (int) SessionKey.mix(value) & mask;
            while (slotCount[slot] == count && slots[slot] != value) {
                slot = slot + 1 & mask;
            }
            if (slotCount[slot] != count) {
                slotCount[slot] = count;
                slots[slot] = value;
                distinct++;
            }
        }
        return distinct;
    }

    private long[] room(int size) {
        if (seen.length < size) {
            seen = new long[Math.max(size, 2 * seen.length)];
        }
        return seen;
    }
}
