package io.cart4j.report;

import io.cart4j.report.EvaluationFigures.EarlinessPoint;
import io.cart4j.report.internal.Card;
import io.cart4j.report.internal.Figures;
import io.cart4j.report.internal.Frame;
import io.cart4j.report.internal.Frame.Axis;
import io.cart4j.report.internal.Text;
import io.cart4j.report.internal.Theme;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;

/** ROC-AUC at each decision point, and how many sessions reach it. */
final class EarlinessPanel {
    private static final Font LABEL = Theme.plain(11);
    private static final double BARS = 54;
    private static final double NAMES = 48;
    private static final double ROOM_ABOVE_BAR = 16;
    private static final int NAME_LINES = 3;

    private EarlinessPanel() {}

    static void draw(Graphics2D g, Rectangle2D card, List<EarlinessPoint> points) {
        Rectangle2D area = Card.draw(
                g,
                card,
                "What waiting gains",
                "ROC-AUC of the best model at each decision point with its 95 % interval; bars: cart sessions that reach the"
                        + " point before any purchase");
        if (points.isEmpty()) {
            Text.drawMiddle(
                    g,
                    "no decision points were compared",
                    LABEL,
                    Theme.MUTED,
                    Text.Align.CENTRE,
                    area.getCenterX(),
                    area.getCenterY());
            return;
        }
        Rectangle2D above = new Rectangle2D.Double(
                area.getX(), area.getY(), area.getWidth(), area.getHeight() - BARS - ROOM_ABOVE_BAR - NAMES);
        double[] shown = points.stream()
                .flatMapToDouble(point -> DoubleStream.of(
                        point.rocAuc().value(),
                        point.rocAuc().low(),
                        point.rocAuc().high()))
                .toArray();
        Axis across = Axis.bare(points.size());
        Frame frame = Frame.draw(g, above, across, Axis.around("ROC-AUC", shown));
        double[] middles = new double[points.size()];
        double[] values = new double[points.size()];
        for (int i = 0; i < middles.length; i++) {
            middles[i] = i + 0.5;
            values[i] = points.get(i).rocAuc().value();
        }
        frame.line(g, middles, values, Theme.tint(Theme.GOOD, 0.5), Frame.CURVE);
        double step = frame.inner().getWidth() / points.size();
        double floor = area.getMaxY() - NAMES;
        for (int i = 0; i < middles.length; i++) {
            EarlinessPoint point = points.get(i);
            double x = frame.x(middles[i]);
            frame.whisker(g, x, point.rocAuc().low(), point.rocAuc().high(), true, Theme.GOOD);
            if (!Double.isNaN(values[i])) {
                frame.point(g, x, frame.y(values[i]), Theme.GOOD, false);
            }
            double height = Math.max(1, point.coverage() * BARS);
            double width = Math.min(46, step * 0.6);
            g.setColor(Theme.tint(Theme.GOOD, 0.3));
            g.fill(new Rectangle2D.Double(x - width / 2, floor - height, width, height));
            String coverage = Figures.percent(point.coverage());
            Font font = Text.shrink(coverage, LABEL, step - 3, 5);
            Text.drawMiddle(g, coverage, font, Theme.TEXT, Text.Align.CENTRE, x, floor - height - 8);
            drawName(g, point.name(), x, floor + 4, step - 6);
        }
    }

    private static void drawName(Graphics2D g, String name, double x, double top, double width) {
        String words = name.replace('_', ' ').replace("+", " + ");
        Font font = Text.shrink("first cart", LABEL, width, 6);
        Text.drawLines(g, Text.wrap(words, font, width, NAME_LINES), font, Theme.TEXT, Text.Align.CENTRE, x, top);
    }
}
