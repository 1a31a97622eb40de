package io.cart4j.report;

import io.cart4j.report.internal.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The findings of a segmentation in plain words. */
final class SegmentSummary {
    /**
     * One finding.
     *
     * @param heading what kind it is, for example "Largest"
     * @param segment the segment it is about, if it is about one
     * @param sentence the finding
     */
    record Finding(String heading, Optional<Segment> segment, String sentence) {}

    private static final double LEAST_SHARE = 0.01;

    private final List<Segment> segments;
    private final String currency;
    private final long sessions;
    private final double abandoned;

    private SegmentSummary(List<Segment> segments, String currency) {
        this.segments = segments;
        this.currency = currency;
        this.sessions = sessions(segments);
        this.abandoned =
                segments.stream().mapToDouble(Segment::abandonedSessions).sum();
    }

    static long sessions(List<Segment> segments) {
        return segments.stream()
                .mapToLong(segment -> segment.profile().sessions())
                .sum();
    }

    static double abandonmentRate(List<Segment> segments) {
        return segments.stream().mapToDouble(Segment::abandonedSessions).sum() / sessions(segments);
    }

    /** Gives the findings in the order in which they are read. Of equal segments the one with the lowest number wins. */
    static List<Finding> of(List<Segment> segments, String currency) {
        return new SegmentSummary(segments, currency).findings();
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(largest());
        if (abandoned == 0) {
            findings.add(new Finding("Abandonment", Optional.empty(), "No session was abandoned."));
        } else {
            findings.add(riskiest());
            findings.add(mostAtStake());
        }
        bestBuyers().ifPresent(findings::add);
        findings.add(total());
        return findings;
    }

    private Finding largest() {
        Segment largest = first(segment -> segment.profile().sessions());
        long count = largest.profile().sessions();
        return new Finding(
                "Largest",
                Optional.of(largest),
                sessions(count) + ", " + Figures.percent((double) count / sessions) + " of all.");
    }

    private Finding riskiest() {
        Segment riskiest = firstOfThoseThatCount(segment -> segment.profile().abandonmentRate());
        return new Finding(
                "Riskiest (1 % of sessions or more)",
                Optional.of(riskiest),
                Figures.percent(riskiest.profile().abandonmentRate()) + " abandoned, of "
                        + sessions(riskiest.profile().sessions()) + "; "
                        + Figures.percent(riskiest.abandonedSessions() / abandoned) + " of all abandoned sessions.");
    }

    private Finding mostAtStake() {
        Segment most = first(Segment::moneyAtStake);
        return new Finding(
                "Most money at stake",
                Optional.of(most),
                "About " + Figures.roundMoney(currency, most.moneyAtStake()) + ": "
                        + Figures.count(Math.round(most.abandonedSessions()))
                        + " abandoned sessions at a mean price of "
                        + Figures.money(currency, most.profile().meanPrice()) + ".");
    }

    private Optional<Finding> bestBuyers() {
        Segment best = firstOfThoseThatCount(segment -> segment.profile().meanPurchases());
        double mean = best.profile().meanPurchases();
        if (mean == 0) {
            return Optional.empty();
        }
        double purchases =
                segments.stream().mapToDouble(SegmentSummary::purchases).sum();
        return Optional.of(new Finding(
                "Best buyers (1 % of sessions or more)",
                Optional.of(best),
                Figures.mean(mean) + " purchases per session, over "
                        + sessions(best.profile().sessions()) + "; " + Figures.percent(purchases(best) / purchases)
                        + " of all purchases."));
    }

    private static double purchases(Segment segment) {
        return segment.profile().sessions() * segment.profile().meanPurchases();
    }

    private Finding total() {
        double stake = segments.stream().mapToDouble(Segment::moneyAtStake).sum();
        String money = abandoned == 0 ? "" : ", about " + Figures.roundMoney(currency, stake) + " at stake";
        return new Finding(
                "All together",
                Optional.empty(),
                sessions(sessions) + ", " + Figures.count(Math.round(abandoned)) + " abandoned ("
                        + Figures.percent(abandoned / sessions) + ")" + money + ".");
    }

    private static String sessions(long count) {
        return Figures.count(count) + (count == 1 ? " session" : " sessions");
    }

    /** A rate says little about a handful of sessions. */
    private Segment firstOfThoseThatCount(ToDoubleFunction<Segment> value) {
        List<Segment> large = segments.stream()
                .filter(segment -> segment.profile().sessions() >= LEAST_SHARE * sessions)
                .toList();
        return first(value, large);
    }

    private Segment first(ToDoubleFunction<Segment> value) {
        return first(value, segments);
    }

    private static Segment first(ToDoubleFunction<Segment> value, List<Segment> segments) {
        Comparator<Segment> order = Comparator.comparingDouble(value)
                .thenComparing(Comparator.comparingInt(Segment::number).reversed());
        return segments.stream().max(order).orElseThrow();
    }
}
