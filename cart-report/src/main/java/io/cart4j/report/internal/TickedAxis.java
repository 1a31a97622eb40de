package io.cart4j.report.internal;

import io.cart4j.report.internal.Ticks.Tick;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** The chart library's axis with the ticks of a {@link Scale}, less those whose labels would touch. */
final class TickedAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;
    private static final double LEAST_SPACE = 9;

    private final transient Scale scale;
    private final transient double[] ends;

    private TickedAxis(Scale scale, double[] ends) {
        super(null);
        this.scale = scale;
        this.ends = ends;
    }

    static TickedAxis of(Scale scale, double[] ends) {
        TickedAxis axis = new TickedAxis(scale, ends);
        axis.setAutoRange(false);
        axis.setRange(ends[0], ends[1]);
        axis.setTickLabelFont(Theme.plain(11));
        axis.setTickLabelPaint(Theme.MUTED);
        axis.setTickMarksVisible(false);
        axis.setAxisLinePaint(Theme.CARD_BORDER);
        return axis;
    }

    /** Gives the width of the widest label. */
    double labelWidth() {
        return scale.ticks(ends).stream()
                .mapToDouble(tick -> Text.width(tick.label(), getTickLabelFont()))
                .max()
                .orElse(0);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        boolean horizontal = RectangleEdge.isTopOrBottom(edge);
        List<NumberTick> ticks = new ArrayList<>();
        double taken = Double.NEGATIVE_INFINITY;
        for (Tick tick : scale.ticks(ends)) {
            double position = scale.position(tick.value());
            double pixel = valueToJava2D(position, area, edge);
            double along = horizontal ? pixel : -pixel;
            double half =
                    (horizontal ? Text.width(tick.label(), getTickLabelFont()) : Text.capHeight(getTickLabelFont()))
                            / 2;
            boolean sticksOut = horizontal && along + half > area.getMaxX();
            if (sticksOut || along - half < taken + LEAST_SPACE) {
                continue;
            }
            taken = along + half;
            TextAnchor anchor = horizontal ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
            ticks.add(new NumberTick(position, tick.label(), anchor, TextAnchor.CENTER, 0));
        }
        return ticks;
    }
}
