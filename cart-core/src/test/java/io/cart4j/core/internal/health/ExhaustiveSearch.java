package io.cart4j.core.internal.health;

import java.util.ArrayList;
import java.util.List;

/** Tries every way to cut a short series into stretches, and for each stretch every choice of wild values. */
final class ExhaustiveSearch {
    private final double bound;
    private final double penalty;
    private final int shortest;

    ExhaustiveSearch(double bound, double penalty, int shortest) {
        this.bound = bound;
        this.penalty = penalty;
        this.shortest = shortest;
    }

    /** The least cost of all ways to cut. */
    double leastCost(double[] values, double[] weights) {
        return leastCostFrom(0, values, weights) - penalty;
    }

    /** The cost of one way to cut. */
    double cost(int[] starts, double[] values, double[] weights) {
        double cost = penalty * (starts.length - 1);
        for (int stretch = 0; stretch < starts.length; stretch++) {
            int end = stretch + 1 < starts.length ? starts[stretch + 1] : values.length;
            cost += stretchCost(starts[stretch], end, values, weights);
        }
        return cost;
    }

    private double leastCostFrom(int start, double[] values, double[] weights) {
        if (start == values.length) {
            return 0;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int end = start + shortest; end <= values.length; end++) {
            double cost = stretchCost(start, end, values, weights) + penalty;
            least = Math.min(least, cost + leastCostFrom(end, values, weights));
        }
        return least;
    }

    double stretchCost(int start, int end, double[] values, double[] weights) {
        double least = Double.POSITIVE_INFINITY;
        for (int wild = 0; wild < 1 << (end - start); wild++) {
            List<Integer> tame = new ArrayList<>();
            for (int at = start; at < end; at++) {
                if ((wild >> (at - start) & 1) == 0) {
                    tame.add(at);
                }
            }
            double cost = bound * (end - start - tame.size());
            double total = tame.stream().mapToDouble(at -> weights[at]).sum();
            double level =
                    tame.stream().mapToDouble(at -> weights[at] * values[at]).sum() / total;
            for (int at : tame) {
                cost += weights[at] * (values[at] - level) * (values[at] - level);
            }
            least = Math.min(least, cost);
        }
        return least;
    }
}
