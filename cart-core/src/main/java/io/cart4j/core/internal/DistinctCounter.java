package io.cart4j.core.internal;

import java.util.Arrays;

/**
 * Counts different values exactly, without a hash set: numbers by looking back in short sessions and by sorting in long ones,
 * small codes by remembering for each when it was counted last. For one thread.
 */
final class DistinctCounter {
    /** Up to this length looking back is faster than sorting. */
    private static final int LOOK_BACK = 24;

    /** Codes below are few enough that each can remember when it was counted last. */
    private static final int SMALL_CODES = 1 << 16;

    private final int[] lastCount = new int[SMALL_CODES];
    private int counts;
    private long[] seen = new long[LOOK_BACK];

    int count(long[] values, int from, int to) {
        if (to - from == 1) {
            return 1;
        }
        final long[] seen = room(to - from);
        if (to - from > LOOK_BACK) {
            System.arraycopy(values, from, seen, 0, to - from);
            return countSorted(to - from);
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
        return countSorted(size);
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

    private int countSorted(int size) {
        Arrays.sort(seen, 0, size);
        int distinct = Math.min(size, 1);
        for (int at = 1; at < size; at++) {
            distinct += seen[at] == seen[at - 1] ? 0 : 1;
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
