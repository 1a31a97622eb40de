package io.cart4j.core.internal;

import java.util.Arrays;

/**
 * Puts sessions into the order of their keys: UUIDs as text, other ids by their hashes and then by their bytes, sessions of
 * one id by source. The order depends on the set of sessions alone. Keys are spread evenly, so they are first dealt into about
 * as many buckets as there are sessions. Keeps its working memory; for one thread.
 */
final class KeyOrder {
    /** Up to this length, insertion is faster than anything else. */
    private static final int SHORT = 24;

    private final SessionIndex sessions;
    private final IdArena texts;
    private boolean uuids;
    private long least;
    private int shift;
    private int[] order = {};
    private int[] ends = {};

    KeyOrder(SessionIndex sessions, IdArena texts) {
        this.sessions = sessions;
        this.texts = texts;
    }

    /** The numbers of the sessions in order; there may be more in the array, which the next call overwrites. */
    int[] sorted(boolean areUuids) {
        uuids = areUuids;
        int size = sessions.size();
        int bucketBits = Integer.SIZE - Integer.numberOfLeadingZeros(size);
        findRange(size, bucketBits);
        reserve(size, (1 << bucketBits) + 1);
        deal(size, 1 << bucketBits);
        int from = 0;
        for (int bucket = 0; from < size; bucket++) {
            sort(order, from, ends[bucket]);
            from = ends[bucket];
        }
        return order;
    }

    private void findRange(int size, int bucketBits) {
        final long[] high = sessions.keyHigh;
        long min = -1;
        long max = 0;
        for (int session = 0; session < size; session++) {
            min = Long.compareUnsigned(high[session], min) < 0 ? high[session] : min;
            max = Long.compareUnsigned(high[session], max) > 0 ? high[session] : max;
        }
        least = min;
        shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(max - min) - bucketBits);
    }

    private void deal(int size, int buckets) {
        final long[] high = sessions.keyHigh;
        final int[] ends = this.ends;
        final int[] order = this.order;
        for (int session = 0; session < size; session++) {
            ends[bucketOf(high[session]) + 1]++;
        }
        for (int bucket = 0; bucket < buckets; bucket++) {
            ends[bucket + 1] += ends[bucket];
        }
        // from here on, an entry is where its bucket begins, and it moves on to where it ends
        for (int session = 0; session < size; session++) {
            order[ends[bucketOf(high[session])]++] = session;
        }
    }

    private int bucketOf(long high) {
        return (int) (high - least >>> shift);
    }

    private void reserve(int size, int bounds) {
        if (order.length < size) {
            order = new int[Math.max(size, 2 * order.length)];
        }
        if (ends.length < bounds) {
            ends = new int[bounds];
        } else {
            Arrays.fill(ends, 0, bounds, 0);
        }
    }

    private void sort(int[] order, int from, int to) {
        if (to - from > SHORT) {
            sortLong(order, from, to);
            return;
        }
        for (int at = from + 1; at < to; at++) {
            int session = order[at];
            int place = at;
            while (place > from && compare(session, order[place - 1]) < 0) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = session;
        }
    }

    private void sortLong(int[] order, int from, int to) {
        Integer[] bucket = new Integer[to - from];
        Arrays.setAll(bucket, at -> order[from + at]);
        Arrays.sort(bucket, this::compare);
        for (int at = 0; at < bucket.length; at++) {
            order[from + at] = bucket[at];
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
        int byText = uuids ? 0 : texts.compare(sessions.firstPiece[left], sessions.firstPiece[right]);
        return byText != 0 ? byText : Integer.compare(sessions.source[left], sessions.source[right]);
    }
}
