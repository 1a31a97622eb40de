package io.cart4j.features.internal;

import java.util.Arrays;

/** How often a category's products were viewed by day and price bin. */
final class CategoryPrices {
    private static final int DAY_SHIFT = 48;
    private static final int BIN_SHIFT = 32;
    private static final int BIN_MASK = 0xFFFF;
    private static final long VIEWS_MASK = 0xFFFFFFFFL;
    private static final int FIRST_CAPACITY = 64;

    /** The day above the bin above the number of views. */
    private long[] entries = new long[FIRST_CAPACITY];

    private int size;

    void add(int day, int bin, long views) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, 2 * size);
        }
        entries[size++] = (long) day << DAY_SHIFT | (long) bin << BIN_SHIFT | views;
    }

    /** Ends adding. */
    void sort() {
        Arrays.sort(entries, 0, size);
    }

    /** Gives the median price of the views on some days, in millionths, as the middle of its bin; NaN without views. */
    double median(long firstDay, int days) {
        long[] found = new long[size];
        int count = 0;
        long total = 0;
        for (int day = 0; day < days; day++) {
            long key = firstDay + day << DAY_SHIFT;
            int at = Arrays.binarySearch(entries, 0, size, key);
            for (at = at < 0 ? -at - 1 : at; at < size && entries[at] >>> DAY_SHIFT == key >>> DAY_SHIFT; at++) {
                found[count++] = entries[at] & (1L << DAY_SHIFT) - 1;
                total += entries[at] & VIEWS_MASK;
            }
        }
        Arrays.sort(found, 0, count);
        long below = 0;
        for (int at = 0; at < count; at++) {
            below += found[at] & VIEWS_MASK;
            if (2 * below >= total) {
                return PriceBins.middle((int) (found[at] >>> BIN_SHIFT) & BIN_MASK);
            }
        }
        return Double.NaN;
    }
}
