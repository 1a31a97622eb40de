package io.cart4j.core.internal;

import java.util.Arrays;

/**
 * Finds when each user's first session began, by open addressing. Sessions are read piece by piece, and twice, so that what it
 * takes grows with the users and not with their sessions. Reused from partition to partition; for one thread.
 */
final class UserGrouper {
    private static final int FIRST_CAPACITY = 1 << 10;

    /** User, start and row of the sessions of one segment. */
    private final long[][] sessions = new long[HistoryPacker.COLUMNS][0];

    private int users;
    private int[] slots = new int[2 * FIRST_CAPACITY];
    private long[] userOf = new long[FIRST_CAPACITY];
    private long[] firstStart = new long[FIRST_CAPACITY];

    /** The rows of the sessions of a partition that are not their user's first. */
    int[] returning(Segments segments) {
        users = 0;
        Arrays.fill(slots, 0);
        for (int segment = 0; segment < segments.size(); segment++) {
            findFirst(segments.read(segment, sessions));
        }
        int[] rows = new int[segments.rows()];
        int found = 0;
        for (int segment = 0; segment < segments.size(); segment++) {
            found = addReturning(segments.read(segment, sessions), rows, found);
        }
        return Arrays.copyOf(rows, found);
    }

    private void findFirst(int size) {
        final long[] user = sessions[HistoryPacker.USER];
        final long[] start = sessions[HistoryPacker.START];
        for (int at = 0; at < size; at++) {
            int number = numberOf(user[at]);
            firstStart[number] = Math.min(firstStart[number], start[at]);
        }
    }

    private int addReturning(int size, int[] rows, int count) {
        final long[] user = sessions[HistoryPacker.USER];
        final long[] start = sessions[HistoryPacker.START];
        final long[] row = sessions[HistoryPacker.ROW];
        int found = count;
        for (int at = 0; at < size; at++) {
            rows[found] = (int) row[at];
            found += start[at] > firstStart[numberOf(user[at])] ? 1 : 0;
        }
        return found;
    }

    /** How many users there were in the last call of {@link #returning}. */
    int users() {
        return users;
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
