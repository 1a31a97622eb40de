package io.cart4j.core.internal;

import java.util.Arrays;

/**
 * Puts sessions into the order of their keys: UUIDs as text, other ids by hash and then by their bytes, sessions of one id by
 * source. The order depends on the set of sessions alone.
 */
final class KeyOrder {
    private final SessionIndex sessions;
    private final boolean uuids;
    private final TextDictionary ids;

    KeyOrder(SessionIndex sessions, boolean uuids, TextDictionary ids) {
        this.sessions = sessions;
        this.uuids = uuids;
        this.ids = ids;
    }

    /** The numbers of the sessions in order. */
    int[] sorted() {
        int size = sessions.size();
        int numberBits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, size - 1));
        long numberMask = (1L << numberBits) - 1;
        long[] prefixes = new long[size];
        for (int session = 0; session < size; session++) {
            // flipping the sign bit makes the signed sort an unsigned one
            prefixes[session] = (sessions.keyHigh[session] ^ Long.MIN_VALUE) & ~numberMask | session;
        }
        Arrays.sort(prefixes);
        int[] order = new int[size];
        for (int rank = 0; rank < size; rank++) {
            order[rank] = (int) (prefixes[rank] & numberMask);
        }
        for (int from = 0; from < size; ) {
            int to = from + 1;
            while (to < size && (prefixes[from] ^ prefixes[to]) <= numberMask && (prefixes[from] ^ prefixes[to]) >= 0) {
                to++;
            }
            if (to - from > 1) {
                sortByWholeKey(order, from, to);
            }
            from = to;
        }
        return order;
    }

    private void sortByWholeKey(int[] order, int from, int to) {
        Integer[] ties = new Integer[to - from];
        Arrays.setAll(ties, tie -> order[from + tie]);
        Arrays.sort(ties, this::compare);
        for (int tie = 0; tie < ties.length; tie++) {
            order[from + tie] = ties[tie];
        }
    }

    private int compare(int left, int right) {
        int byHigh = Long.compareUnsigned(sessions.keyHigh[left], sessions.keyHigh[right]);
        if (byHigh != 0) {
            return byHigh;
        }
        int byLow = compareLow(sessions.keyLow[left], sessions.keyLow[right]);
        return byLow != 0 ? byLow : Integer.compare(sessions.source[left], sessions.source[right]);
    }

    private int compareLow(long left, long right) {
        if (uuids || left == right) {
            return Long.compareUnsigned(left, right);
        }
        return Arrays.compareUnsigned(ids.textOf((int) left), ids.textOf((int) right));
    }
}
