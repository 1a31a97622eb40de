package io.cart4j.core.internal.health;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A figure a day on a scale on which its noise does not depend on its level, such as the logarithm of a ratio.
 *
 * @param values a figure a day, NaN where there is none
 * @param chance for each value the variance that counting alone gives it; 0 where the counts are not known
 */
public record DailySeries(double[] values, double[] chance) {
    private static final int WEEK = 7;
    private static final int FEWEST_OF_A_WEEKDAY = 3;
    /** Part of the noise that weekdays must explain before they are believed in; chance alone explains some. */
    private static final double WEEKDAYS_EXPLAIN = 0.1;

    /** The same series without some days. */
    DailySeries without(boolean[] days) {
        double[] left = values.clone();
        for (int day = 0; day < left.length; day++) {
            left[day] = days[day] ? Double.NaN : left[day];
        }
        return new DailySeries(left, chance);
    }

    /** The days that have a value. */
    int[] known() {
        return IntStream.range(0, values.length)
                .filter(day -> !Double.isNaN(values[day]))
                .toArray();
    }

    /**
     * The standard deviation of the noise, from the median difference of neighbours: levels, and a few wild days, hardly
     * matter to it.
     */
    double noise() {
        int[] days = known();
        double[] steps = IntStream.range(1, days.length)
                .mapToDouble(i -> values[days[i]] - values[days[i - 1]])
                .toArray();
        return steps.length == 0 ? 0 : Median.deviation(steps) / Math.sqrt(2);
    }

    /** The median of the variances that counting gives. */
    double medianChance() {
        return Median.of(Arrays.stream(known()).mapToDouble(day -> chance[day]).toArray());
    }

    /** The same series without its weekly rhythm. */
    DailySeries minus(double[] weekdays) {
        double[] flat = new double[values.length];
        for (int day = 0; day < values.length; day++) {
            flat[day] = values[day] - weekdays[day % WEEK];
        }
        return new DailySeries(flat, chance);
    }

    /** The weekly rhythm, the first day's weekday first; all 0 if there is no clear one. */
    double[] weekdays() {
        double[] effects = weekdayEffects();
        return minus(effects).noise() < (1 - WEEKDAYS_EXPLAIN) * noise() ? effects : new double[WEEK];
    }

    /** For each weekday its median distance from the median of the week around it. */
    private double[] weekdayEffects() {
        double[] effects = new double[WEEK];
        for (int weekday = 0; weekday < WEEK; weekday++) {
            int first = weekday;
            double[] distances = Arrays.stream(known())
                    .filter(day -> day % WEEK == first)
                    .mapToDouble(day -> values[day] - medianBetween(day - WEEK / 2, day + WEEK / 2))
                    .toArray();
            if (distances.length < FEWEST_OF_A_WEEKDAY) {
                return new double[WEEK];
            }
            effects[weekday] = Median.of(distances);
        }
        // around their mean, so that levels stay those of an average day
        double mean = Arrays.stream(effects).average().orElse(0);
        return Arrays.stream(effects).map(effect -> effect - mean).toArray();
    }

    private double medianBetween(int from, int to) {
        return Median.of(IntStream.rangeClosed(Math.max(0, from), Math.min(values.length - 1, to))
                .mapToDouble(day -> values[day])
                .filter(value -> !Double.isNaN(value))
                .toArray());
    }
}
