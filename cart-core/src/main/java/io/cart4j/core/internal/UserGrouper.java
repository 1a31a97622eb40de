package io.cart4j.core.internal;

import java.util.Arrays;

/**
 * Finds when each user's first session began, by open addressing. Sessions are read piece by piece, and twice, so that what it
 * takes grows with the users and not with their sessions. Reused from partition to partition; for one thread.
 */
final class UserGrouper {
    private static final int FIRST_CAPACITY = 1 << 10;

    private long[] user = {};
    private long[] start = {};
    private long[] row = {};

    private int users;
    private int[] slots = new int[2 * FIRST_CAPACITY];
    private long[] userOf = new long[FIRST_CAPACITY];
    private long[] firstStart = new long[FIRST_CAPACITY];

    /** The rows of the sessions of a partition that are not their user's first. */
    int[] returning(Segments segments) {
        users = 0;
        Arrays.fill(slots, 0);
        for (int segment = 0; segment < segments.size(); segment++) {
            int size = read(segments, segment);
            for (int at = 0; at < size; at++) {
                int number = numberOf(user[at]);
                firstStart[number] = Math.min(firstStart[number], start[at]);
            }
        }
        int[] rows = new int[segments.rows()];
        int found = 0;
        for (int segment = 0; segment < segments.size(); segment++) {
            int size = read(segments, segment);
            segments.read(segment, HistoryPacker.ROW, row, 0);
            for (int at = 0; at < size; at++) {
                rows[found] = (int) row[at];
                found += start[at] > firstStart[numberOf(user[at])] ? 1 : 0;
            }
        }
        return Arrays.copyOf(rows, found);
    }

    /** How many users there were in the last call of {@link #returning}. */
    int users() {
        return users;
    }

    private int read(Segments segments, int segment) {
        int size = segments.rows(segment);
        if (user.length < size) {
            user = new long[size + size / 2];
            start = new long[user.length];
            row = new long[user.length];
        }
        segments.read(segment, HistoryPacker.USER, user, 0);
        segments.read(segment, HistoryPacker.START, start, 0);
        return size;
    }

    /** The number of a user; a new one gets the next. */
    private int numberOf(long id) {
        int mask = slots.length - 1;
        int slot = (int) SessionKey.mix(id) & mask;
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (userOf[number] == id) {
                return number;
            }
            slot = slot + 1 & mask;
        }
        if (users == userOf.length) {
            grow();
            return numberOf(id);
        }
        userOf[users] = id;
        firstStart[users] = Long.MAX_VALUE;
        slots[slot] = ++users;
        return users - 1;
    }

    private void grow() {
        userOf = Arrays.copyOf(userOf, 2 * users);
        firstStart = Arrays.copyOf(firstStart, 2 * users);
        slots = new int[2 * slots.length];
        int mask = slots.length - 1;
        for (int number = 0; number < users; number++) {
            int slot = (int) SessionKey.mix(userOf[number]) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = number + 1;
        }
    }
}
