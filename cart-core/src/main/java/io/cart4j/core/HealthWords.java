package io.cart4j.core;

import io.cart4j.core.TrackingHealth.Change;
import io.cart4j.core.TrackingHealth.Outage;
import io.cart4j.core.TrackingHealth.Regime;
import io.cart4j.core.TrackingHealth.Shift;
import io.cart4j.core.internal.health.Stretches;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The findings of {@link TrackingHealth} in sentences. */
final class HealthWords {
    /** So many days on both sides of a change tell which events are logged differently. */
    private static final int NEARBY = 7;
    /** One rate must have changed so many times as much as the other to be named. */
    private static final double CLEARLY_MORE = 3;
    /** And so many times as much as the views that it is of: when these are lost, all rates rise. */
    private static final double MORE_THAN_VIEWS = 2;

    private final DailyCounts counts;
    private final BitSet untrusted;

    HealthWords(DailyCounts counts, BitSet untrusted) {
        this.counts = counts;
        this.untrusted = untrusted;
    }

    static String of(Regime regime) {
        List<String> levels = new ArrayList<>();
        if (regime.purchasesPerCart() != null) {
            levels.add(level(DailyMeasure.PURCHASES_PER_CART, regime.purchasesPerCart()) + " purchases per cart");
        }
        if (regime.shareWithoutCart() != null) {
            levels.add(level(DailyMeasure.SHARE_WITHOUT_CART, regime.shareWithoutCart())
                    + " of buying sessions without a cart event");
        }
        String medians = levels.isEmpty() ? "" : String.join(", ", levels) + " (medians of days), ";
        return range(regime.from(), regime.to()) + ": " + medians + regime.trustedDays()
                + (regime.trustedDays() == 1 ? " day" : " days") + " to be trusted";
    }

    /** The same change with its sentence, and with the figures of the stretches before and after it. */
    Change told(Change change, Regime before, Regime after) {
        List<Shift> shifts = change.shifts().stream()
                .map(shift -> new Shift(
                        shift.measure(),
                        figure(before, shift.measure(), shift.before()),
                        figure(after, shift.measure(), shift.after())))
                .toList();
        String sentence = "From " + change.day() + " on something is logged differently: "
                + shifts.stream().map(HealthWords::shift).collect(Collectors.joining(", "))
                + " (medians of days)" + whatChanged(change.day(), before.from(), after.to()) + ".";
        return new Change(change.day(), shifts, sentence);
    }

    /** The median of a stretch, or the level it was estimated to have if none of its days can be trusted. */
    private static double figure(Regime regime, DailyMeasure measure, double level) {
        Double median =
                measure == DailyMeasure.PURCHASES_PER_CART ? regime.purchasesPerCart() : regime.shareWithoutCart();
        return median == null ? level : median;
    }

    private static String shift(Shift shift) {
        String measure = shift.measure() == DailyMeasure.PURCHASES_PER_CART
                ? "purchases per cart"
                : "the share of buying sessions without a cart event";
        return measure + (shift.after() < shift.before() ? " fell from " : " rose from ")
                + level(shift.measure(), shift.before()) + " to " + level(shift.measure(), shift.after());
    }

    private String whatChanged(LocalDate day, LocalDate since, LocalDate until) {
        if (!counts.isGiven(DailyMeasure.VIEWS)
                || !counts.isGiven(DailyMeasure.CARTS)
                || !counts.isGiven(DailyMeasure.PURCHASES)) {
            return "";
        }
        LocalDate from = latest(since, day.minusDays(NEARBY));
        LocalDate to = latest(day, earliest(until, day.plusDays(NEARBY - 1L)));
        double cartsBefore = perView(DailyMeasure.CARTS, from, day.minusDays(1));
        double cartsAfter = perView(DailyMeasure.CARTS, day, to);
        double purchasesBefore = perView(DailyMeasure.PURCHASES, from, day.minusDays(1));
        double purchasesAfter = perView(DailyMeasure.PURCHASES, day, to);
        if (!(cartsBefore + cartsAfter + purchasesBefore + purchasesAfter < Double.POSITIVE_INFINITY)) {
            return "";
        }
        double carts = Math.abs(Math.log(cartsAfter / cartsBefore));
        double purchases = Math.abs(Math.log(purchasesAfter / purchasesBefore));
        double viewsBefore = aDay(DailyMeasure.VIEWS, from, day.minusDays(1));
        double viewsAfter = aDay(DailyMeasure.VIEWS, day, to);
        String suspect = "";
        if (Math.max(carts, purchases) < MORE_THAN_VIEWS * Math.abs(Math.log(viewsAfter / viewsBefore))) {
            suspect = String.format(Locale.ROOT, ", and views from %,.0f to %,.0f a day", viewsBefore, viewsAfter);
        } else if (carts > CLEARLY_MORE * purchases) {
            suspect = ", so it is the carts";
        } else if (purchases > CLEARLY_MORE * carts) {
            suspect = ", so it is the purchases";
        }
        return String.format(
                Locale.ROOT,
                "; carts per 1,000 views went from %.1f to %.1f and purchases from %.1f to %.1f%s",
                1000 * cartsBefore,
                1000 * cartsAfter,
                1000 * purchasesBefore,
                1000 * purchasesAfter,
                suspect);
    }

    private double perView(DailyMeasure measure, LocalDate from, LocalDate to) {
        return aDay(measure, from, to) / aDay(DailyMeasure.VIEWS, from, to);
    }

    /** The mean of the trusted days. */
    private double aDay(DailyMeasure measure, LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(counts.at(from), counts.at(to))
                .filter(day -> !untrusted.get(day))
                .mapToDouble(day -> counts.value(measure, counts.day(day)).orElse(0))
                .average()
                .orElse(Double.NaN);
    }

    /** The same outage with its sentence. */
    Outage told(Outage outage) {
        String days = range(outage.from(), outage.to());
        String sentence = switch (outage.missing()) {
            case FIGURES -> "There are no figures, or not all, of " + days;
            case EVENTS ->
                "There are hardly any events on " + days + ": " + sum(DailyMeasure.EVENTS, outage) + edge(outage);
            case CARTS -> "There are hardly any cart events on " + days + ": " + sums(outage);
            case PURCHASES -> "There are hardly any purchases on " + days + ": " + sums(outage);
        };
        boolean wider = !outage.untrustedFrom().equals(outage.from())
                || !outage.untrustedTo().equals(outage.to());
        String around = wider
                ? "; with the abnormal days around it, " + range(outage.untrustedFrom(), outage.untrustedTo())
                        + " cannot be trusted"
                : "";
        return new Outage(
                outage.missing(),
                outage.from(),
                outage.to(),
                outage.untrustedFrom(),
                outage.untrustedTo(),
                sentence + around + ".");
    }

    private String sums(Outage outage) {
        if (!counts.isGiven(DailyMeasure.PURCHASES)) {
            return "purchases per cart are far below their level";
        }
        return Stream.of(DailyMeasure.PURCHASES, DailyMeasure.CARTS, DailyMeasure.VIEWS)
                .filter(counts::isGiven)
                .map(measure -> sum(measure, outage))
                .collect(Collectors.joining(", "));
    }

    private String sum(DailyMeasure measure, Outage outage) {
        double sum = 0;
        for (LocalDate day = outage.from(); !day.isAfter(outage.to()); day = day.plusDays(1)) {
            int at = counts.at(day);
            sum += measure == DailyMeasure.EVENTS ? MissingDays.eventsOf(counts, at) : counts.value(measure, at);
        }
        return String.format(Locale.ROOT, "%,.0f %s", sum, measure.column());
    }

    private String edge(Outage outage) {
        boolean atEdge = outage.from().equals(counts.firstDay()) || outage.to().equals(counts.lastDay());
        return atEdge ? " (the data may begin or end within the day)" : "";
    }

    /** What the figures cannot tell. */
    List<String> limits(HealthRules rules, Map<DailyMeasure, Stretches> stretches) {
        List<String> limits = new ArrayList<>();
        Stretches ratio = stretches.get(DailyMeasure.PURCHASES_PER_CART);
        Stretches share = stretches.get(DailyMeasure.SHARE_WITHOUT_CART);
        if (ratio == null && share == null) {
            limits.add(
                    "Changes of logging cannot be seen: that takes two weeks of purchases per cart, or of the share of"
                            + " buying sessions without a cart event, made of five purchases a day or more.");
        }
        if (ratio != null) {
            limits.add(String.format(
                    Locale.ROOT,
                    "A change of purchases per cart by a factor of less than %.2f for a week may go unnoticed.",
                    Math.max(rules.leastFactor(), Math.exp(ratio.noticeable()))));
        }
        if (share != null) {
            limits.add(String.format(
                    Locale.ROOT,
                    "A change of the share of buying sessions without a cart event by less than %.0f points for a week"
                            + " may go unnoticed.",
                    100 * Math.max(rules.leastShareStep(), Math.sin(Math.min(Math.PI / 2, share.noticeable())))));
        }
        if (!MissingDays.knowsEvents(counts)) {
            limits.add("Views are not known: a day without purchases may be a day on which the shop was closed.");
        }
        if (!counts.isGiven(DailyMeasure.PURCHASES)) {
            limits.add(
                    counts.isKnown(DailyMeasure.PURCHASES_PER_CART)
                            ? "Purchases are not known: days without them show in purchases per cart only."
                            : "Purchases are not known: days without them cannot be seen.");
        }
        return limits;
    }

    private static String level(DailyMeasure measure, double value) {
        return measure == DailyMeasure.SHARE_WITHOUT_CART
                ? String.format(Locale.ROOT, "%.1f %%", 100 * value)
                : String.format(Locale.ROOT, "%.3g", value);
    }

    private static String range(LocalDate from, LocalDate to) {
        return from.equals(to) ? from.toString() : from + " to " + to;
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earliest(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
