package io.cart4j.report.internal;

import io.cart4j.report.internal.Ticks.Tick;
import java.util.Arrays;
import java.util.List;

/**
 * One axis: what it shows, and where its values lie. A logarithmic scale is that of log(1 + value), the one the
 * segmentation itself uses, so that zero has a place on it.
 *
 * @param title what is shown
 * @param logarithmic whether positions are logarithms
 * @param low least value, at least 0
 * @param high largest value, more than low
 * @param family how ticks are chosen and worded
 * @param currency symbol before amounts of money, or nothing
 */
public record Scale(String title, boolean logarithmic, double low, double high, Family family, String currency) {
    /** How the values of a scale read. */
    public enum Family {
        DURATION,
        AMOUNT,
        SHARE
    }

    /** The range, as a ratio, from which a linear axis would squeeze most values into a corner. */
    private static final double LOGARITHMIC_FROM = 12;

    /** Gives an axis of seconds, logarithmic when the range needs it. */
    public static Scale ofDurations(String title, double[] seconds) {
        return covering(title, seconds, Family.DURATION, "");
    }

    /** Gives an axis of counts or of money, logarithmic when the range needs it. */
    public static Scale ofAmounts(String title, double[] values, String currency) {
        return covering(title, values, Family.AMOUNT, currency);
    }

    /** Gives an axis of shares between 0 and 1, read in per cent; never logarithmic. */
    public static Scale ofShares(String title, double[] shares) {
        return covering(title, shares, Family.SHARE, "");
    }

    private static Scale covering(String title, double[] values, Family family, String currency) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(1);
        if (high - low <= 1e-9 * high) {
            // all the same: some room on both sides, so that there is an axis at all
            double room = high > 0 ? high / 4 : family == Family.SHARE ? 0.1 : 1;
            low = Math.max(0, low - room);
            high += room;
        }
        boolean wide = family != Family.SHARE && (1 + high) / (1 + low) >= LOGARITHMIC_FROM;
        return new Scale(title, wide, low, high, family, currency);
    }

    /** Gives where a value lies, in the units of the axis. */
    double position(double value) {
        return logarithmic ? Math.log1p(value) : value;
    }

    private double value(double position) {
        return logarithmic ? Math.expm1(position) : position;
    }

    /**
     * Gives the positions at the ends of an axis that keeps a margin, in pixels, free at both.
     *
     * @param pixels length of the axis
     */
    double[] ends(double pixels, double margin) {
        double from = position(low);
        double to = position(high);
        double extra = (to - from) * margin / (pixels - 2 * margin);
        return new double[] {from - extra, to + extra};
    }

    /** Gives the ticks between two positions; none below zero. */
    List<Tick> ticks(double[] ends) {
        // where all values are far from zero, a tick there would only crowd the first round one
        double least = logarithmic && low >= 1 ? 1 : 0;
        double from = Math.max(least, value(ends[0]));
        double to = family == Family.SHARE ? Math.min(1, ends[1]) : value(ends[1]);
        return switch (family) {
            case DURATION -> logarithmic ? Ticks.logarithmicDurations(from, to) : Ticks.linearDurations(from, to);
            case AMOUNT ->
                logarithmic ? Ticks.logarithmic(from, to, currency) : Ticks.linear(from, to, 1, currency, "");
            case SHARE -> Ticks.linear(from, to, 0.01, "", " %");
        };
    }
}
