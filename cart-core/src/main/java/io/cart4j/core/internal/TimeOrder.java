package io.cart4j.core.internal;

/**
 * Sorts the events of one session by time, events of one time staying in input order: a bottom-up merge sort. Keeps its
 * working memory; for one thread.
 */
final class TimeOrder {
    private int[] source = {};
    private int[] target = {};
    private long[] longs = {};

    /** Whether times from {@code from} to before {@code to} never go back. */
    static boolean isOrdered(long[] times, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (times[at] < times[at - 1]) {
                return false;
            }
        }
        return true;
    }

    /** Sorts the times of a range; {@link #move} does the same to what belongs to them. */
    void sort(long[] times, int from, int to) {
        int size = to - from;
        reserve(size);
        for (int at = 0; at < size; at++) {
            source[at] = at;
        }
        for (int width = 1; width < size; width *= 2) {
            for (int start = 0; start < size; start += 2 * width) {
                int middle = Math.min(start + width, size);
                merge(times, from, source, target, start, middle, Math.min(middle + width, size));
            }
            int[] swap = source;
            source = target;
            target = swap;
        }
        move(times, from, to);
    }

    /** Moves values of the range that was sorted last to where their times are. */
    void move(long[] values, int from, int to) {
        for (int at = 0; at < to - from; at++) {
            longs[at] = values[from + source[at]];
        }
        System.arraycopy(longs, 0, values, from, to - from);
    }

    /** The same for narrower values. */
    void move(int[] values, int from, int to) {
        for (int at = 0; at < to - from; at++) {
            target[at] = values[from + source[at]];
        }
        System.arraycopy(target, 0, values, from, to - from);
    }

    /** The same for the narrowest values. */
    void move(byte[] values, int from, int to) {
        for (int at = 0; at < to - from; at++) {
            target[at] = values[from + source[at]];
        }
        for (int at = 0; at < to - from; at++) {
            values[from + at] = (byte) target[at];
        }
    }

    private void reserve(int size) {
        if (source.length < size) {
            int capacity = Math.max(size, 2 * source.length);
            source = new int[capacity];
            target = new int[capacity];
            longs = new long[capacity];
        }
    }

    private static void merge(long[] times, int from, int[] source, int[] target, int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int at = start; at < end; at++) {
            boolean takeLeft =
                    right == end || (left < middle && times[from + source[left]] <= times[from + source[right]]);
            target[at] = takeLeft ? source[left++] : source[right++];
        }
    }
}
