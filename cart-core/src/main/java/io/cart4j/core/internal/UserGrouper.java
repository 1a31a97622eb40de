package io.cart4j.core.internal;

import java.util.Arrays;

/** Finds when each user's first session began, by open addressing. Reused from partition to partition; for one thread. */
final class UserGrouper {
    private int size;
    private long[] user = {};
    private long[] start = {};
    private long[] row = {};

    private int users;
    private int[] slots = {};
    private int[] numbers = {};
    private long[] userOf = {};
    private long[] firstStart = {};

    /** Takes the sessions of a partition. */
    void read(Segments segments) {
        size = segments.rows();
        if (user.length < size) {
            user = new long[size + size / 2];
            start = new long[user.length];
            row = new long[user.length];
        }
        segments.read(HistoryPacker.USER, user);
        segments.read(HistoryPacker.START, start);
        segments.read(HistoryPacker.ROW, row);
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
