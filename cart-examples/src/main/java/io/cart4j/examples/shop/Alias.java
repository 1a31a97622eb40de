package io.cart4j.examples.shop;

/** Draws from weights in constant time: Walker's alias method, tables filled as in Vose (1991). */
final class Alias {
    private static final long ONE = 1L << 31;

    /** For each index the threshold below which it is kept, and in the lower half the index that is taken otherwise. */
    private final long[] cells;

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
        cells = new long[n];
        while (small > 0 && large < n) {
            int poor = waiting[--small];
            int rich = waiting[large];
            cells[poor] = ((long) (scaled[poor] * ONE) << 32) | rich;
            scaled[rich] -= 1 - scaled[poor];
            if (scaled[rich] < 1) {
                large++;
                waiting[small++] = rich;
            }
        }
        while (small > 0) {
            small--;
            cells[waiting[small]] = (ONE << 32) | waiting[small];
        }
        while (large < n) {
            cells[waiting[large]] = (ONE << 32) | waiting[large];
            large++;
        }
    }

    /** The index that belongs to random or hashed bits. */
    int at(long bits) {
        int i = (int) (((bits >>> 32) * cells.length) >>> 32);
        long cell = cells[i];
        return (bits & (ONE - 1)) < cell >>> 32 ? i : (int) cell;
    }
}
