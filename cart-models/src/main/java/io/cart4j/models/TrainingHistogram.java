package io.cart4j.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a feature was spread over the training rows, unscaled, so that a later look at live sessions can tell whether they
 * are still alike. Bins end at quantiles, so they hold about equally many rows; a value that fills several bins by itself
 * gets one.
 *
 * @param feature name of the feature
 * @param upperBounds the greatest value of each bin but the last, ascending; may be empty
 * @param counts rows in each bin, one more than there are bounds: a row is in the first bin whose bound it does not exceed,
 *     or in the last
 * @param missing rows without a value (NaN), which are in no bin
 * @param smallest smallest value, or NaN if all are missing
 * @param greatest greatest value, or NaN if all are missing
 */
public record TrainingHistogram(
        String feature, List<Float> upperBounds, List<Long> counts, long missing, float smallest, float greatest) {
    /** How many bins there are at most; twenty is what a population stability index is usually computed over. */
    private static final int BINS = 20;

    /**
     * Freezes the lists.
     *
     * @param feature name of the feature
     * @param upperBounds the greatest value of each bin but the last, ascending
     * @param counts rows in each bin
     * @param missing rows without a value
     * @param smallest smallest value
     * @param greatest greatest value
     */
    public TrainingHistogram {
        upperBounds = List.copyOf(upperBounds);
        counts = List.copyOf(counts);
        if (counts.size() != upperBounds.size() + 1) {
            throw new IllegalArgumentException(
                    counts.size() + " counts for " + upperBounds.size() + " bounds; there must be one more");
        }
    }

    /**
     * Counts rows of a column.
     *
     * @param feature name of the feature
     * @param column a value a row, NaN where there is none
     * @param rows row numbers to count
     * @return the histogram, of at most 20 bins
     */
    public static TrainingHistogram of(String feature, float[] column, int[] rows) {
        float[] sorted = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            // negative zero would sort below zero and part what is equal
            sorted[i] = column[rows[i]] + 0f;
        }
        Arrays.parallelSort(sorted);
        int present = sorted.length;
        while (present > 0 && Float.isNaN(sorted[present - 1])) {
            present--;
        }
        List<Float> bounds = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        int from = 0;
        for (int bin = 1; bin < BINS && present > 0; bin++) {
            int last = (int) ((long) bin * present / BINS) - 1;
            if (last < from || sorted[last] == sorted[present - 1]) {
                continue;
            }
            int end = last + 1;
            while (sorted[end] == sorted[last]) {
                end++;
            }
            bounds.add(sorted[last]);
            counts.add((long) (end - from));
            from = end;
        }
        counts.add((long) (present - from));
        return new TrainingHistogram(
                feature,
                bounds,
                counts,
                rows.length - present,
                present == 0 ? Float.NaN : sorted[0],
                present == 0 ? Float.NaN : sorted[present - 1]);
    }
}
