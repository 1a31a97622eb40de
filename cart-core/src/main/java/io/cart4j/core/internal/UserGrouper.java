package io.cart4j.core.internal;

import java.util.Arrays;

/** Finds when each user's first session began, by open addressing. Reused from partition to partition; for one thread. */
final class UserGrouper {
    private final ColumnReader reader = new ColumnReader();
    private int size;
    private long[] user = {};
    private long[] start = {};
    private long[] row = {};

    private int users;
    private int[] slots = {};
    private int[] numbers = {};
    private long[] userOf = {};
    private long[] firstStart = {};

    void clear() {
        size = 0;
    }

    /** Adds sessions; their rows count from {@code firstRow}. */
    void add(PackedColumns columns, int from, int to, long firstRow) {
        if (user.length < size + to - from) {
            int capacity = Math.max(size + to - from, 2 * size);
            user = Arrays.copyOf(user, capacity);
            start = Arrays.copyOf(start, capacity);
            row = Arrays.copyOf(row, capacity);
        }
        reader.read(columns, HistoryBlock.USER, from, to, user, size);
        reader.read(columns, HistoryBlock.START, from, to, start, size);
        reader.read(columns, HistoryBlock.ROW, from, to, row, size);
        for (int at = size; at < size + to - from; at++) {
            row[at] += firstRow;
        }
        size += to - from;
    }

    /** The rows of the sessions that are not their user's first. */
    int[] returning() {
        numberUsers();
        int[] rows = new int[size];
        int found = 0;
        for (int at = 0; at < size; at++) {
            rows[found] = (int) row[at];
            found += start[at] > firstStart[numbers[at]] ? 1 : 0;
        }
        return Arrays.copyOf(rows, found);
    }

    /** How many users there were in the last call of {@link #returning}. */
    int users() {
        return users;
    }

    private void numberUsers() {
        int capacity = Math.max(2, Integer.highestOneBit(Math.max(1, size)) * 4);
        if (slots.length < capacity) {
            slots = new int[capacity];
            numbers = new int[capacity / 2];
            userOf = new long[capacity / 2];
            firstStart = new long[capacity / 2];
        } else {
            Arrays.fill(slots, 0);
        }
        users = 0;
        int mask = slots.length - 1;
        for (int at = 0; at < size; at++) {
            long id = user[at];
            int slot = (int) SessionKey.mix(id) & mask;
            while (slots[slot] != 0 && userOf[slots[slot] - 1] != id) {
                slot = slot + 1 & mask;
            }
            if (slots[slot] == 0) {
                userOf[users] = id;
                firstStart[users] = start[at];
                slots[slot] = ++users;
            }
            int number = slots[slot] - 1;
            numbers[at] = number;
            firstStart[number] = Math.min(firstStart[number], start[at]);
        }
    }
}
