package io.cart4j.report;

import io.cart4j.report.internal.Badge;
import io.cart4j.report.internal.BarPlot;
import io.cart4j.report.internal.BarPlot.Bar;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** One bar a segment, the longest on top; equal ones by number. */
record RankedBarsPanel(
        String title,
        String subtitle,
        List<Segment> segments,
        ToDoubleFunction<Segment> value,
        Function<Segment, String> label,
        OptionalDouble reference)
        implements Panel {
    static final double BADGE_COLUMN = 30;

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        List<Segment> ranked = segments.stream()
                .sorted(Comparator.comparingDouble(value).reversed())
                .toList();
        drawBadges(g, area, ranked);
        drawBars(g, beside(area, 0, area.getWidth() - BADGE_COLUMN), ranked, value, label, reference);
    }

    static void drawBars(
            Graphics2D g,
            Rectangle2D area,
            List<Segment> segments,
            ToDoubleFunction<Segment> value,
            Function<Segment, String> label,
            OptionalDouble reference) {
        List<Bar> bars = segments.stream()
                .map(segment -> new Bar(value.applyAsDouble(segment), label.apply(segment), segment.colour()))
                .toList();
        BarPlot.draw(g, area, bars, reference);
    }

    /** Draws the column of badges that the bars start from. */
    static void drawBadges(Graphics2D g, Rectangle2D area, List<Segment> segments) {
        double[] rows = BarPlot.rows(area, segments.size());
        double radius = Math.min(10, area.getHeight() / segments.size() * 0.46);
        for (int i = 0; i < rows.length; i++) {
            Segment segment = segments.get(i);
            Badge.draw(g, segment.number(), segment.colour(), area.getX() + 11, rows[i], radius);
        }
    }

    /** Gives a part of what lies right of the badges. */
    static Rectangle2D beside(Rectangle2D area, double offset, double width) {
        return new Rectangle2D.Double(area.getX() + BADGE_COLUMN + offset, area.getY(), width, area.getHeight());
    }
}
