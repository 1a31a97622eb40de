package io.cart4j.core;

import io.cart4j.core.internal.health.DailySeries;
import io.cart4j.core.internal.health.Stretches;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A ratio whose level depends on what is logged and hardly on what is sold.
 *
 * @param measure the ratio
 * @param series it by day, on a scale on which the noise does not depend on the level
 * @param original from that scale to the ratio
 * @param leastNoise noise on that scale that no shop is below
 * @param distance how far two levels on that scale are apart
 * @param least how far that must be to matter
 */
record LoggerSignal(
        DailyMeasure measure,
        DailySeries series,
        DoubleUnaryOperator original,
        double leastNoise,
        DoubleBinaryOperator distance,
        double least) {
    private static final double LEAST_NOISE_OF_RATIO = 0.02;
    private static final double LEAST_NOISE_OF_SHARE = 0.01;
    /** Two weeks: with less there is nothing to estimate the noise from. */
    private static final int FEWEST_DAYS = 14;
    /** Below this a day's ratio is a matter of luck. */
    private static final double FEWEST_A_DAY = 5;
    /** Added to both counts, so that a zero has a logarithm. */
    private static final double HALF = 0.5;

    /** Variance of a count in units of the count: events come several a session. */
    private static final double CLUMPS = 1.5;

    private static final double ANSCOMBE = 3.0 / 8;

    /** The logarithm of purchases per cart; null if too little is known of it. */
    static @Nullable LoggerSignal purchasesPerCart(DailyCounts counts, HealthRules rules) {
        double[] values = new double[counts.days()];
        double[] chance = new double[counts.days()];
        boolean counted = !counts.isGiven(DailyMeasure.PURCHASES_PER_CART);
        for (int day = 0; day < values.length; day++) {
            if (counted) {
                double purchases = counts.value(DailyMeasure.PURCHASES, day);
                double carts = counts.value(DailyMeasure.CARTS, day);
                boolean some = purchases + carts > 0;
                values[day] = some ? Math.log((purchases + HALF) / (carts + HALF)) : Double.NaN;
                chance[day] = CLUMPS * (1 / (purchases + HALF) + 1 / (carts + HALF));
            } else {
                double ratio = counts.value(DailyMeasure.PURCHASES_PER_CART, day);
                values[day] = ratio > 0 ? Math.log(ratio) : Double.NaN;
            }
        }
        LoggerSignal signal = new LoggerSignal(
                DailyMeasure.PURCHASES_PER_CART,
                new DailySeries(values, chance),
                StrictMath::exp,
                LEAST_NOISE_OF_RATIO,
                (a, b) -> Math.abs(a - b),
                Math.log(rules.leastFactor()));
        return signal.isEnough(counted ? median(counts, DailyMeasure.PURCHASES) : FEWEST_A_DAY) ? signal : null;
    }

    /** The arcsine of the root of the share of buying sessions without a cart; null if too little is known of it. */
    static @Nullable LoggerSignal shareWithoutCart(DailyCounts counts, HealthRules rules) {
        double[] values = new double[counts.days()];
        double[] chance = new double[counts.days()];
        boolean counted = !counts.isGiven(DailyMeasure.SHARE_WITHOUT_CART);
        for (int day = 0; day < values.length; day++) {
            double share = counts.value(DailyMeasure.SHARE_WITHOUT_CART, day);
            if (counted) {
                double buying = counts.value(DailyMeasure.BUYING_SESSIONS, day);
                share = (share * buying + ANSCOMBE) / (buying + 2 * ANSCOMBE);
                chance[day] = 1 / (4 * buying + 2);
            }
            values[day] = Math.asin(Math.sqrt(Math.min(1, share)));
        }
        DoubleUnaryOperator original = angle -> Math.sin(angle) * Math.sin(angle);
        LoggerSignal signal = new LoggerSignal(
                DailyMeasure.SHARE_WITHOUT_CART,
                new DailySeries(values, chance),
                original,
                LEAST_NOISE_OF_SHARE,
                (a, b) -> Math.abs(original.applyAsDouble(a) - original.applyAsDouble(b)),
                rules.leastShareStep());
        return signal.isEnough(counted ? median(counts, DailyMeasure.BUYING_SESSIONS) : FEWEST_A_DAY) ? signal : null;
    }

    private boolean isEnough(double countOfADay) {
        long days = Arrays.stream(series.values())
                .filter(value -> !Double.isNaN(value))
                .count();
        return days >= FEWEST_DAYS && countOfADay >= FEWEST_A_DAY;
    }

    private static double median(DailyCounts counts, DailyMeasure measure) {
        if (!counts.isGiven(measure)) {
            return 0;
        }
        double[] known = IntStream.range(0, counts.days())
                .mapToDouble(day -> counts.value(measure, day))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return known.length == 0 ? 0 : known[known.length / 2];
    }

    /** The stretches of one level each that matter. */
    Stretches stretches(boolean[] leave, int shortest) {
        return Stretches.of(series, leave, leastNoise, shortest).differingBy(distance, least);
    }

    /** Whether enough days are left to say something. */
    boolean isEnoughWithout(boolean[] leave) {
        return IntStream.range(0, leave.length)
                        .filter(day -> !leave[day] && !Double.isNaN(series.values()[day]))
                        .count()
                >= FEWEST_DAYS;
    }
}
