package io.cart4j.examples.shop;

/** Draws from weights in constant time: Walker's alias method, tables filled as in Vose (1991). */
final class Alias {
    private static final long ONE = 1L << 31;

    private final int[] keep;
    private final int[] other;

    Alias(double[] weights) {
        int n = weights.length;
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double[] scaled = new double[n];
        int[] waiting = new int[n];
        int small = 0;
        int large = n;
        for (int i = 0; i < n; i++) {
            scaled[i] = weights[i] * n / total;
            waiting[scaled[i] < 1 ? small++ : --large] = i;
        }
        keep = new int[n];
        other = new int[n];
        while (small > 0 && large < n) {
            int poor = waiting[--small];
            int rich = waiting[large];
            keep[poor] = (int) Math.min(ONE - 1, (long) (scaled[poor] * ONE));
            other[poor] = rich;
            scaled[rich] -= 1 - scaled[poor];
            if (scaled[rich] < 1) {
                large++;
                waiting[small++] = rich;
            }
        }
        while (small > 0) {
            keepAll(waiting[--small]);
        }
        while (large < n) {
            keepAll(waiting[large++]);
        }
    }

    private void keepAll(int i) {
        keep[i] = (int) (ONE - 1);
        other[i] = i;
    }

    /** The index that belongs to random or hashed bits. */
    int at(long bits) {
        int i = (int) (((bits >>> 32) * keep.length) >>> 32);
        return (int) (bits & (ONE - 1)) < keep[i] ? i : other[i];
    }
}
