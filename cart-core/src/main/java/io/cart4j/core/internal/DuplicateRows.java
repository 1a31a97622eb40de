package io.cart4j.core.internal;

import java.util.Arrays;

/** Counts rows with one key that are equal in every column to an earlier one. For one thread. */
final class DuplicateRows {
    private static final int SHORT_RUN = 8;

    private final SessionEvents events;
    private int[] slots = {};

    DuplicateRows(SessionEvents events) {
        this.events = events;
    }

    /** Counts among the events of all keys. */
    long count() {
        long duplicates = 0;
        for (int key = 0; key < events.keys; key++) {
            duplicates += count(events.keyStarts[key], events.keyStarts[key + 1]);
        }
        return duplicates;
    }

    /** Counts among the rows from {@code from} to before {@code to}, which are ordered by time. */
    private long count(int from, int to) {
        long duplicates = 0;
        for (int start = from; start < to; ) {
            int end = start + 1;
            while (end < to && events.time[end] == events.time[start]) {
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
        return events.product[left] == events.product[right]
                && events.type[left] == events.type[right]
                && events.price[left] == events.price[right]
                && events.user[left] == events.user[right]
                && events.brand[left] == events.brand[right]
                && events.category[left] == events.category[right];
    }

    private long hash(int row) {
        long hash = SessionKey.mix(events.product[row] ^ events.type[row]);
        hash = SessionKey.mix(hash ^ events.price[row]);
        hash = SessionKey.mix(hash ^ ((long) events.brand[row] << Integer.SIZE | events.category[row]));
        return SessionKey.mix(hash ^ events.user[row]);
    }
}
