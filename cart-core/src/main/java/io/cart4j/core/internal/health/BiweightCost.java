package io.cart4j.core.internal.health;

import java.util.Arrays;

/**
 * What it costs to give some values one level: the least sum, over all levels, of squared weighted distances, none of which
 * counts for more than a bound. That is the biweight loss of Fearnhead and Rigaill (2019), under which a wild value
 * costs the bound and otherwise leaves the level alone. For one thread.
 *
 * <p>The sum as a function of the level consists of parabolas. Which values are within the bound changes only where one
 * begins or ceases to be; the least vertex of the parabolas between these places is the least sum.
 */
final class BiweightCost {
    private final double bound;
    /** Where a value comes within the bound or leaves it, ascending. */
    private double[] places = new double[16];

    private double[] values = new double[16];
    /** The weight of the value; negative where it leaves. */
    private double[] weights = new double[16];

    private int size;

    /**
     * @param bound most that one value can cost
     */
    BiweightCost(double bound) {
        this.bound = bound;
    }

    void clear() {
        size = 0;
    }

    void add(double value, double weight) {
        double reach = Math.sqrt(bound / weight);
        insert(value - reach, value, weight);
        insert(value + reach, value, -weight);
    }

    private void insert(double place, double value, double weight) {
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
            weights = Arrays.copyOf(weights, 2 * size);
        }
        int found = Arrays.binarySearch(places, 0, size, place);
        int at = found < 0 ? -found - 1 : found;
        System.arraycopy(places, at, places, at + 1, size - at);
        System.arraycopy(values, at, values, at + 1, size - at);
        System.arraycopy(weights, at, weights, at + 1, size - at);
        places[at] = place;
        values[at] = value;
        weights[at] = weight;
        size++;
    }

    /** The cost of the values added so far. */
    double least() {
        return sweep(false);
    }

    /** The level at which the values added so far cost least; the lowest of several. */
    double level() {
        return sweep(true);
    }

    private double sweep(boolean wantsLevel) {
        final double[] value = values;
        final double[] weight = weights;
        int total = size / 2;
        int within = 0;
        double sumOfWeights = 0;
        double sum = 0;
        double sumOfSquares = 0;
        double least = bound * total;
        double level = 0;
        for (int at = 0; at < size; at++) {
            double w = weight[at];
            double y = value[at];
            within += w > 0 ? 1 : -1;
            sumOfWeights += w;
            sum += w * y;
            sumOfSquares += w * y * y;
            if (within > 0) {
                double vertex = sum / sumOfWeights;
                double cost = sumOfSquares - vertex * sum + bound * (total - within);
                if (cost < least) {
                    least = cost;
                    level = vertex;
                }
            }
        }
        return wantsLevel ? level : Math.max(0, least);
    }
}
