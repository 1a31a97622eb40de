package io.cart4j.core.internal;

/**
 * Sorts the events of one session by time, events of one time staying in input order: a bottom-up merge sort. Keeps its
 * working memory; for one thread.
 */
final class TimeOrder {
    private int[] source = {};
    private int[] target = {};
    private long[] sorted = {};

    /** Whether times from {@code from} to before {@code to} never go back. */
    static boolean isOrdered(long[] times, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (times[at] < times[at - 1]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Sorts a range.
     *
     * @param times times by place; sorted too
     * @return for each place of the range, counted from its start, the place its event came from, counted likewise; there
     *     may be more in the array, which the next call overwrites
     */
    int[] sort(long[] times, int from, int to) {
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
        for (int at = 0; at < size; at++) {
            sorted[at] = times[from + source[at]];
        }
        System.arraycopy(sorted, 0, times, from, size);
        return source;
    }

    private void reserve(int size) {
        if (source.length < size) {
            int capacity = Math.max(size, 2 * source.length);
            source = new int[capacity];
            target = new int[capacity];
            sorted = new long[capacity];
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
