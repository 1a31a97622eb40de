package io.cart4j.core.internal;

import java.util.Arrays;

/**
 * Counts different values exactly, without a hash set: in short sessions by looking back, in long ones by sorting. For
 * one thread.
 */
final class DistinctCounter {
    /** Up to this length looking back is faster than sorting. */
    private static final int LOOK_BACK = 24;

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
        final long[] seen = room(to - from);
        if (to - from > LOOK_BACK) {
            int size = 0;
            for (int at = from; at < to; at++) {
                seen[size] = codes[at];
                size += codes[at] == TextDictionary.NONE ? 0 : 1;
            }
            return countSorted(size);
        }
        int distinct = 0;
        for (int at = from; at < to; at++) {
            if (codes[at] != TextDictionary.NONE) {
                distinct = addNew(seen, distinct, codes[at]);
            }
        }
        return distinct;
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
