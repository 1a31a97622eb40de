package io.cart4j.examples.shop;

/** How often each of the numbers from 0 up to a highest one came, larger ones counted as the highest. */
final class Counts {
    private final long[] counts;
    private long total;
    private double sum;

    Counts(int highest) {
        counts = new long[highest + 1];
    }

    void add(long value) {
        counts[(int) Math.min(value, counts.length - 1)]++;
        total++;
        sum += value;
    }

    double mean() {
        return sum / total;
    }

    long max() {
        int highest = counts.length - 1;
        while (highest > 0 && counts[highest] == 0) {
            highest--;
        }
        return highest;
    }

    double share(int value) {
        return (double) counts[value] / total;
    }

    long quantile(double q) {
        long below = 0;
        int value = 0;
        while (below + counts[value] <= q * total && value < counts.length - 1) {
            below += counts[value++];
        }
        return value;
    }
}
