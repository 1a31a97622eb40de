package io.cart4j.core;

import io.cart4j.core.internal.WholeFile;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How well a shop logged: the days on which its logging changed, the days without purchases, carts or any event, and the
 * days whose labels cannot be trusted for that reason.
 *
 * <p>Changes are found in the logarithm of purchases per cart and in the share of buying sessions without a cart event
 * (arcsine of its root), by an exact search for the best levels with a penalty for each change: PELT (Killick, Fearnhead
 * and Eckley 2012) under the biweight loss of Fearnhead and Rigaill (2019), which outages and sales do not disturb. The noise
 * is the median difference of neighbouring days without their weekly rhythm. Outages are days whose count is a small part of
 * the usual one and far outside its noise.
 *
 * <p>Measured on made-up series of 60 days: 0.007 false findings a healthy series; of changes by a half all are found to the
 * day from 1,000 purchases a day on, 95 % or more at 100 and some 60 % at 20, where changes by a factor of 3 are found.
 * {@code docs/tracking-health.md} has all figures, and how to repeat them.
 *
 * <p>What cannot be known from the figures given is said in {@link #limits}. Immutable.
 *
 * @param firstDay first day looked at, UTC
 * @param lastDay last day looked at
 * @param rules what was worth saying
 * @param changes days from which on logging was different, in order
 * @param outages times without purchases, carts, events or figures, in order
 * @param regimes the stretches between changes, in order; one if there is no change
 * @param untrustedDays outages and the abnormal days around them, in order
 * @param limits what these figures cannot tell, one sentence each
 */
public record TrackingHealth(
        LocalDate firstDay,
        LocalDate lastDay,
        HealthRules rules,
        List<Change> changes,
        List<Outage> outages,
        List<Regime> regimes,
        List<LocalDate> untrustedDays,
        List<String> limits) {
    /**
     * A day from which on logging was different.
     *
     * @param day first day of the new logging
     * @param shifts what shows it, one or two measures
     * @param sentence the finding in words
     */
    public record Change(LocalDate day, List<Shift> shifts, String sentence) {
        /**
         * Copies the list.
         *
         * @param day first day of the new logging
         * @param shifts what shows it, one or two measures
         * @param sentence the finding in words
         */
        public Change {
            shifts = List.copyOf(shifts);
        }
    }

    /**
     * A measure that has another level.
     *
     * @param measure purchases per cart, or the share of buying sessions without a cart event
     * @param before its level before
     * @param after its level after
     */
    public record Shift(DailyMeasure measure, double before, double after) {}

    /** What is missing in an outage. */
    public enum Missing {
        /** All events. */
        EVENTS,
        /** Cart events, though there are others. */
        CARTS,
        /** Purchases, though there are other events, or though nothing is known of others. */
        PURCHASES,
        /** Nobody gave figures of the day. */
        FIGURES
    }

    /**
     * Days on end without something, and the abnormal days around them.
     *
     * @param missing what is missing
     * @param from first day without it
     * @param to last day without it
     * @param untrustedFrom first of the abnormal days before, or {@code from}
     * @param untrustedTo last of the abnormal days after, such as those on which delayed purchases arrive, or {@code to}
     * @param sentence the finding in words
     */
    public record Outage(
            Missing missing,
            LocalDate from,
            LocalDate to,
            LocalDate untrustedFrom,
            LocalDate untrustedTo,
            String sentence) {}

    /**
     * A stretch of days with the same logging.
     *
     * @param from first day
     * @param to last day
     * @param trustedDays how many of its days can be trusted
     * @param purchasesPerCart median of its trusted days; null if not known
     * @param shareWithoutCart share of buying sessions without a cart event, median of its trusted days; null if not known
     */
    public record Regime(
            LocalDate from,
            LocalDate to,
            int trustedDays,
            @Nullable Double purchasesPerCart,
            @Nullable Double shareWithoutCart) {}

    /**
     * Copies the lists.
     *
     * @param firstDay first day looked at, UTC
     * @param lastDay last day looked at
     * @param rules what was worth saying
     * @param changes days from which on logging was different, in order
     * @param outages times without purchases, carts, events or figures, in order
     * @param regimes the stretches between changes, in order; one if there is no change
     * @param untrustedDays outages and the abnormal days around them, in order
     * @param limits what these figures cannot tell, one sentence each
     */
    public TrackingHealth {
        changes = List.copyOf(changes);
        outages = List.copyOf(outages);
        regimes = List.copyOf(regimes);
        untrustedDays = List.copyOf(untrustedDays);
        limits = List.copyOf(limits);
    }

    /**
     * Looks at daily counts by the standard rules.
     *
     * @param counts figures of one day at least; from two weeks on changes can be found
     * @return what is odd about them
     * @throws CartException if there is no day
     */
    public static TrackingHealth of(DailyCounts counts) {
        return of(counts, HealthRules.standard());
    }

    /**
     * Looks at daily counts.
     *
     * @param counts figures of one day at least; from two weeks on changes can be found
     * @param rules what is worth saying
     * @return what is odd about them
     * @throws CartException if there is no day
     */
    public static TrackingHealth of(DailyCounts counts, HealthRules rules) {
        if (counts.isEmpty()) {
            throw new CartException("there is no event, so nothing can be said about how events were logged");
        }
        return new HealthCheck(counts, rules).run();
    }

    /**
     * Says whether the labels of a day can be trusted.
     *
     * @param day a UTC day
     * @return false for outages and the abnormal days around them
     */
    public boolean isTrusted(LocalDate day) {
        return Collections.binarySearch(untrustedDays, day) < 0;
    }

    /**
     * Prints the findings for people, one a line.
     *
     * @param out where to
     */
    public void print(PrintStream out) {
        out.println("tracking health, " + firstDay + " to " + lastDay);
        section(
                out,
                "changes of logging",
                changes.stream().map(Change::sentence).toList());
        section(out, "outages", outages.stream().map(Outage::sentence).toList());
        section(out, "days not to be trusted", untrustedDays.isEmpty() ? List.of() : List.of(untrusted()));
        section(
                out,
                "stretches of the same logging",
                regimes.stream().map(HealthWords::of).toList());
        section(out, "what these figures cannot tell", limits);
    }

    private String untrusted() {
        return untrustedDays.stream().map(LocalDate::toString).collect(Collectors.joining(" "));
    }

    private static void section(PrintStream out, String title, List<String> sentences) {
        out.println(title + (sentences.isEmpty() ? ": none" : ":"));
        sentences.forEach(sentence -> out.println("  " + sentence));
    }

    /**
     * Writes the findings as JSON.
     *
     * @param file where to; an existing file is replaced when the new one is whole
     * @throws CartException if it cannot be written
     */
    public void writeJson(Path file) {
        WholeFile.write(file, toJson());
    }

    /**
     * Gives the findings as JSON, names in snake_case, days such as 2019-10-01.
     *
     * @return JSON text
     */
    public String toJson() {
        return ReportJson.of(this);
    }
}
