package io.cart4j.models.evaluation;

import io.cart4j.models.internal.RankedRows;
import java.util.ArrayList;
import java.util.List;

/**
 * What wrong decisions cost, in any one unit. Intervening in a session that would have been abandoned, and leaving alone one
 * that buys, costs nothing; give costs as differences to that.
 *
 * @param missedAbandonment cost of leaving alone a session that is then abandoned
 * @param needlessIntervention cost of intervening in a session that would have bought anyway
 */
public record Costs(double missedAbandonment, double needlessIntervention) {
    private static final int STEPS = 100;

    /**
     * Mean cost of a session against the threshold.
     *
     * @param points at the thresholds 0, 0.01 and so on to 1; at 1 nobody passes
     * @param best the cheapest threshold of all possible ones, the highest of equally cheap ones; exact, not one of the points
     * @param interveningAlways mean cost of a session if every one is intervened in
     * @param interveningNever mean cost of a session if none is
     */
    public record Curve(List<Point> points, Point best, double interveningAlways, double interveningNever) {
        /**
         * Copies the points.
         *
         * @param points at the thresholds 0, 0.01 and so on to 1; at 1 nobody passes
         * @param best the cheapest threshold of all possible ones, the highest of equally cheap ones; exact, not one of the points
         * @param interveningAlways mean cost of a session if every one is intervened in
         * @param interveningNever mean cost of a session if none is
         */
        public Curve {
            points = List.copyOf(points);
        }
    }

    /**
     * The cost of one threshold.
     *
     * @param threshold intervene if the probability of abandonment is above this
     * @param cost mean cost of a session
     */
    public record Point(double threshold, double cost) {}

    /**
     * Checks the costs.
     *
     * @param missedAbandonment cost of leaving alone a session that is then abandoned
     * @param needlessIntervention cost of intervening in a session that would have bought anyway
     * @throws IllegalArgumentException if one is negative or not finite, or both are 0
     */
    public Costs {
        if (!(missedAbandonment >= 0 && needlessIntervention >= 0 && missedAbandonment + needlessIntervention > 0)
                || Double.isInfinite(missedAbandonment + needlessIntervention)) {
            throw new IllegalArgumentException("costs must be finite, not negative and not both 0, got "
                    + missedAbandonment + " for a missed abandonment and " + needlessIntervention
                    + " for a needless intervention");
        }
    }

    /**
     * Gives the best threshold for probabilities that are exactly right (Elkan 2001): the break-even of both mistakes. If
     * the best one of a curve is far from it, calibrate.
     *
     * @return needlessIntervention / (needlessIntervention + missedAbandonment)
     */
    public double breakEven() {
        return needlessIntervention / (needlessIntervention + missedAbandonment);
    }

    /**
     * Computes the cost of every threshold.
     *
     * @param labels 0 or 1 for each row
     * @param probabilities the predicted probability of 1 for each row, from 0 to 1
     * @return the curve
     * @throws IllegalArgumentException if the lengths differ or are 0, or a label or probability is none
     */
    public Curve curve(byte[] labels, float[] probabilities) {
        return curve(RankedRows.of(labels, probabilities));
    }

    Curve curve(RankedRows ranked) {
        List<Point> points = new ArrayList<>(STEPS + 1);
        Point best = new Point(1, mean(ranked, 0, 0));
        long truePositives = 0;
        int step = STEPS;
        for (int place = 0; place < ranked.size(); ) {
            double probability = ranked.probabilities()[place];
            for (; step >= 0 && (double) step / STEPS >= probability; step--) {
                points.add(0, new Point((double) step / STEPS, mean(ranked, truePositives, place - truePositives)));
            }
            if (probability == 0) {
                break;
            }
            int end = ranked.endOfTies(place);
            while (place < end) {
                truePositives += ranked.labels()[place++];
            }
            double cost = mean(ranked, truePositives, place - truePositives);
            if (cost < best.cost()) {
                best = new Point(ranked.thresholdAfter(place), cost);
            }
        }
        for (; step >= 0; step--) {
            points.add(0, new Point((double) step / STEPS, mean(ranked, truePositives, ranked.size() - truePositives)));
        }
        return new Curve(points, best, mean(ranked, ranked.positives(), ranked.negatives()), mean(ranked, 0, 0));
    }

    private double mean(RankedRows ranked, long truePositives, long falsePositives) {
        return ((ranked.positives() - truePositives) * missedAbandonment + falsePositives * needlessIntervention)
                / ranked.size();
    }
}
