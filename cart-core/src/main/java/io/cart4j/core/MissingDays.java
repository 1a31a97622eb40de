package io.cart4j.core;

import io.cart4j.core.TrackingHealth.Missing;
import io.cart4j.core.internal.health.UsualCounts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The days that lack figures, events, carts or purchases, as their counts alone tell. */
final class MissingDays {
    /** So many standard deviations below the usual are no chance. */
    private static final double FAR_BELOW = -4;
    /** Days on end without any event that no weekly rhythm explains. */
    private static final int WEEK = 7;

    private static final List<DailyMeasure> PARTS =
            List.of(DailyMeasure.VIEWS, DailyMeasure.CARTS, DailyMeasure.REMOVES, DailyMeasure.PURCHASES);

    private final DailyCounts counts;
    private final HealthRules rules;
    private final Map<Missing, UsualCounts> usual = new EnumMap<>(Missing.class);
    private final NavigableMap<Integer, Missing> days = new TreeMap<>();

    MissingDays(DailyCounts counts, HealthRules rules) {
        this.counts = counts;
        this.rules = rules;
        addDaysWithoutFigures();
        if (knowsEvents(counts)) {
            double[] events = series(day -> eventsOf(counts, day));
            addDaysBelowUsual(Missing.EVENTS, events);
            addWeeksOfNothing(events);
        }
        for (Missing missing : List.of(Missing.PURCHASES, Missing.CARTS)) {
            if (counts.isGiven(measureOf(missing))) {
                addDaysBelowUsual(missing, series(day -> counts.value(measureOf(missing), day)));
            }
        }
    }

    /** By position, what a day lacks; in order. */
    NavigableMap<Integer, Missing> days() {
        return days;
    }

    /** What is usual of something; null if nothing is known. */
    @Nullable
    UsualCounts usual(Missing missing) {
        return usual.get(missing);
    }

    /** Whether a day without any event can be told. */
    static boolean knowsEvents(DailyCounts counts) {
        return counts.isGiven(DailyMeasure.EVENTS) || counts.isGiven(DailyMeasure.VIEWS);
    }

    /** The events of a day, or the sum of the types that are known. */
    static double eventsOf(DailyCounts counts, int day) {
        if (counts.isGiven(DailyMeasure.EVENTS)) {
            return counts.value(DailyMeasure.EVENTS, day);
        }
        return PARTS.stream()
                .filter(counts::isGiven)
                .mapToDouble(part -> counts.value(part, day))
                .sum();
    }

    private static DailyMeasure measureOf(Missing missing) {
        return missing == Missing.CARTS ? DailyMeasure.CARTS : DailyMeasure.PURCHASES;
    }

    private double[] series(IntToDoubleFunction count) {
        return IntStream.range(0, counts.days()).mapToDouble(count).toArray();
    }

    private void addDaysWithoutFigures() {
        for (DailyMeasure measure : DailyMeasure.values()) {
            if (counts.isGiven(measure)) {
                IntStream.range(0, counts.days())
                        .filter(day -> Double.isNaN(counts.value(measure, day)))
                        .forEach(day -> days.put(day, Missing.FIGURES));
            }
        }
    }

    private void addDaysBelowUsual(Missing missing, double[] series) {
        UsualCounts usualCounts = UsualCounts.of(series);
        usual.put(missing, usualCounts);
        for (int day = 0; day < series.length; day++) {
            if (series[day] <= rules.nearlyNone() * usualCounts.usual(day)
                    && usualCounts.deviations(day) <= FAR_BELOW) {
                days.putIfAbsent(day, missing);
            }
        }
    }

    private void addWeeksOfNothing(double[] events) {
        int from = 0;
        for (int day = 0; day < events.length; day++) {
            if (!(events[day] == 0)) {
                from = day + 1;
            } else if (day - from + 1 >= WEEK) {
                IntStream.rangeClosed(from, day).forEach(empty -> days.putIfAbsent(empty, Missing.EVENTS));
            }
        }
    }
}
