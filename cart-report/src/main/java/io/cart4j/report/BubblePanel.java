package io.cart4j.report;

import io.cart4j.report.internal.BubblePlot;
import io.cart4j.report.internal.BubblePlot.Bubble;
import io.cart4j.report.internal.Scale;
import io.cart4j.segmentation.SegmentProfile;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Two means of each segment against each other; the bubble's area is the number of sessions. */
record BubblePanel(String title, String subtitle, List<Segment> segments, Axis across, Axis upwards) implements Panel {
    /** What is shown along one side. */
    record Axis(ToDoubleFunction<SegmentProfile> value, Words words) {
        /** Gives the scale for the values of all segments. */
        interface Words {
            Scale covering(double[] values);
        }

        private Scale scale(List<Segment> segments) {
            return words.covering(
                    segments.stream().map(Segment::profile).mapToDouble(value).toArray());
        }
    }

    static BubblePanel durationAgainstProducts(List<Segment> segments) {
        return new BubblePanel(
                "Length and products",
                "Bubble area = sessions",
                segments,
                new Axis(
                        SegmentProfile::meanDurationSeconds,
                        values -> Scale.ofDurations("mean length of the session", values)),
                new Axis(
                        SegmentProfile::meanProducts,
                        values -> Scale.ofAmounts("mean number of different products", values, "")));
    }

    static BubblePanel priceAgainstAbandonment(List<Segment> segments, String currency) {
        return new BubblePanel(
                "Price and abandonment",
                "Bubble area = sessions",
                segments,
                new Axis(SegmentProfile::meanPrice, values -> Scale.ofAmounts("mean price", values, currency)),
                new Axis(SegmentProfile::abandonmentRate, values -> Scale.ofShares("abandonment rate", values)));
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        List<Bubble> bubbles = segments.stream()
                .map(segment -> new Bubble(
                        segment.number(),
                        segment.colour(),
                        across.value().applyAsDouble(segment.profile()),
                        upwards.value().applyAsDouble(segment.profile()),
                        segment.profile().sessions()))
                .toList();
        BubblePlot.draw(g, area, bubbles, across.scale(segments), upwards.scale(segments));
    }
}
