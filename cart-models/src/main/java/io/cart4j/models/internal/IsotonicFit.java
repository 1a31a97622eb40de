package io.cart4j.models.internal;

import java.util.Arrays;

/** Pool adjacent violators: the never falling function of the probability that is nearest to the labels. */
public record IsotonicFit(float[] from, float[] to) {
    /** Fits in one pass over the ranking; the knots are the lowest and highest probability of each pool. */
    public static IsotonicFit of(RankedRows ranked) {
        float[] lowest = new float[ranked.size()];
        float[] highest = new float[ranked.size()];
        long[] positives = new long[ranked.size()];
        long[] rows = new long[ranked.size()];
        int pools = 0;
        for (int place = ranked.size() - 1; place >= 0; ) {
            float probability = ranked.probabilities()[place];
            lowest[pools] = probability;
            highest[pools] = probability;
            positives[pools] = 0;
            rows[pools] = 0;
            while (place >= 0 && ranked.probabilities()[place] == probability) {
                positives[pools] += ranked.labels()[place--];
                rows[pools]++;
            }
            // shares are compared as products, which are exact
            while (pools > 0 && positives[pools - 1] * rows[pools] >= positives[pools] * rows[pools - 1]) {
                pools--;
                highest[pools] = highest[pools + 1];
                positives[pools] += positives[pools + 1];
                rows[pools] += rows[pools + 1];
            }
            pools++;
        }
        float[] from = new float[2 * pools];
        float[] to = new float[2 * pools];
        int knots = 0;
        for (int pool = 0; pool < pools; pool++) {
            float share = (float) ((double) positives[pool] / rows[pool]);
            from[knots] = lowest[pool];
            to[knots++] = share;
            if (highest[pool] > lowest[pool]) {
                from[knots] = highest[pool];
                to[knots++] = share;
            }
        }
        return new IsotonicFit(Arrays.copyOf(from, knots), Arrays.copyOf(to, knots));
    }
}
