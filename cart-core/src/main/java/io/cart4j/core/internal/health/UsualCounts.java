package io.cart4j.core.internal.health;

import java.util.stream.IntStream;

/**
 * What count is usual on a day: the median of the days around it, or of the same weekday in the weeks around it if that is
 * less, so that a weekly day of rest is usual. The distance from it is measured on the scale of Anscombe (1948), on which
 * counting has a variance of 1 whatever the count, in units of the robust standard deviation of all days. Immutable.
 */
public final class UsualCounts {
    private static final int DAYS_AROUND = 14;
    private static final int WEEKS_AROUND = 4;
    private static final int WEEK = 7;
    private static final int FEWEST_OF_A_WEEKDAY = 3;
    private static final double ANSCOMBE = 3.0 / 8;

    private final double[] counts;
    private final double[] usual;
    private final double noise;

    private UsualCounts(double[] counts, double[] usual) {
        this.counts = counts;
        this.usual = usual;
        double[] distances = IntStream.range(0, counts.length)
                .mapToDouble(this::distance)
                .filter(distance -> !Double.isNaN(distance))
                .toArray();
        this.noise = Math.max(1, distances.length == 0 ? 1 : Median.deviation(distances));
    }

    /**
     * Looks at a series.
     *
     * @param counts a count a day, NaN where it is not known
     */
    public static UsualCounts of(double[] counts) {
        double[] usual = IntStream.range(0, counts.length)
                .mapToDouble(day -> usual(counts, day))
                .toArray();
        return new UsualCounts(counts, usual);
    }

    private static double usual(double[] counts, int day) {
        double around = Median.of(others(counts, day, DAYS_AROUND, 1));
        double[] weekdays = others(counts, day, WEEKS_AROUND, WEEK);
        return weekdays.length < FEWEST_OF_A_WEEKDAY ? around : Math.min(around, Median.of(weekdays));
    }

    private static double[] others(double[] counts, int day, int steps, int step) {
        return IntStream.rangeClosed(-steps, steps)
                .filter(i -> i != 0)
                .map(i -> day + i * step)
                .filter(other -> other >= 0 && other < counts.length)
                .mapToDouble(other -> counts[other])
                .filter(count -> !Double.isNaN(count))
                .toArray();
    }

    /** The usual count of a day; NaN if nothing is known around it. */
    public double usual(int day) {
        return usual[day];
    }

    /** How far a day is from the usual, in standard deviations, negative below; NaN if it is not known. */
    public double deviations(int day) {
        return distance(day) / noise;
    }

    private double distance(int day) {
        return 2 * (Math.sqrt(counts[day] + ANSCOMBE) - Math.sqrt(usual[day] + ANSCOMBE));
    }
}
