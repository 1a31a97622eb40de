package io.cart4j.core.internal;

import static io.cart4j.core.internal.BatchColumns.intAt;
import static io.cart4j.core.internal.BatchColumns.longAt;

import java.util.Arrays;

/** Counts rows of a session that are equal in every column to an earlier one. For one thread. */
final class DuplicateRows {
    private static final int SHORT_RUN = 8;

    private final BatchColumns columns;
    private int[] slots = {};

    DuplicateRows(BatchColumns columns) {
        this.columns = columns;
    }

    /** Counts among the rows from {@code from} to before {@code to}, which are ordered by time. */
    long count(int from, int to) {
        long duplicates = 0;
        for (int start = from; start < to; ) {
            int end = start + 1;
            while (end < to && longAt(columns.time, end) == longAt(columns.time, start)) {
                end++;
            }
            if (end - start > SHORT_RUN) {
                duplicates += countLongRun(start, end);
            } else if (end - start > 1) {
                duplicates += countShortRun(start, end);
            }
            start = end;
        }
        return duplicates;
    }

    private long countShortRun(int start, int end) {
        long duplicates = 0;
        for (int row = start + 1; row < end; row++) {
            int earlier = start;
            while (earlier < row && !equal(earlier, row)) {
                earlier++;
            }
            duplicates += earlier < row ? 1 : 0;
        }
        return duplicates;
    }

    private long countLongRun(int start, int end) {
        int capacity = Integer.highestOneBit(end - start) * 4;
        if (slots.length < capacity) {
            slots = new int[capacity];
        } else {
            Arrays.fill(slots, 0);
        }
        int mask = slots.length - 1;
        long duplicates = 0;
        for (int row = start; row < end; row++) {
            int slot = (int) hash(row) & mask;
            while (slots[slot] != 0 && !equal(slots[slot] - 1, row)) {
                slot = slot + 1 & mask;
            }
            if (slots[slot] == 0) {
                slots[slot] = row + 1;
            } else {
                duplicates++;
            }
        }
        return duplicates;
    }

    private boolean equal(int left, int right) {
        return longAt(columns.product, left) == longAt(columns.product, right)
                && columns.type.getByte(left) == columns.type.getByte(right)
                && longAt(columns.price, left) == longAt(columns.price, right)
                && longAt(columns.user, left) == longAt(columns.user, right)
                && intAt(columns.brand, left) == intAt(columns.brand, right)
                && intAt(columns.category, left) == intAt(columns.category, right);
    }

    private long hash(int row) {
        long hash = SessionKey.mix(longAt(columns.product, row) ^ columns.type.getByte(row));
        hash = SessionKey.mix(hash ^ longAt(columns.price, row));
        return SessionKey.mix(hash ^ longAt(columns.user, row));
    }
}
