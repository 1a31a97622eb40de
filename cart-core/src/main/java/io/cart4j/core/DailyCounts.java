package io.cart4j.core;

import io.cart4j.core.internal.DayTally;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a shop for each UTC day from a first to a last one: how many events of each type, and how many buying
 * sessions with and without a cart event. Counted from events batch by batch, or given by who has no more than daily
 * figures; then measures and days may be missing.
 *
 * <pre>{@code
 * DailyCounts[] counts = {DailyCounts.none()};
 * Sessionizer.bySessionId().forEachBatch(source, DailyCounts::of, part -> counts[0] = counts[0].plus(part));
 * TrackingHealth.of(counts[0]).print(System.out);
 * }</pre>
 *
 * <p>Only kept events count (see {@link QualityReport}). Immutable.
 */
public final class DailyCounts {
    private static final DailyCounts NONE = new DailyCounts(0, 0, new EnumMap<>(DailyMeasure.class), true);

    private final long first;
    private final int days;
    /** For each measure a figure a day, NaN where it is not known. */
    private final Map<DailyMeasure, double[]> figures;
    /** Whether days that are not covered have no event; otherwise nothing is known of them. */
    private final boolean counted;

    private DailyCounts(long first, int days, Map<DailyMeasure, double[]> figures, boolean counted) {
        this.first = first;
        this.days = days;
        this.figures = figures;
        this.counted = counted;
    }

    /**
     * Gives the counts of no event, which {@link #plus} starts from.
     *
     * @return counts without a day
     */
    public static DailyCounts none() {
        return NONE;
    }

    /**
     * Counts the events and the buying sessions of a batch in one pass.
     *
     * @param batch whole sessions
     * @return its counts; empty for an empty batch
     * @throws CartException if its events reach over more than a hundred years
     */
    public static DailyCounts of(SessionBatch batch) {
        DayTally tally = DayTally.of(batch);
        if (tally.days() == 0) {
            return NONE;
        }
        Map<DailyMeasure, double[]> figures = new EnumMap<>(DailyMeasure.class);
        figures.put(DailyMeasure.EVENTS, tally.events());
        figures.put(DailyMeasure.VIEWS, tally.events(EventType.VIEW));
        figures.put(DailyMeasure.CARTS, tally.events(EventType.CART));
        figures.put(DailyMeasure.REMOVES, tally.events(EventType.REMOVE_FROM_CART));
        figures.put(DailyMeasure.PURCHASES, tally.events(EventType.PURCHASE));
        figures.put(DailyMeasure.BUYING_SESSIONS, tally.buyingSessions());
        figures.put(DailyMeasure.BUYING_SESSIONS_WITHOUT_CART, tally.buyingSessionsWithoutCart());
        return new DailyCounts(tally.firstDay(), tally.days(), figures, true);
    }

    /**
     * Starts counts from figures that are known by the day.
     *
     * @return a builder without a figure
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads daily figures: one row a day, in any order, with a header. The column {@code date} holds days such as
     * 2019-10-01, the others are called as {@link DailyMeasure#column()} says; columns of other names are ignored, and an
     * empty field is a figure that is not known. Nothing is known of days that are missing.
     *
     * @param csv the file, as {@link #writeCsv} writes it; fields without commas
     * @return its figures
     * @throws CartException if it cannot be read, has no figures, or a field is not what it should be
     */
    public static DailyCounts readCsv(Path csv) {
        return DailyCsv.read(csv);
    }

    /**
     * Writes the figures, one row a day.
     *
     * @param csv where to; an existing file is replaced when the new one is whole
     * @throws CartException if it cannot be written
     */
    public void writeCsv(Path csv) {
        DailyCsv.write(this, csv);
    }

    /**
     * Adds the counts of other sessions.
     *
     * @param other counts of the same measures
     * @return counts of both; where one of them does not know a day, the other's figure
     * @throws CartException if the measures differ or are not counts
     */
    public DailyCounts plus(DailyCounts other) {
        if (isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        requireCountsLike(other);
        long start = Math.min(first, other.first);
        int span = DayTally.spanOf(start, Math.max(first + days, other.first + other.days) - 1);
        boolean bothCounted = counted && other.counted;
        Map<DailyMeasure, double[]> sums = new EnumMap<>(DailyMeasure.class);
        for (DailyMeasure measure : figures.keySet()) {
            double[] sum = new double[span];
            Arrays.fill(sum, bothCounted ? 0 : Double.NaN);
            addTo(sum, start, measure);
            other.addTo(sum, start, measure);
            sums.put(measure, sum);
        }
        return new DailyCounts(start, span, sums, bothCounted);
    }

    private void requireCountsLike(DailyCounts other) {
        if (!figures.keySet().equals(other.figures.keySet())) {
            throw new CartException("daily counts of " + figures.keySet() + " and of " + other.figures.keySet()
                    + " cannot be added; give both the same measures");
        }
        for (DailyMeasure measure : figures.keySet()) {
            if (!measure.isCount()) {
                throw new CartException(measure.column() + " cannot be added up; give the counts it is made of");
            }
        }
    }

    private void addTo(double[] sum, long start, DailyMeasure measure) {
        double[] figure = figure(measure);
        int shift = (int) (first - start);
        for (int day = 0; day < days; day++) {
            if (!Double.isNaN(figure[day])) {
                double before = sum[shift + day];
                sum[shift + day] = Double.isNaN(before) ? figure[day] : before + figure[day];
            }
        }
    }

    /**
     * Says whether there is no day at all.
     *
     * @return true for counts of no event
     */
    public boolean isEmpty() {
        return days == 0;
    }

    /**
     * Gives the number of days from the first to the last.
     *
     * @return at least 0
     */
    public int days() {
        return days;
    }

    /**
     * Gives the first day.
     *
     * @return a UTC day; for counts without a day 1970-01-01
     */
    public LocalDate firstDay() {
        return day(0);
    }

    /**
     * Gives the last day.
     *
     * @return a UTC day; for counts without a day that before the first
     */
    public LocalDate lastDay() {
        return day(days - 1);
    }

    /**
     * Gives the measures that are known, for one day at least.
     *
     * @return measures that were given, and those that follow from them
     */
    public Set<DailyMeasure> measures() {
        Set<DailyMeasure> known = EnumSet.noneOf(DailyMeasure.class);
        for (DailyMeasure measure : DailyMeasure.values()) {
            if (isKnown(measure)) {
                known.add(measure);
            }
        }
        return known;
    }

    /**
     * Gives a figure.
     *
     * @param measure which one
     * @param day of which day
     * @return the figure; empty if it is not known, or is a ratio to nothing
     */
    public OptionalDouble value(DailyMeasure measure, LocalDate day) {
        int at = at(day);
        double value = at < 0 || at >= days ? Double.NaN : value(measure, at);
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The position of a day; not within the days if it is none of them. */
    int at(LocalDate day) {
        return (int) (day.toEpochDay() - first);
    }

    LocalDate day(int at) {
        return LocalDate.ofEpochDay(first + at);
    }

    boolean isGiven(DailyMeasure measure) {
        return figures.containsKey(measure);
    }

    boolean isKnown(DailyMeasure measure) {
        return switch (measure) {
            case PURCHASES_PER_CART ->
                isGiven(measure) || (isGiven(DailyMeasure.PURCHASES) && isGiven(DailyMeasure.CARTS));
            case SHARE_WITHOUT_CART ->
                isGiven(measure)
                        || (isGiven(DailyMeasure.BUYING_SESSIONS)
                                && isGiven(DailyMeasure.BUYING_SESSIONS_WITHOUT_CART));
            default -> isGiven(measure);
        };
    }

    /** A figure by the position of the day, NaN if it is not known. */
    double value(DailyMeasure measure, int at) {
        if (isGiven(measure)) {
            return figure(measure)[at];
        }
        return switch (measure) {
            case PURCHASES_PER_CART -> ratio(DailyMeasure.PURCHASES, DailyMeasure.CARTS, at);
            case SHARE_WITHOUT_CART ->
                ratio(DailyMeasure.BUYING_SESSIONS_WITHOUT_CART, DailyMeasure.BUYING_SESSIONS, at);
            default -> Double.NaN;
        };
    }

    private double ratio(DailyMeasure above, DailyMeasure below, int at) {
        if (!isGiven(above) || !isGiven(below) || figure(below)[at] == 0) {
            return Double.NaN;
        }
        return figure(above)[at] / figure(below)[at];
    }

    private double[] figure(DailyMeasure measure) {
        double[] figure = figures.get(measure);
        if (figure == null) {
            throw new IllegalArgumentException("there are no " + measure.column());
        }
        return figure;
    }

    /** Collects figures by the day, in any order. */
    public static final class Builder {
        private final NavigableMap<LocalDate, Map<DailyMeasure, Double>> rows = new TreeMap<>();

        private Builder() {}

        /**
         * Sets a figure.
         *
         * @param day a UTC day
         * @param measure which figure
         * @param value at least 0; in place of one that was set before
         * @return this
         */
        public Builder set(LocalDate day, DailyMeasure measure, double value) {
            if (!(value >= 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException(
                        measure.column() + " of " + day + " must be a number from 0 up, got " + value);
            }
            row(day).put(measure, value);
            return this;
        }

        /** The figures of a day, which are none as long as nothing is set. */
        Map<DailyMeasure, Double> row(LocalDate day) {
            return rows.computeIfAbsent(day, key -> new EnumMap<>(DailyMeasure.class));
        }

        /**
         * Gives the counts.
         *
         * @return figures from the first to the last day that has one; nothing is known of others between them
         * @throws CartException if there is no figure, or they reach over more than a hundred years
         */
        public DailyCounts build() {
            EnumSet<DailyMeasure> measures = EnumSet.noneOf(DailyMeasure.class);
            rows.values().forEach(row -> measures.addAll(row.keySet()));
            if (measures.isEmpty()) {
                throw new CartException("there is no daily figure; give at least one");
            }
            long first = rows.firstKey().toEpochDay();
            int days = DayTally.spanOf(first, rows.lastKey().toEpochDay());
            Map<DailyMeasure, double[]> figures = new EnumMap<>(DailyMeasure.class);
            for (DailyMeasure measure : measures) {
                double[] figure = new double[days];
                Arrays.fill(figure, Double.NaN);
                rows.forEach((day, row) -> {
                    @Nullable Double value = row.get(measure);
                    if (value != null) {
                        figure[(int) (day.toEpochDay() - first)] = value;
                    }
                });
                figures.put(measure, figure);
            }
            return new DailyCounts(first, days, figures, false);
        }
    }
}
