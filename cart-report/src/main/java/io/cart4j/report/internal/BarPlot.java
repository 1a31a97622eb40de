package io.cart4j.report.internal;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalDouble;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;

/** Horizontal bars from zero, the first on top, each with its value in words at its end instead of an axis. */
public final class BarPlot {
    /**
     * One bar.
     *
     * @param value its length, at least 0
     * @param label what stands at its end
     */
    public record Bar(double value, String label, Color colour) {}

    private static final double GAP = 0.32;
    private static final double TALLEST_ROW = 84;
    private static final double THICKEST_BAR = 38;
    private static final double LABEL_SPACE = 6;
    /** A bar that is not zero is never thinner than this, or nobody would see it. */
    private static final double LEAST_LENGTH = 1.5;

    private BarPlot() {}

    /**
     * Gives the vertical middle of each row.
     *
     * @param area where the bars will be drawn
     */
    public static double[] rows(Rectangle2D area, int bars) {
        double row = rowHeight(area, bars);
        double[] middles = new double[bars];
        for (int i = 0; i < bars; i++) {
            middles[i] = area.getY() + (i + 0.5) * row;
        }
        return middles;
    }

    private static double rowHeight(Rectangle2D area, int bars) {
        return Math.min(TALLEST_ROW, area.getHeight() / bars);
    }

    /**
     * Draws the bars; their labels stay inside the area too.
     *
     * @param reference a value to mark by a dashed line across all bars
     */
    public static void draw(Graphics2D g, Rectangle2D area, List<Bar> bars, OptionalDouble reference) {
        double row = rowHeight(area, bars.size());
        Font font = Theme.plain(Math.min(12, row * 0.72));
        double upper = Math.max(upperEnd(bars, area.getWidth(), font), reference.orElse(0));
        Rectangle2D rows = new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), row * bars.size());
        plot(bars, upper, row, reference).draw(g, rows, null, null, null);
        double[] middles = rows(area, bars.size());
        for (int i = 0; i < middles.length; i++) {
            Bar bar = bars.get(i);
            double x = area.getX() + shownValue(bar, upper, area.getWidth()) / upper * area.getWidth() + LABEL_SPACE;
            if (reference.isPresent()) {
                clearRow(g, x - 2, Text.width(bar.label(), font) + 6, middles[i], row);
            }
            Text.drawMiddle(g, bar.label(), font, Theme.TEXT, Text.Align.LEFT, x, middles[i]);
        }
    }

    /** Gives the value at the right edge that leaves each bar just enough room for its label. */
    private static double upperEnd(List<Bar> bars, double width, Font font) {
        double upper = 0;
        for (Bar bar : bars) {
            double room = width - Text.width(bar.label(), font) - LABEL_SPACE - LEAST_LENGTH;
            upper = Math.max(upper, bar.value() * width / Math.max(room, 1));
        }
        return upper > 0 ? upper : 1;
    }

    private static double shownValue(Bar bar, double upper, double width) {
        return bar.value() > 0 ? Math.max(bar.value(), LEAST_LENGTH / width * upper) : 0;
    }

    /** Interrupts the dashed line beside a bar, so that it does not run through figures. */
    private static void clearRow(Graphics2D g, double x, double width, double middle, double row) {
        g.setColor(Theme.CARD);
        g.fill(new Rectangle2D.Double(x, middle - row / 2, width, row));
    }

    private static CategoryPlot plot(List<Bar> bars, double upper, double row, OptionalDouble reference) {
        DefaultCategoryDataset values = new DefaultCategoryDataset();
        for (int i = 0; i < bars.size(); i++) {
            values.addValue(bars.get(i).value(), "value", Integer.valueOf(i));
        }
        CategoryPlot plot = new CategoryPlot(values, rowAxis(bars.size()), valueAxis(upper), renderer(bars, row));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setRangeZeroBaselineVisible(false);
        reference.ifPresent(value -> {
            ValueMarker marker = new ValueMarker(value, Theme.MUTED, Theme.DASHED);
            marker.setAlpha(1f);
            plot.addRangeMarker(marker, Layer.FOREGROUND);
        });
        return plot;
    }

    private static CategoryAxis rowAxis(int bars) {
        CategoryAxis axis = new CategoryAxis();
        axis.setVisible(false);
        // half a gap above and below all, so that every row is equally high
        axis.setLowerMargin(GAP / 2 / bars);
        axis.setUpperMargin(GAP / 2 / bars);
        axis.setCategoryMargin(GAP * (bars - 1) / bars);
        return axis;
    }

    private static NumberAxis valueAxis(double upper) {
        NumberAxis axis = new NumberAxis();
        axis.setVisible(false);
        axis.setAutoRange(false);
        axis.setRange(0, upper);
        return axis;
    }

    private static BarRenderer renderer(List<Bar> bars, double row) {
        BarRenderer renderer = new BarRenderer() {
            private static final long serialVersionUID = 1L;

            @Override
            public Paint getItemPaint(int series, int category) {
                return bars.get(category).colour();
            }
        };
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setMaximumBarWidth(THICKEST_BAR / (row * bars.size()));
        renderer.setMinimumBarLength(LEAST_LENGTH);
        return renderer;
    }
}
