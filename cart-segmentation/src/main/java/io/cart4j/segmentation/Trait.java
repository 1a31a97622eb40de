package io.cart4j.segmentation;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Something in which segments differ, with a word for more and one for less than the average session. How far a segment
 * stands out is the log of its figure over the average's, measured in the usual size of this log over all segments, so
 * that price has its say beside figures that differ a hundredfold.
 */
final class Trait {
    /** Within 10 % of the average a segment is as the average, and gets no word. */
    private static final double LEAST_LOG_RATIO = 0.1;

    /** An adjective that is true of a segment, and how far the segment stands out by it. */
    record Word(String adjective, double strength) {}

    private final String more;
    private final String less;
    private final ToDoubleFunction<SegmentProfile> figure;
    private final double average;
    private final double spread;

    private Trait(String more, String less, ToDoubleFunction<SegmentProfile> figure, List<SegmentProfile> segments) {
        this.more = more;
        this.less = less;
        this.figure = figure;
        List<SegmentProfile> filled =
                segments.stream().filter(segment -> segment.sessions() > 0).toList();
        this.average = filled.stream()
                .mapToDouble(segment -> segment.share() * figure.applyAsDouble(segment))
                .sum();
        this.spread = Math.sqrt(filled.stream()
                .mapToDouble(segment -> Math.pow(logRatio(segment), 2))
                .sum());
    }

    /** All traits, measured over the segments of one fit. */
    static List<Trait> all(List<SegmentProfile> segments) {
        return List.of(
                new Trait("long-visit", "quick", SegmentProfile::meanDurationSeconds, segments),
                new Trait("wide-ranging", "focused", SegmentProfile::meanProducts, segments),
                new Trait("thorough", "glancing", SegmentProfile::meanViews, segments),
                new Trait("cart-filling", "cart-shy", SegmentProfile::meanCarts, segments),
                new Trait("premium", "budget", SegmentProfile::meanPrice, segments));
    }

    /** The word for a segment, none where it is as the average. */
    Optional<Word> wordFor(SegmentProfile segment) {
        double logRatio = logRatio(segment);
        // written so that NaN, of a figure that is 0 everywhere, gives no word either
        if (!(Math.abs(logRatio) >= LEAST_LOG_RATIO)) {
            return Optional.empty();
        }
        return Optional.of(new Word(logRatio > 0 ? more : less, Math.abs(logRatio) / spread));
    }

    private double logRatio(SegmentProfile segment) {
        // one hundredth of the average keeps a segment without a single cart within bounds
        double least = average / 100;
        return Math.log((figure.applyAsDouble(segment) + least) / (average + least));
    }
}
