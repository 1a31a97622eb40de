package io.cart4j.report.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * Figures by the day as lines, each named at its right end; days that stand out are shaded, days on which something
 * changed begin with a dashed line, and the level between two of these is drawn through the figures.
 */
public final class DayPlot {
    /**
     * One line.
     *
     * @param values a figure a day, NaN where there is none
     */
    public record Line(String name, Color colour, double[] values) {}

    /**
     * Days on end that stand out.
     *
     * @param from first day, counted from the first of the plot
     * @param to last day
     */
    public record Shade(int from, int to, Color colour) {}

    /**
     * The level of some days on end.
     *
     * @param label how it reads
     */
    public record Level(int from, int to, double value, String label) {}

    /**
     * The days that all plots of a picture have in common.
     *
     * @param changes days that begin with a dashed line
     */
    public record Days(LocalDate first, int count, List<Shade> shades, List<Integer> changes) {
        private double x(double day, Rectangle2D inner) {
            return inner.getX() + (day + 0.5) / count * inner.getWidth();
        }
    }

    private static final Font NAME = Theme.bold(11.5);
    private static final Font LEVEL = Theme.bold(11);
    private static final Font CHANGE = Theme.bold(11);
    private static final BasicStroke CURVE = new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke LEVEL_STROKE = new BasicStroke(2.6f);
    private static final double CHANGE_ROW = 15;
    private static final int CHANGE_ROWS = 2;
    /** How many places along a level its label may take. */
    private static final int PLACES = 12;

    private static final Color BEHIND_LABEL = new Color(255, 255, 255, 170);
    private static final double TICK_SPACE = 20;
    private static final double MARGIN = 12;
    private static final double BESIDE = 8;
    private static final double DOT = 2.2;
    /** With more days than this, dots would run into each other. */
    private static final int MOST_DOTS = 120;

    private final Days days;
    private final List<Line> lines;
    private final List<Level> levels;
    private final Scale upwards;

    private DayPlot(Days days, List<Line> lines, List<Level> levels, Scale upwards) {
        this.days = days;
        this.lines = lines;
        this.levels = levels;
        this.upwards = upwards;
    }

    /**
     * Draws a plot.
     *
     * @param right room right of the days for the names of the lines, the same in all plots of a picture
     * @param left room left of them for the labels of the upward axis
     */
    public static void draw(
            Graphics2D g,
            Rectangle2D area,
            Days days,
            List<Line> lines,
            List<Level> levels,
            Scale upwards,
            double left,
            double right) {
        new DayPlot(days, lines, levels, upwards).draw(g, area, left, right);
    }

    /** Gives the room that the names of some lines take. */
    public static double nameWidth(List<Line> lines) {
        return lines.stream()
                        .mapToDouble(line -> Text.width(line.name(), NAME))
                        .max()
                        .orElse(0)
                + BESIDE;
    }

    private void draw(Graphics2D g, Rectangle2D area, double left, double right) {
        double top = CHANGE_ROW * CHANGE_ROWS;
        Rectangle2D inner = new Rectangle2D.Double(
                area.getX() + left,
                area.getY() + top,
                area.getWidth() - left - right,
                area.getHeight() - top - TICK_SPACE);
        double[] ends = upwards.ends(inner.getHeight(), MARGIN);
        Rectangle2D withAxes = new Rectangle2D.Double(
                area.getX(), inner.getY(), left + inner.getWidth(), inner.getHeight() + TICK_SPACE);
        plot(ends, left).draw(g, withAxes, null, null, null);
        drawLevels(g, inner, ends);
        drawNames(g, inner, ends);
        drawChanges(g, inner);
    }

    private XYPlot plot(double[] ends, double left) {
        XYPlot plot =
                new XYPlot(figures(), DayAxis.of(days.first(), days.count()), TickedAxis.of(upwards, ends), renderer());
        plot.setFixedDomainAxisSpace(space(TICK_SPACE, RectangleEdge.BOTTOM));
        plot.setFixedRangeAxisSpace(space(left, RectangleEdge.LEFT));
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Theme.GRID);
        plot.setRangeGridlineStroke(Theme.HAIRLINE);
        for (Shade shade : days.shades()) {
            IntervalMarker marker = new IntervalMarker(shade.from() - 0.5, shade.to() + 0.5, shade.colour());
            marker.setAlpha(1f);
            plot.addDomainMarker(marker, Layer.BACKGROUND);
        }
        for (int change : days.changes()) {
            ValueMarker marker = new ValueMarker(change - 0.5, Theme.TEXT, Theme.DASHED);
            marker.setAlpha(1f);
            plot.addDomainMarker(marker, Layer.BACKGROUND);
        }
        return plot;
    }

    private static AxisSpace space(double size, RectangleEdge edge) {
        AxisSpace space = new AxisSpace();
        space.add(size, edge);
        return space;
    }

    private DefaultXYDataset figures() {
        DefaultXYDataset dataset = new DefaultXYDataset();
        for (Line line : lines) {
            double[][] points = new double[2][days.count()];
            for (int day = 0; day < days.count(); day++) {
                points[0][day] = day;
                points[1][day] = upwards.position(line.values()[day]);
            }
            dataset.addSeries(line.name(), points);
        }
        return dataset;
    }

    private XYLineAndShapeRenderer renderer() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, days.count() <= MOST_DOTS);
        for (int line = 0; line < lines.size(); line++) {
            renderer.setSeriesPaint(line, lines.get(line).colour());
            renderer.setSeriesStroke(line, CURVE);
            renderer.setSeriesShape(line, new Ellipse2D.Double(-DOT, -DOT, 2 * DOT, 2 * DOT));
        }
        return renderer;
    }

    private double y(double value, Rectangle2D inner, double[] ends) {
        return inner.getMaxY() - (upwards.position(value) - ends[0]) / (ends[1] - ends[0]) * inner.getHeight();
    }

    private void drawLevels(Graphics2D g, Rectangle2D inner, double[] ends) {
        for (Level level : levels) {
            double from = days.x(level.from() - 0.5, inner);
            double to = days.x(level.to() + 0.5, inner);
            double y = y(level.value(), inner, ends);
            g.setColor(Theme.BAD);
            g.setStroke(LEVEL_STROKE);
            g.draw(new Line2D.Double(from, y, to, y));
            drawLevelLabel(g, level.label(), from, to, y, inner, ends);
        }
    }

    /** Writes a level above or below its line, where it hides least of the figures; not at all where it does not fit. */
    private void drawLevelLabel(
            Graphics2D g, String label, double from, double to, double y, Rectangle2D inner, double[] ends) {
        double width = Text.width(label, LEVEL) + 4;
        if (width > to - from) {
            return;
        }
        Rectangle2D best = new Rectangle2D.Double();
        int fewest = Integer.MAX_VALUE;
        for (int place = 0; place < 2 * PLACES; place++) {
            // from the middle outwards, above and below in turn
            int step = place / 2;
            int outwards = (step % 2 == 0 ? 1 : -1) * ((step + 1) / 2);
            double share = 0.5 + (double) outwards / PLACES;
            double middle = y + (place % 2 == 0 ? -CHANGE_ROW : CHANGE_ROW);
            double left = from + share * (to - from - width);
            Rectangle2D box = new Rectangle2D.Double(left, middle - 8, width, 16);
            int hidden = inner.contains(box) ? figuresIn(box, inner, ends) : Integer.MAX_VALUE;
            if (hidden < fewest) {
                fewest = hidden;
                best = box;
            }
        }
        if (fewest < Integer.MAX_VALUE) {
            g.setColor(BEHIND_LABEL);
            g.fill(best);
            Text.drawMiddle(g, label, LEVEL, Theme.BAD, Text.Align.CENTRE, best.getCenterX(), best.getCenterY());
        }
    }

    private int figuresIn(Rectangle2D box, Rectangle2D inner, double[] ends) {
        int hidden = 0;
        for (Line line : lines) {
            double[] values = line.values();
            for (int day = 1; day < values.length; day++) {
                boolean isDrawn = !Double.isNaN(values[day - 1]) && !Double.isNaN(values[day]);
                if (isDrawn
                        && box.intersectsLine(
                                days.x(day - 1, inner),
                                y(values[day - 1], inner, ends),
                                days.x(day, inner),
                                y(values[day], inner, ends))) {
                    hidden++;
                }
            }
        }
        return hidden;
    }

    /** Names the lines at their ends, from the top, each at least a line of text below the one above it. */
    private void drawNames(Graphics2D g, Rectangle2D inner, double[] ends) {
        record Name(Line line, double y) {}
        List<Name> names = new ArrayList<>();
        for (Line line : lines) {
            names.add(new Name(line, y(lastKnown(line.values()), inner, ends)));
        }
        names.sort(Comparator.comparingDouble(Name::y));
        double height = Text.lineHeight(NAME);
        double lowest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < names.size(); i++) {
            double room = inner.getMaxY() - (names.size() - 1 - i) * height;
            double y = Math.min(room, Math.max(names.get(i).y(), lowest + height));
            Line line = names.get(i).line();
            Text.drawMiddle(g, line.name(), NAME, line.colour(), Text.Align.LEFT, inner.getMaxX() + BESIDE, y);
            lowest = y;
        }
    }

    private static double lastKnown(double[] values) {
        for (int day = values.length - 1; day >= 0; day--) {
            if (!Double.isNaN(values[day])) {
                return values[day];
            }
        }
        return 0;
    }

    /** Dates the dashed lines above the plot, in a second row where they are close, and not where both rows are full. */
    private void drawChanges(Graphics2D g, Rectangle2D inner) {
        double[] taken = new double[CHANGE_ROWS];
        for (int change : days.changes()) {
            String label = DayAxis.label(days.first().plusDays(change));
            double width = Text.width(label, CHANGE);
            double x = Math.min(days.x(change - 0.5, inner) - width / 2, inner.getMaxX() - width);
            for (int row = 0; row < CHANGE_ROWS; row++) {
                if (x > taken[row]) {
                    double middle = inner.getY() - CHANGE_ROW * (row + 0.5);
                    Text.drawMiddle(g, label, CHANGE, Theme.TEXT, Text.Align.LEFT, x, middle);
                    taken[row] = x + width + BESIDE;
                    break;
                }
            }
        }
    }

    /** Gives the room that the labels of an upward axis take in an area so high. */
    public static double axisWidth(Scale upwards, double height) {
        double inner = height - CHANGE_ROW * CHANGE_ROWS - TICK_SPACE;
        return TickedAxis.of(upwards, upwards.ends(inner, MARGIN)).labelWidth() + BESIDE;
    }
}
