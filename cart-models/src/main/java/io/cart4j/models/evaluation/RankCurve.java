package io.cart4j.models.evaluation;

import io.cart4j.models.internal.RankedRows;
import java.util.ArrayList;
import java.util.List;

/**
 * What passes as the threshold falls: the one curve behind ROC, precision-recall and gains, thinned for drawing.
 *
 * @param positives rows with label 1
 * @param negatives rows with label 0
 * @param points from "nobody passes" to "all pass", with rising counts
 */
public record RankCurve(long positives, long negatives, List<Point> points) {
    /**
     * One threshold.
     *
     * @param threshold a row passes if its probability is above this
     * @param truePositives rows with label 1 that pass
     * @param falsePositives rows with label 0 that pass
     */
    public record Point(double threshold, long truePositives, long falsePositives) {}

    /**
     * Copies the points.
     *
     * @param positives rows with label 1
     * @param negatives rows with label 0
     * @param points from "nobody passes" to "all pass", with rising counts
     */
    public RankCurve {
        points = List.copyOf(points);
    }

    /**
     * Walks down the ranking. Rows of equal probability pass together, so a step may be longer than asked for.
     *
     * @param labels 0 or 1 for each row
     * @param probabilities the predicted probability of 1 for each row, from 0 to 1
     * @param steps at most how many steps of about equally many rows
     * @return the curve
     * @throws IllegalArgumentException if the lengths differ or are 0, a label or probability is none, or there is no step
     */
    public static RankCurve of(byte[] labels, float[] probabilities, int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("a curve needs at least 1 step, got " + steps);
        }
        RankedRows ranked = RankedRows.of(labels, probabilities);
        List<Point> points = new ArrayList<>();
        points.add(new Point(1, 0, 0));
        long truePositives = 0;
        int step = 1;
        for (int place = 0; place < ranked.size(); ) {
            int end = ranked.endOfTies(place);
            while (place < end) {
                truePositives += ranked.labels()[place++];
            }
            if (place >= (long) step * ranked.size() / steps) {
                points.add(new Point(ranked.thresholdAfter(place), truePositives, place - truePositives));
                step = (int) ((long) place * steps / ranked.size()) + 1;
            }
        }
        return new RankCurve(ranked.positives(), ranked.negatives(), points);
    }
}
