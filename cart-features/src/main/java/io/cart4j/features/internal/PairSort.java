package io.cart4j.features.internal;

/** Sorts pairs of longs in two arrays by the first, then the second, in place. */
final class PairSort {
    /** Below this insertion is faster; most users have few sessions. */
    private static final int SMALL = 24;

    private PairSort() {}

    static void sort(long[] first, long[] second, int from, int to) {
        if (to - from <= SMALL) {
            insert(first, second, from, to);
        } else {
            heap(first, second, from, to - from);
        }
    }

    private static void insert(long[] first, long[] second, int from, int to) {
        for (int next = from + 1; next < to; next++) {
            for (int at = next; at > from && isLess(first, second, at, at - 1); at--) {
                swap(first, second, at, at - 1);
            }
        }
    }

    private static void heap(long[] first, long[] second, int from, int size) {
        for (int root = size / 2 - 1; root >= 0; root--) {
            sink(first, second, from, root, size);
        }
        for (int end = size - 1; end > 0; end--) {
            swap(first, second, from, from + end);
            sink(first, second, from, 0, end);
        }
    }

    private static void sink(long[] first, long[] second, int from, int start, int size) {
        int root = start;
        while (2 * root + 1 < size) {
            int child = 2 * root + 1;
            if (child + 1 < size && isLess(first, second, from + child, from + child + 1)) {
                child++;
            }
            if (!isLess(first, second, from + root, from + child)) {
                return;
            }
            swap(first, second, from + root, from + child);
            root = child;
        }
    }

    private static boolean isLess(long[] first, long[] second, int a, int b) {
        return first[a] < first[b] || first[a] == first[b] && second[a] < second[b];
    }

    private static void swap(long[] first, long[] second, int a, int b) {
        long value = first[a];
        first[a] = first[b];
        first[b] = value;
        value = second[a];
        second[a] = second[b];
        second[b] = value;
    }
}
