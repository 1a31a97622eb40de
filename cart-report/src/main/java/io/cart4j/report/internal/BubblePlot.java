package io.cart4j.report.internal;

import io.cart4j.report.internal.LabelPlacer.Circle;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;

/** Bubbles over two scales, the area of each in proportion to its weight, with a number badge on or beside it. */
public final class BubblePlot {
    /**
     * One bubble.
     *
     * @param number what its badge says
     * @param weight its size, at least 0
     */
    public record Bubble(int number, Color colour, double x, double y, double weight) {}

    private static final Font TITLE_FONT = Theme.plain(11);
    private static final double TITLE_SPACE = 20;
    private static final double TICK_SPACE = 20;
    private static final double LARGEST = 32;
    private static final double SMALLEST = 3.5;
    private static final double BADGE = 8.5;
    /** There the number may be as large as the badge. */
    private static final double NUMBER_ON_BUBBLE = 1.15;

    private static final int OPACITY = 190;

    private final List<Bubble> bubbles;
    private final Scale across;
    private final Scale upwards;

    private BubblePlot(List<Bubble> bubbles, Scale across, Scale upwards) {
        // the large ones first, so that the small ones lie above them
        this.bubbles = bubbles.stream()
                .sorted(Comparator.comparingDouble(Bubble::weight).reversed())
                .toList();
        this.across = across;
        this.upwards = upwards;
    }

    /** Draws bubbles with their axes inside an area. */
    public static void draw(Graphics2D g, Rectangle2D area, List<Bubble> bubbles, Scale across, Scale upwards) {
        new BubblePlot(bubbles, across, upwards).draw(g, area);
    }

    private void draw(Graphics2D g, Rectangle2D area) {
        Text.draw(
                g,
                upwards.title(),
                TITLE_FONT,
                Theme.MUTED,
                Text.Align.LEFT,
                area.getX(),
                area.getY() + Text.capHeight(TITLE_FONT));
        Text.draw(g, across.title(), TITLE_FONT, Theme.MUTED, Text.Align.RIGHT, area.getMaxX(), area.getMaxY() - 3);

        double margin = LARGEST + 3;
        double height = area.getHeight() - 2 * TITLE_SPACE - TICK_SPACE;
        double[] upwardsEnds = upwards.ends(height, margin);
        double left = TickedAxis.of(upwards, upwardsEnds).labelWidth() + 8;
        double width = area.getWidth() - left;
        double[] acrossEnds = across.ends(width, margin);
        Rectangle2D inner = new Rectangle2D.Double(area.getX() + left, area.getY() + TITLE_SPACE, width, height);

        plot(acrossEnds, upwardsEnds, left)
                .draw(
                        g,
                        new Rectangle2D.Double(
                                area.getX(), inner.getY(), area.getWidth(), inner.getHeight() + TICK_SPACE),
                        null,
                        null,
                        null);
        drawBadges(g, circles(inner, acrossEnds, upwardsEnds), inner);
    }

    private XYPlot plot(double[] acrossEnds, double[] upwardsEnds, double left) {
        XYPlot plot = new XYPlot(
                positions(), TickedAxis.of(across, acrossEnds), TickedAxis.of(upwards, upwardsEnds), renderer());
        plot.setFixedDomainAxisSpace(space(TICK_SPACE, RectangleEdge.BOTTOM));
        plot.setFixedRangeAxisSpace(space(left, RectangleEdge.LEFT));
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        plot.setDomainGridlinePaint(Theme.GRID);
        plot.setDomainGridlineStroke(Theme.HAIRLINE);
        plot.setRangeGridlinePaint(Theme.GRID);
        plot.setRangeGridlineStroke(Theme.HAIRLINE);
        return plot;
    }

    private static AxisSpace space(double size, RectangleEdge edge) {
        AxisSpace space = new AxisSpace();
        space.add(size, edge);
        return space;
    }

    private DefaultXYDataset positions() {
        DefaultXYDataset dataset = new DefaultXYDataset();
        for (int i = 0; i < bubbles.size(); i++) {
            Bubble bubble = bubbles.get(i);
            dataset.addSeries(Integer.valueOf(i), new double[][] {
                {across.position(bubble.x())}, {upwards.position(bubble.y())}
            });
        }
        return dataset;
    }

    private XYLineAndShapeRenderer renderer() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setUseOutlinePaint(true);
        renderer.setUseFillPaint(true);
        renderer.setDrawOutlines(true);
        for (int i = 0; i < bubbles.size(); i++) {
            Color colour = bubbles.get(i).colour();
            double radius = radius(bubbles.get(i));
            renderer.setSeriesShape(i, new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
            renderer.setSeriesFillPaint(i, new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), OPACITY));
            renderer.setSeriesOutlinePaint(i, Theme.CARD);
            renderer.setSeriesOutlineStroke(i, new BasicStroke(1.2f));
        }
        return renderer;
    }

    private double radius(Bubble bubble) {
        double largest = bubbles.get(0).weight();
        return largest > 0 ? Math.max(SMALLEST, LARGEST * Math.sqrt(bubble.weight() / largest)) : SMALLEST;
    }

    private List<Circle> circles(Rectangle2D inner, double[] acrossEnds, double[] upwardsEnds) {
        return bubbles.stream()
                .map(bubble -> new Circle(
                        inner.getMinX() + share(across.position(bubble.x()), acrossEnds) * inner.getWidth(),
                        inner.getMaxY() - share(upwards.position(bubble.y()), upwardsEnds) * inner.getHeight(),
                        radius(bubble)))
                .toList();
    }

    private static double share(double position, double[] ends) {
        return (position - ends[0]) / (ends[1] - ends[0]);
    }

    private void drawBadges(Graphics2D g, List<Circle> circles, Rectangle2D inner) {
        List<Point2D> places = LabelPlacer.place(circles, BADGE, inner);
        g.setStroke(new BasicStroke(1.2f));
        g.setColor(Theme.MUTED);
        for (int i = 0; i < places.size(); i++) {
            drawLeader(g, circles.get(i), places.get(i));
        }
        for (int i = 0; i < places.size(); i++) {
            Bubble bubble = bubbles.get(i);
            Point2D place = places.get(i);
            if (circles.get(i).contains(place)) {
                Color seen = Theme.tint(bubble.colour(), OPACITY / 255.0);
                Badge.drawNumber(g, bubble.number(), seen, place.getX(), place.getY(), BADGE * NUMBER_ON_BUBBLE);
            } else {
                Badge.draw(g, bubble.number(), bubble.colour(), place.getX(), place.getY(), BADGE);
            }
        }
    }

    /** Draws the line from the edge of a bubble to a badge beside it. */
    private static void drawLeader(Graphics2D g, Circle bubble, Point2D badge) {
        if (!bubble.contains(badge)) {
            double part = bubble.radius() / badge.distance(bubble.x(), bubble.y());
            double x = bubble.x() + part * (badge.getX() - bubble.x());
            double y = bubble.y() + part * (badge.getY() - bubble.y());
            g.draw(new Line2D.Double(x, y, badge.getX(), badge.getY()));
        }
    }
}
