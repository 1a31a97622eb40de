package io.cart4j.core;

import io.cart4j.core.TrackingHealth.Change;
import io.cart4j.core.TrackingHealth.Missing;
import io.cart4j.core.TrackingHealth.Outage;
import io.cart4j.core.TrackingHealth.Regime;
import io.cart4j.core.TrackingHealth.Shift;
import io.cart4j.core.internal.health.Stretches;
import io.cart4j.core.internal.health.UsualCounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what {@link TrackingHealth} reports. Days that lack something are left out before levels are estimated; what the
 * levels then show to lack purchases, or to be the aftermath of an outage, is left out too, until nothing more is found.
 */
final class HealthCheck {
    /** An abnormal time of up to so many days after an outage is its aftermath, not a new logging. */
    private static final int LONGEST_AFTERMATH = 7;
    /** Its level may start a little before the outage, or later than its end when the first days are wilder. */
    private static final int CLOSE = 3;
    /** Beside an outage, so many standard deviations are abnormal. */
    private static final double ABNORMAL = 3;
    /** Anywhere, so many standard deviations below the level are no chance. */
    private static final double FAR_BELOW = -5;

    private final DailyCounts counts;
    private final HealthRules rules;
    private final int days;
    private final MissingDays missingDays;
    private final NavigableMap<Integer, Missing> missing;
    private final BitSet aftermath = new BitSet();
    private final List<LoggerSignal> signals;
    private final Map<DailyMeasure, Stretches> stretches = new EnumMap<>(DailyMeasure.class);

    /** The start of a stretch, as one signal shows it. */
    private record Jump(int day, double clarity, Shift shift) {}

    HealthCheck(DailyCounts counts, HealthRules rules) {
        this.counts = counts;
        this.rules = rules;
        this.days = counts.days();
        this.missingDays = new MissingDays(counts, rules);
        this.missing = missingDays.days();
        this.signals = Stream.of(
                        LoggerSignal.purchasesPerCart(counts, rules), LoggerSignal.shareWithoutCart(counts, rules))
                .filter(Objects::nonNull)
                .toList();
    }

    TrackingHealth run() {
        boolean more = true;
        while (more) {
            fit();
            more = addCollapsedDays();
            more |= addAftermaths();
        }
        List<Outage> outages = outages();
        BitSet untrusted = new BitSet();
        for (Outage outage : outages) {
            untrusted.set(counts.at(outage.untrustedFrom()), counts.at(outage.untrustedTo()) + 1);
        }
        HealthWords words = new HealthWords(counts, untrusted);
        List<Change> changes = changes();
        List<Regime> regimes = regimes(changes, untrusted);
        return new TrackingHealth(
                counts.firstDay(),
                counts.lastDay(),
                rules,
                IntStream.range(0, changes.size())
                        .mapToObj(i -> words.told(changes.get(i), regimes.get(i), regimes.get(i + 1)))
                        .toList(),
                outages.stream().map(words::told).toList(),
                regimes,
                untrusted.stream().mapToObj(counts::day).toList(),
                words.limits(rules, stretches));
    }

    private void fit() {
        boolean[] leave = new boolean[days];
        for (int day = 0; day < days; day++) {
            leave[day] = missing.containsKey(day) || aftermath.get(day);
        }
        stretches.clear();
        for (LoggerSignal signal : signals) {
            if (signal.isEnoughWithout(leave)) {
                stretches.put(signal.measure(), signal.stretches(leave, rules.shortestStretch()));
            }
        }
    }

    /** Days on which purchases did not keep up with carts at all, as in the middle of a sale. */
    private boolean addCollapsedDays() {
        Stretches ratio = stretches.get(DailyMeasure.PURCHASES_PER_CART);
        if (ratio == null) {
            return false;
        }
        double nearlyNone = Math.log(rules.nearlyNone());
        int[] collapsed = IntStream.range(0, days)
                .filter(day -> ratio.deviations(day) <= FAR_BELOW && ratio.distance(day) <= nearlyNone)
                .filter(day -> !missing.containsKey(day) && !aftermath.get(day))
                .toArray();
        for (int day : collapsed) {
            missing.put(day, Missing.PURCHASES);
        }
        return collapsed.length > 0;
    }

    /** Short stretches of another level around or right after an outage: it announced itself, or purchases came late. */
    private boolean addAftermaths() {
        int before = aftermath.cardinality();
        for (Stretches levels : stretches.values()) {
            for (int stretch = 1; stretch < levels.count(); stretch++) {
                int start = levels.start(stretch);
                int end = levels.end(stretch);
                Integer last = missing.lowerKey(end);
                if (last != null
                        && end - last <= LONGEST_AFTERMATH + 1
                        && start >= firstOfOutage(last) - CLOSE
                        && start <= last + CLOSE) {
                    aftermath.set(Math.min(start, last + 1), end);
                }
            }
        }
        return aftermath.cardinality() > before;
    }

    private int firstOfOutage(int day) {
        int first = day;
        while (missing.containsKey(first - 1)) {
            first--;
        }
        return first;
    }

    private List<Outage> outages() {
        List<Outage> outages = new ArrayList<>();
        for (Map.Entry<Integer, Missing> day : missing.entrySet()) {
            int from = day.getKey();
            Missing what = day.getValue();
            if (what != missing.get(from - 1)) {
                int to = from;
                while (missing.get(to + 1) == what) {
                    to++;
                }
                outages.add(outage(what, from, to));
            }
        }
        return outages;
    }

    private Outage outage(Missing what, int from, int to) {
        int first = from;
        while (from - first < LONGEST_AFTERMATH && isAbnormal(what, first - 1)) {
            first--;
        }
        int last = to;
        while (last - to < LONGEST_AFTERMATH && (isAftermath(what, last + 1) || isAftermath(what, last + 2))) {
            // a day between two abnormal ones is usual by chance: purchases fail in the morning and are made up for
            // later
            last += isAftermath(what, last + 1) ? 1 : 2;
        }
        return new Outage(what, counts.day(from), counts.day(to), counts.day(first), counts.day(last), "");
    }

    private boolean isAftermath(Missing what, int day) {
        return aftermath.get(day) && !missing.containsKey(day) || isAbnormal(what, day);
    }

    /** Whether a day by itself, in any measure, is far from its level; those of purchases that come late are in the share. */
    private boolean isAbnormal(Missing what, int day) {
        if (day < 0 || day >= days || missing.containsKey(day)) {
            return false;
        }
        if (what == Missing.EVENTS && isFar(missingDays.usual(Missing.EVENTS), day)) {
            return true;
        }
        if (!stretches.containsKey(DailyMeasure.PURCHASES_PER_CART)
                && isFar(missingDays.usual(Missing.PURCHASES), day)) {
            return true;
        }
        return stretches.values().stream().anyMatch(levels -> Math.abs(levels.deviations(day)) > ABNORMAL);
    }

    private static boolean isFar(@Nullable UsualCounts usual, int day) {
        return usual != null && Math.abs(usual.deviations(day)) > ABNORMAL;
    }

    private List<Change> changes() {
        List<Jump> jumps = signals.stream()
                .flatMap(this::jumps)
                .sorted(Comparator.comparingInt(Jump::day))
                .toList();
        List<Change> changes = new ArrayList<>();
        for (int at = 0; at < jumps.size(); at++) {
            Jump jump = jumps.get(at);
            Jump next = at + 1 < jumps.size() ? jumps.get(at + 1) : jump;
            if (isSameChange(jump, next)) {
                LocalDate day = counts.day((jump.clarity() >= next.clarity() ? jump : next).day());
                changes.add(new Change(day, List.of(jump.shift(), next.shift()), ""));
                at++;
            } else {
                changes.add(new Change(counts.day(jump.day()), List.of(jump.shift()), ""));
            }
        }
        return changes;
    }

    /** Two signals of one change may be a little apart; two changes in one signal never are. */
    private boolean isSameChange(Jump jump, Jump next) {
        return jump.shift().measure() != next.shift().measure() && next.day() - jump.day() < rules.shortestStretch();
    }

    private Stream<Jump> jumps(LoggerSignal signal) {
        @Nullable Stretches levels = stretches.get(signal.measure());
        if (levels == null) {
            return Stream.empty();
        }
        return IntStream.range(1, levels.count())
                .mapToObj(stretch -> new Jump(
                        levels.start(stretch),
                        levels.clarity(stretch),
                        new Shift(
                                signal.measure(),
                                signal.original().applyAsDouble(levels.level(stretch - 1)),
                                signal.original().applyAsDouble(levels.level(stretch)))));
    }

    private List<Regime> regimes(List<Change> changes, BitSet untrusted) {
        List<Regime> regimes = new ArrayList<>();
        int from = 0;
        for (int change = 0; change <= changes.size(); change++) {
            int end = change < changes.size() ? counts.at(changes.get(change).day()) : days;
            int[] trusted = IntStream.range(from, end)
                    .filter(day -> !untrusted.get(day))
                    .toArray();
            regimes.add(new Regime(
                    counts.day(from),
                    counts.day(end - 1),
                    trusted.length,
                    median(DailyMeasure.PURCHASES_PER_CART, trusted),
                    median(DailyMeasure.SHARE_WITHOUT_CART, trusted)));
            from = end;
        }
        return regimes;
    }

    private @Nullable Double median(DailyMeasure measure, int[] of) {
        double[] known = IntStream.of(of)
                .mapToDouble(day -> counts.value(measure, day))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return known.length == 0 ? null : (known[(known.length - 1) / 2] + known[known.length / 2]) / 2;
    }
}
