package io.cart4j.report;

import io.cart4j.models.evaluation.Costs;
import io.cart4j.report.internal.Card;
import io.cart4j.report.internal.Figures;
import io.cart4j.report.internal.Frame;
import io.cart4j.report.internal.Frame.Axis;
import io.cart4j.report.internal.Text;
import io.cart4j.report.internal.Theme;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Mean cost of a session against the threshold, between intervening always and never. */
final class CostPanel {
    private static final double LEGEND_ROW = 17;
    private static final Font LEGEND = Theme.plain(11.5);

    private CostPanel() {}

    static void draw(Graphics2D g, Rectangle2D card, Costs costs, Costs.Curve curve, double threshold) {
        Rectangle2D area = Card.draw(
                g,
                card,
                "Cost of a session",
                "Mean cost against the threshold if a missed abandonment costs " + amount(costs.missedAbandonment())
                        + " and a needless intervention " + amount(costs.needlessIntervention()));
        double legend = 4 * LEGEND_ROW + 6;
        Rectangle2D above =
                new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), area.getHeight() - legend);
        double highest = Math.max(
                Math.max(curve.interveningAlways(), curve.interveningNever()),
                curve.points().stream().mapToDouble(Costs.Point::cost).max().orElse(0));
        Frame frame = Frame.draw(
                g,
                above,
                Axis.ofShares("intervene above this risk"),
                Axis.fromZero("mean cost of a session", highest));
        frame.level(g, curve.interveningAlways(), Theme.MUTED);
        frame.level(g, curve.interveningNever(), Theme.BAD);
        frame.line(
                g,
                curve.points().stream().mapToDouble(Costs.Point::threshold).toArray(),
                curve.points().stream().mapToDouble(Costs.Point::cost).toArray(),
                Theme.GOOD,
                Frame.CURVE);
        frame.upright(g, threshold, Theme.GOOD);
        Costs.Point chosen = new Costs.Point(threshold, at(curve, threshold));
        frame.point(g, frame.x(curve.best().threshold()), frame.y(curve.best().cost()), Theme.GOOD, true);
        frame.point(g, frame.x(chosen.threshold()), frame.y(chosen.cost()), Theme.GOOD, false);
        double y = area.getMaxY() - legend + LEGEND_ROW / 2 + 6;
        double mark = area.getX() + 10;
        frame.point(g, mark, y, Theme.GOOD, false);
        entry(g, area, y, "threshold chosen on validation", words(chosen));
        y += LEGEND_ROW;
        frame.point(g, mark, y, Theme.GOOD, true);
        entry(g, area, y, "cheapest threshold in hindsight", words(curve.best()));
        y += LEGEND_ROW;
        dash(g, area, y, Theme.MUTED);
        entry(g, area, y, "intervening always", Figures.mean(curve.interveningAlways()));
        y += LEGEND_ROW;
        dash(g, area, y, Theme.BAD);
        entry(g, area, y, "intervening never", Figures.mean(curve.interveningNever()));
    }

    private static String words(Costs.Point point) {
        return Figures.mean(point.cost()) + " at " + Figures.percent(point.threshold());
    }

    private static String amount(double cost) {
        return cost >= 1 ? Figures.brief(cost) : Figures.mean(cost);
    }

    /** Reads the cost off the curve, straight between its points. */
    private static double at(Costs.Curve curve, double threshold) {
        Costs.Point before = curve.points().get(0);
        for (Costs.Point point : curve.points()) {
            if (point.threshold() >= threshold) {
                double width = point.threshold() - before.threshold();
                double part = width == 0 ? 0 : (threshold - before.threshold()) / width;
                return before.cost() + part * (point.cost() - before.cost());
            }
            before = point;
        }
        return before.cost();
    }

    private static void dash(Graphics2D g, Rectangle2D area, double y, Color colour) {
        g.setColor(colour);
        g.setStroke(Theme.DASHED);
        g.draw(new Line2D.Double(area.getX(), y, area.getX() + 20, y));
    }

    private static void entry(Graphics2D g, Rectangle2D area, double y, String words, String figure) {
        Text.drawMiddle(g, words, LEGEND, Theme.TEXT, Text.Align.LEFT, area.getX() + 26, y);
        Text.drawMiddle(g, figure, LEGEND, Theme.TEXT, Text.Align.RIGHT, area.getMaxX(), y);
    }
}
