package io.cart4j.models.evaluation;

import io.cart4j.models.ConfusionMatrix;
import io.cart4j.models.Evaluation;
import io.cart4j.models.internal.RankedRows;
import io.cart4j.models.internal.UserResampling;

/**
 * All that is to be said of a model on one set of rows: {@link Evaluation} at a chosen threshold, and what it leaves out.
 *
 * @param threshold decisions are made at this one: 1 if the probability is above it
 * @param evaluation the metrics as scikit-learn defines them; confusion and F1 are at the threshold
 * @param logLoss mean negative log likelihood in nats, probabilities clipped to 1.2e-7 from 0 and 1 as scikit-learn does for
 *     float32
 * @param liftAt5 how many times as many of the top 5 % of rows by probability are positive than of all rows; rows that tie at
 *     the edge count in part; NaN if no row is positive
 * @param liftAt10 the same for the top 10 %
 * @param reliability predicted against observed shares in {@link Reliability#DEFAULT_BINS} bins, with the expected
 *     calibration error
 */
public record Assessment(
        double threshold,
        Evaluation evaluation,
        double logLoss,
        double liftAt5,
        double liftAt10,
        Reliability reliability) {

    private static final double SMALLEST_PROBABILITY = Math.ulp(1f);

    /**
     * Judges probabilities.
     *
     * @param labels 0 or 1 for each row
     * @param probabilities the predicted probability of 1 for each row, from 0 to 1
     * @param threshold a row is predicted as 1 if its probability is above this; chosen on other rows than these, by
     *     {@link #bestF1Threshold} or {@link Costs#curve}
     * @return the figures
     * @throws IllegalArgumentException if the lengths differ or are 0, or a label or probability is none
     */
    public static Assessment of(byte[] labels, float[] probabilities, double threshold) {
        RankedRows ranked = RankedRows.of(labels, probabilities);
        return new Assessment(
                threshold,
                UserResampling.evaluate(ranked, threshold),
                logLoss(labels, probabilities),
                lift(ranked, 0.05),
                lift(ranked, 0.1),
                Reliability.of(ranked, Reliability.DEFAULT_BINS));
    }

    /**
     * Gives the rows judged.
     *
     * @return at least 1
     */
    public long rows() {
        return evaluation.confusion().total();
    }

    /**
     * Gives the part of rows that are positive: the average precision of guessing.
     *
     * @return 0 to 1
     */
    public double baseRate() {
        ConfusionMatrix confusion = evaluation.confusion();
        return (double) (confusion.truePositives() + confusion.falseNegatives()) / confusion.total();
    }

    /**
     * Gives the threshold with the best F1 of the positive class, halfway between two neighbouring probabilities. On the
     * rows that it is chosen on its F1 is too good: choose on validation rows, judge on others.
     *
     * @param labels 0 or 1 for each row
     * @param probabilities the predicted probability of 1 for each row, from 0 to 1
     * @return the threshold, the highest of equally good ones; 1 if no row is positive
     * @throws IllegalArgumentException if the lengths differ or are 0, or a label or probability is none
     */
    public static double bestF1Threshold(byte[] labels, float[] probabilities) {
        RankedRows ranked = RankedRows.of(labels, probabilities);
        double best = 0;
        double threshold = 1;
        long truePositives = 0;
        for (int place = 0; place < ranked.size() && ranked.probabilities()[place] > 0; ) {
            int end = ranked.endOfTies(place);
            while (place < end) {
                truePositives += ranked.labels()[place++];
            }
            double f1 = 2.0 * truePositives / (place + ranked.positives());
            if (f1 > best) {
                best = f1;
                threshold = ranked.thresholdAfter(place);
            }
        }
        return threshold;
    }

    static double logLoss(byte[] labels, float[] probabilities) {
        double sum = 0;
        for (int row = 0; row < labels.length; row++) {
            double right = labels[row] == 1 ? probabilities[row] : 1.0 - probabilities[row];
            sum -= Math.log(Math.min(Math.max(right, SMALLEST_PROBABILITY), 1 - SMALLEST_PROBABILITY));
        }
        return sum / labels.length;
    }

    private static double lift(RankedRows ranked, double share) {
        double top = share * ranked.size();
        double found = 0;
        for (int place = 0; place < top; ) {
            int end = ranked.endOfTies(place);
            int from = place;
            long positives = 0;
            while (place < end) {
                positives += ranked.labels()[place++];
            }
            found += positives * Math.min(1, (top - from) / (end - from));
        }
        return found / (share * ranked.positives());
    }
}
