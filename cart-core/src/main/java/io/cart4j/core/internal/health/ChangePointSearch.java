package io.cart4j.core.internal.health;

import java.util.Arrays;

/**
 * Cuts a series into stretches of one level each, so that the costs of all stretches and a penalty for each cut are least:
 * the exact answer, found by optimal partitioning (Jackson et al. 2005) with the pruning of PELT (Killick, Fearnhead and
 * Eckley 2012, "Optimal detection of changepoints with a linear computational cost"), under the biweight loss of Fearnhead
 * and Rigaill (2019, "Changepoint detection in the presence of outliers").
 *
 * <p>Takes n times n steps of up to n each where there is nothing to prune: half a second for two years of days.
 */
final class ChangePointSearch {
    private final BiweightCost cost;
    private final double penalty;
    private final int shortest;

    /**
     * @param bound most that one value can cost
     * @param penalty cost of a cut
     * @param shortest least number of values in a stretch
     */
    ChangePointSearch(double bound, double penalty, int shortest) {
        this.cost = new BiweightCost(bound);
        this.penalty = penalty;
        this.shortest = shortest;
    }

    /** Gives where the stretches start, in order; the first at 0. */
    int[] starts(double[] values, double[] weights) {
        int n = values.length;
        double[] best = new double[n + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = -penalty;
        int[] previous = new int[n + 1];
        int[] prunedFrom = new int[n + 1];
        Arrays.fill(prunedFrom, Integer.MAX_VALUE);
        double[] upTo = new double[n + 1];
        for (int end = shortest; end <= n; end++) {
            cost.clear();
            int oldest = oldestCandidate(prunedFrom, end);
            for (int start = end - 1; start >= oldest; start--) {
                cost.add(values[start], weights[start]);
                boolean candidate = end - start >= shortest && prunedFrom[start] > end;
                upTo[start] = candidate ? best[start] + cost.least() : Double.POSITIVE_INFINITY;
                if (upTo[start] + penalty < best[end]) {
                    best[end] = upTo[start] + penalty;
                    previous[end] = start;
                }
            }
            for (int start = oldest; start <= end - shortest; start++) {
                // from here on a cut at the end is never worse than this start, once a stretch fits behind it
                if (upTo[start] >= best[end] && upTo[start] < Double.POSITIVE_INFINITY) {
                    prunedFrom[start] = Math.min(prunedFrom[start], end + shortest);
                }
            }
        }
        return chain(previous, n);
    }

    private static int oldestCandidate(int[] prunedFrom, int end) {
        int oldest = 0;
        while (prunedFrom[oldest] <= end) {
            oldest++;
        }
        return oldest;
    }

    private static int[] chain(int[] previous, int n) {
        int stretches = 0;
        for (int end = n; end > 0; end = previous[end]) {
            stretches++;
        }
        int[] starts = new int[stretches];
        for (int end = n; end > 0; end = previous[end]) {
            starts[--stretches] = previous[end];
        }
        return starts;
    }
}
