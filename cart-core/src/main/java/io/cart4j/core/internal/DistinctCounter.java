package io.cart4j.core.internal;

import java.util.Arrays;
import org.apache.arrow.memory.ArrowBuf;

/**
 * Counts different values exactly, without a hash set: in short sessions by looking back, in long ones by sorting. For
 * one thread.
 */
final class DistinctCounter {
    /** Up to this length looking back is faster than sorting. */
    private static final int LOOK_BACK = 24;

    private long[] values = new long[LOOK_BACK];

    int countLongs(ArrowBuf buffer, int from, int to) {
        int size = room(to - from);
        for (int at = 0; at < size; at++) {
            values[at] = BatchColumns.longAt(buffer, from + at);
        }
        return count(size);
    }

    /** Counts codes, without {@link TextDictionary#NONE}. */
    int countCodes(ArrowBuf buffer, int from, int to) {
        room(to - from);
        int size = 0;
        for (int row = from; row < to; row++) {
            int code = BatchColumns.intAt(buffer, row);
            if (code != TextDictionary.NONE) {
                values[size++] = code;
            }
        }
        return count(size);
    }

    private int count(int size) {
        return size > LOOK_BACK ? countSorted(size) : countLookingBack(size);
    }

    private int countLookingBack(int size) {
        final long[] seen = values;
        int distinct = 0;
        for (int at = 0; at < size; at++) {
            long value = seen[at];
            int earlier = 0;
            while (earlier < distinct && seen[earlier] != value) {
                earlier++;
            }
            if (earlier == distinct) {
                seen[distinct++] = value;
            }
        }
        return distinct;
    }

    private int countSorted(int size) {
        Arrays.sort(values, 0, size);
        int distinct = 1;
        for (int at = 1; at < size; at++) {
            distinct += values[at] == values[at - 1] ? 0 : 1;
        }
        return distinct;
    }

    private int room(int size) {
        if (values.length < size) {
            values = new long[Math.max(size, 2 * values.length)];
        }
        return size;
    }
}
