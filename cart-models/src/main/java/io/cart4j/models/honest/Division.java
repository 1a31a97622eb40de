package io.cart4j.models.honest;

import io.cart4j.core.CartException;
import io.cart4j.core.TrackingHealth;
import io.cart4j.features.DecisionTable;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import io.cart4j.models.SplitRows;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The rows of a decision point by period, those of the test sealed. */
final class Division {
    private static final long MICROS_PER_DAY = 86_400_000_000L;

    private final DecisionTable table;
    private final Periods periods;
    private final SealedTest<int[]> test;

    private Division(DecisionTable table, Periods periods) {
        this.table = table;
        this.periods = periods;
        this.test = new SealedTest<>(periods.test());
    }

    static Division of(DecisionTable table, TimeSplit split) {
        return new Division(table, split.divide(table.starts(), table.ends(), table.users()));
    }

    /** The same without the sessions that begin on days that cannot be trusted. */
    Division trusted(TrackingHealth health) {
        return new Division(table, periods.keep(row -> isTrusted(row, health)));
    }

    boolean isTrusted(int row, TrackingHealth health) {
        return health.isTrusted(LocalDate.ofEpochDay(epochDay(row)));
    }

    /** Rows of the training period to tune by: the earlier ones to learn from, later ones of other users to be judged by. */
    SplitRows tuningRows(TimeSplit split) {
        BitSet training = new BitSet();
        IntStream.of(periods.train()).forEach(training::set);
        long first = LongStream.of(table.starts()).min().orElseThrow();
        Periods parts = split.tuning(first)
                .divide(table.starts(), table.ends(), table.users())
                .keep(training::get);
        requireOutcomes("earlier part (for tuning) of the training", parts.train());
        requireOutcomes("later part (for tuning) of the training", parts.validation());
        return SplitRows.of(parts.train(), parts.validation());
    }

    /** Whether all periods have both outcomes. */
    boolean hasOutcomes() {
        return hasOutcomes(periods.train()) && hasOutcomes(periods.validation()) && hasOutcomes(periods.test());
    }

    private boolean hasOutcomes(int[] rows) {
        int abandoned = abandoned(rows);
        return abandoned > 0 && abandoned < rows.length;
    }

    private int abandoned(int[] rows) {
        int abandoned = 0;
        for (byte label : labels(rows)) {
            abandoned += label;
        }
        return abandoned;
    }

    /** Fails unless all periods have both outcomes. */
    void requireOutcomes() {
        requireOutcomes("training", periods.train());
        requireOutcomes("validation", periods.validation());
        requireOutcomes("test", periods.test());
    }

    DecisionTable table() {
        return table;
    }

    FeatureTable features() {
        return table.features();
    }

    int[] train() {
        return periods.train();
    }

    int[] validation() {
        return periods.validation();
    }

    PeriodSizes sizes() {
        return PeriodSizes.of(periods);
    }

    /** The rows of the test for alarms that compare features or events, and do not look at outcomes or predictions. */
    int[] testWithoutLabels() {
        return periods.test();
    }

    /** The rows of the test to judge models on: once. */
    int[] openTest() {
        return test.open();
    }

    byte[] labels(int[] rows) {
        byte[] all = table.features().label(Label.abandonedAfter());
        byte[] labels = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            labels[i] = all[rows[i]];
        }
        return labels;
    }

    long[] users(int[] rows) {
        long[] users = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            users[i] = table.users()[rows[i]];
        }
        return users;
    }

    /** The UTC day on which a row's session began, counted from the epoch. */
    long epochDay(int row) {
        return Math.floorDiv(table.starts()[row], MICROS_PER_DAY);
    }

    private void requireOutcomes(String period, int[] rows) {
        if (!hasOutcomes(rows)) {
            throw new CartException("the " + period + " period has " + rows.length + " cart sessions at "
                    + table.point().name() + ", of which " + abandoned(rows)
                    + " are abandoned; both outcomes are needed, so give more events or more days");
        }
    }
}
