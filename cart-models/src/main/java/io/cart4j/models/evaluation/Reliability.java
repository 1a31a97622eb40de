package io.cart4j.models.evaluation;

import io.cart4j.models.internal.RankedRows;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether probabilities are what they say: rows in bins of about equal size by predicted probability, and what happened in
 * each. The bins are those of scikit-learn's calibration_curve with {@code strategy="quantile"}: edges at the quantiles of
 * the predictions, equal predictions in one bin, empty bins left out.
 *
 * @param bins the bins that hold rows, in ascending order of prediction
 */
public record Reliability(List<Bin> bins) {
    /** Into how many bins rows are put unless another number is asked for. */
    public static final int DEFAULT_BINS = 20;

    /**
     * One bin.
     *
     * @param rows rows in it
     * @param lowest the lowest probability predicted in it
     * @param highest the highest one
     * @param predicted mean of the predicted probabilities
     * @param observed part of the rows with label 1
     */
    public record Bin(long rows, double lowest, double highest, double predicted, double observed) {}

    /**
     * Copies the bins.
     *
     * @param bins the bins that hold rows, in ascending order of prediction
     */
    public Reliability {
        bins = List.copyOf(bins);
    }

    /**
     * Puts rows into bins.
     *
     * @param labels 0 or 1 for each row
     * @param probabilities the predicted probability of 1 for each row, from 0 to 1
     * @param bins at most how many bins
     * @return the table
     * @throws IllegalArgumentException if the lengths differ or are 0, a label or probability is none, or there is no bin
     */
    public static Reliability of(byte[] labels, float[] probabilities, int bins) {
        if (bins < 1) {
            throw new IllegalArgumentException("at least 1 bin is needed, got " + bins);
        }
        return of(RankedRows.of(labels, probabilities), bins);
    }

    static Reliability of(RankedRows ranked, int count) {
        float[] descending = ranked.probabilities();
        int rows = descending.length;
        List<Bin> bins = new ArrayList<>(count);
        int from = 0;
        for (int bin = 0; bin < count; bin++) {
            // the row at or just below the quantile, and all rows that tie with it
            int edge = (int) ((rows - 1L) * (bin + 1) / count);
            int to = Math.max(from, edge + 1);
            while (to < rows && descending[rows - 1 - to] == descending[rows - to]) {
                to++;
            }
            if (to > from) {
                bins.add(bin(ranked, rows - to, rows - from));
            }
            from = to;
        }
        return new Reliability(bins);
    }

    private static Bin bin(RankedRows ranked, int from, int to) {
        double sum = 0;
        long positives = 0;
        for (int place = from; place < to; place++) {
            sum += ranked.probabilities()[place];
            positives += ranked.labels()[place];
        }
        int rows = to - from;
        return new Bin(
                rows,
                ranked.probabilities()[to - 1],
                ranked.probabilities()[from],
                sum / rows,
                (double) positives / rows);
    }

    /**
     * Gives the expected calibration error: the mean distance of predicted and observed share over the bins, weighted by
     * their rows. It is never exactly 0 on real rows: a perfect model on n rows in b bins still gets about
     * 0.4 sqrt(b / n) from chance alone if abandoning is as likely as not, less otherwise.
     *
     * @return 0 to 1
     */
    public double expectedError() {
        double sum = 0;
        long rows = 0;
        for (Bin bin : bins) {
            sum += bin.rows() * Math.abs(bin.predicted() - bin.observed());
            rows += bin.rows();
        }
        return sum / rows;
    }
}
