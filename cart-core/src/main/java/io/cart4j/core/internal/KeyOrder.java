package io.cart4j.core.internal;

import java.util.Arrays;

/**
 * Puts sessions into the order of their keys: UUIDs as text, other ids by their hashes and then by their bytes, sessions of one id by
 * source. The order depends on the set of sessions alone.
 */
final class KeyOrder {
    private final SessionIndex sessions;
    private final boolean uuids;
    private final IdArena texts;

    KeyOrder(SessionIndex sessions, boolean uuids, IdArena texts) {
        this.sessions = sessions;
        this.uuids = uuids;
        this.texts = texts;
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
        int byLow = Long.compareUnsigned(sessions.keyLow[left], sessions.keyLow[right]);
        if (byLow != 0) {
            return byLow;
        }
        int byText = uuids ? 0 : texts.compare(sessions.firstEvent[left], sessions.firstEvent[right]);
        return byText != 0 ? byText : Integer.compare(sessions.source[left], sessions.source[right]);
    }
}
