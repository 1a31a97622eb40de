package io.cart4j.report.internal;

import io.cart4j.report.internal.Ticks.Tick;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Two linear axes with their grid, and what can be drawn over them; nothing leaves the frame. */
public final class Frame {
    /**
     * One axis.
     *
     * @param title what it shows; empty for none
     * @param unit what its labels count in, 0.01 for per cent
     * @param suffix behind each label
     */
    public record Axis(String title, double low, double high, double unit, String suffix) {
        /** Gives an axis from 0 to 100 per cent. */
        public static Axis ofShares(String title) {
            return new Axis(title, 0, 1, 0.01, " %");
        }

        /** Gives an axis that holds all values that are numbers, with some room at both ends. */
        public static Axis around(String title, double... values) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double value : values) {
                if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
            if (low > high) {
                return new Axis(title, 0, 1, 1, "");
            }
            double room = Math.max((high - low) * 0.08, 0.005);
            return new Axis(title, Math.max(0, low - room), high + room, 1, "");
        }

        /** Gives an axis of amounts from 0. */
        public static Axis fromZero(String title, double high) {
            return new Axis(title, 0, high > 0 ? high * 1.05 : 1, 1, "");
        }

        /** Gives an axis without ticks. */
        public static Axis bare(double high) {
            return new Axis("", 0, high, Double.POSITIVE_INFINITY, "");
        }

        private List<Tick> ticks() {
            return Double.isInfinite(unit) ? List.of() : Ticks.linear(low, high, unit, "", suffix);
        }

        private double share(double value) {
            return Math.min(1, Math.max(0, (value - low) / (high - low)));
        }
    }

    /** Thickness of a curve. */
    public static final Stroke CURVE = new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private static final Stroke WHISKER = new BasicStroke(1.3f);
    private static final Font LABEL = Theme.plain(11);
    private static final double TICK_HEIGHT = 18;
    private static final double TITLE_HEIGHT = 20;
    private static final double BESIDE = 7;

    private final Axis across;
    private final Axis upwards;
    private final Rectangle2D inner;

    private Frame(Axis across, Axis upwards, Rectangle2D inner) {
        this.across = across;
        this.upwards = upwards;
        this.inner = inner;
    }

    /**
     * Draws axes and grid; the title of the upward axis stands above it.
     *
     * @param area what axes and labels may use
     */
    public static Frame draw(Graphics2D g, Rectangle2D area, Axis across, Axis upwards) {
        double right = widest(across) / 2;
        double left = Math.max(widest(upwards) + BESIDE, right);
        double top = upwards.title().isEmpty() ? 6 : TITLE_HEIGHT;
        double bottom = TICK_HEIGHT + (across.title().isEmpty() ? 0 : TITLE_HEIGHT);
        Rectangle2D inner = new Rectangle2D.Double(
                area.getX() + left,
                area.getY() + top,
                area.getWidth() - left - right,
                area.getHeight() - top - bottom);
        Frame frame = new Frame(across, upwards, inner);
        frame.drawAxes(g, area);
        return frame;
    }

    private static double widest(Axis axis) {
        return axis.ticks().stream()
                .mapToDouble(tick -> Text.width(tick.label(), LABEL))
                .max()
                .orElse(0);
    }

    private void drawAxes(Graphics2D g, Rectangle2D area) {
        g.setStroke(Theme.HAIRLINE);
        for (Tick tick : upwards.ticks()) {
            double y = y(tick.value());
            g.setColor(Theme.GRID);
            g.draw(new Line2D.Double(inner.getX(), y, inner.getMaxX(), y));
            Text.drawMiddle(g, tick.label(), LABEL, Theme.MUTED, Text.Align.RIGHT, inner.getX() - BESIDE, y);
        }
        double taken = Double.NEGATIVE_INFINITY;
        for (Tick tick : across.ticks()) {
            double x = x(tick.value());
            g.setColor(Theme.GRID);
            g.draw(new Line2D.Double(x, inner.getY(), x, inner.getMaxY()));
            double half = Text.width(tick.label(), LABEL) / 2;
            if (x - half > taken + BESIDE) {
                Text.drawMiddle(g, tick.label(), LABEL, Theme.MUTED, Text.Align.CENTRE, x, inner.getMaxY() + 11);
                taken = x + half;
            }
        }
        g.setColor(Theme.CARD_BORDER);
        g.draw(inner);
        double titleMiddle = inner.getMaxY() + TICK_HEIGHT + TITLE_HEIGHT / 2;
        if (!across.title().isEmpty()) {
            Text.drawMiddle(
                    g, across.title(), LABEL, Theme.MUTED, Text.Align.CENTRE, inner.getCenterX(), titleMiddle);
        }
        if (!upwards.title().isEmpty()) {
            Text.drawMiddle(g, upwards.title(), LABEL, Theme.MUTED, Text.Align.LEFT, area.getX(), area.getY() + 6);
        }
    }

    /** Gives the area between the axes. */
    public Rectangle2D inner() {
        return inner;
    }

    /** Gives where a value lies across; what is beyond an end lies at the end. */
    public double x(double value) {
        return inner.getX() + across.share(value) * inner.getWidth();
    }

    /** Gives where a value lies upwards; what is beyond an end lies at the end. */
    public double y(double value) {
        return inner.getMaxY() - upwards.share(value) * inner.getHeight();
    }

    /** Draws straight lines from point to point; those that are no numbers are left out. */
    public void line(Graphics2D g, double[] x, double[] y, Color colour, Stroke stroke) {
        Path2D path = new Path2D.Double();
        boolean started = false;
        for (int i = 0; i < x.length; i++) {
            if (Double.isFinite(x[i]) && Double.isFinite(y[i])) {
                if (started) {
                    path.lineTo(x(x[i]), y(y[i]));
                } else {
                    path.moveTo(x(x[i]), y(y[i]));
                    started = true;
                }
            }
        }
        stroked(g, path, colour, stroke);
    }

    /** Draws a line from one side of the frame to the other. */
    public void level(Graphics2D g, double value, Color colour) {
        stroked(g, new Line2D.Double(inner.getX(), y(value), inner.getMaxX(), y(value)), colour, Theme.DASHED);
    }

    /** Draws a line from bottom to top. */
    public void upright(Graphics2D g, double value, Color colour) {
        stroked(g, new Line2D.Double(x(value), inner.getY(), x(value), inner.getMaxY()), colour, Theme.DASHED);
    }

    /** Draws a point, hollow if it is not to be taken for sure. */
    public void point(Graphics2D g, double x, double y, Color colour, boolean hollow) {
        Ellipse2D dot = new Ellipse2D.Double(x - 4, y - 4, 8, 8);
        g.setColor(hollow ? Theme.CARD : colour);
        g.fill(dot);
        stroked(g, dot, colour, WHISKER);
    }

    /** Draws the interval of a value, upright or lying, unless an end is no number. */
    public void whisker(Graphics2D g, double at, double from, double to, boolean upright, Color colour) {
        if (Double.isFinite(from) && Double.isFinite(to)) {
            stroked(
                    g,
                    upright
                            ? new Line2D.Double(at, y(from), at, y(to))
                            : new Line2D.Double(x(from), at, x(to), at),
                    colour,
                    WHISKER);
        }
    }

    private static void stroked(Graphics2D g, Shape shape, Color colour, Stroke stroke) {
        g.setColor(colour);
        g.setStroke(stroke);
        g.draw(shape);
    }
}
