package io.cart4j.report;

import io.cart4j.models.evaluation.Reliability;
import io.cart4j.models.evaluation.Reliability.Bin;
import io.cart4j.report.internal.Card;
import io.cart4j.report.internal.Frame;
import io.cart4j.report.internal.Frame.Axis;
import io.cart4j.report.internal.Text;
import io.cart4j.report.internal.Theme;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** Predicted against observed shares, and below where the sessions lie. */
final class ReliabilityPanel {
    private static final double HISTOGRAM = 46;
    private static final double LEGEND_ROW = 17;
    private static final double NARROWEST_BIN = 0.005;
    private static final double Z = 1.96;
    private static final Font LEGEND = Theme.plain(11.5);

    private ReliabilityPanel() {}

    static void draw(Graphics2D g, Rectangle2D card, Reliability asPredicted, @Nullable Reliability calibrated) {
        Rectangle2D area = Card.draw(
                g,
                card,
                "Reliability",
                "What happened against what was predicted, in bins of equally many sessions with 95 % intervals; dashed: as"
                        + " it should be. Below: where the predictions lie");
        int entries = calibrated == null ? 1 : 2;
        double legend = entries * LEGEND_ROW + 6;
        Rectangle2D above = new Rectangle2D.Double(
                area.getX(), area.getY(), area.getWidth(), area.getHeight() - legend - HISTOGRAM - 8);
        Frame frame = Frame.draw(g, above, Axis.ofShares("predicted"), Axis.ofShares("observed"));
        frame.line(g, new double[] {0, 1}, new double[] {0, 1}, Theme.MUTED, Theme.DASHED);
        double y = area.getMaxY() - legend + LEGEND_ROW / 2 + 3;
        Reliability used = asPredicted;
        Color first = Theme.GOOD;
        if (calibrated != null) {
            used = calibrated;
            first = Theme.BAD;
            curve(g, frame, asPredicted, first);
            entry(g, area, "as the model predicts", asPredicted, first, y);
            y += LEGEND_ROW;
        }
        curve(g, frame, used, Theme.GOOD);
        String words = calibrated == null ? "as the model predicts, not calibrated" : "calibrated on the validation period";
        entry(g, area, words, used, Theme.GOOD, y);
        double bottom = area.getMaxY() - legend - 4;
        histogram(g, frame, used, bottom);
    }

    private static void curve(Graphics2D g, Frame frame, Reliability reliability, Color colour) {
        double[] x = reliability.bins().stream().mapToDouble(Bin::predicted).toArray();
        double[] y = reliability.bins().stream().mapToDouble(Bin::observed).toArray();
        frame.line(g, x, y, colour, Frame.CURVE);
        for (Bin bin : reliability.bins()) {
            double[] interval = wilson(bin);
            frame.whisker(g, frame.x(bin.predicted()), interval[0], interval[1], true, colour);
            frame.point(g, frame.x(bin.predicted()), frame.y(bin.observed()), colour, false);
        }
    }

    /** The interval of a share after Wilson 1927, which stays between 0 and 1. */
    private static double[] wilson(Bin bin) {
        double n = bin.rows();
        double centre = (bin.observed() + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half =
                Z * Math.sqrt(bin.observed() * (1 - bin.observed()) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n);
        return new double[] {centre - half, centre + half};
    }

    private static void entry(
            Graphics2D g, Rectangle2D area, String words, Reliability reliability, Color colour, double y) {
        g.setColor(colour);
        g.setStroke(Frame.CURVE);
        g.draw(new Line2D.Double(area.getX(), y, area.getX() + 20, y));
        Text.drawMiddle(g, words, LEGEND, Theme.TEXT, Text.Align.LEFT, area.getX() + 26, y);
        String error = "expected calibration error " + RankPanels.decimals(reliability.expectedError(), 4);
        Text.drawMiddle(g, error, LEGEND, Theme.TEXT, Text.Align.RIGHT, area.getMaxX(), y);
    }

    /** Bars whose area is the number of rows: bins of equally many rows are high where they are narrow. */
    private static void histogram(Graphics2D g, Frame frame, Reliability reliability, double bottom) {
        double highest = reliability.bins().stream().mapToDouble(ReliabilityPanel::density).max().orElse(1);
        g.setColor(Theme.tint(Theme.GOOD, 0.35));
        for (Bin bin : reliability.bins()) {
            double middle = (bin.lowest() + bin.highest()) / 2;
            double half = width(bin) / 2;
            double left = frame.x(middle - half);
            double height = density(bin) / highest * HISTOGRAM;
            g.fill(new Rectangle2D.Double(left, bottom - height, frame.x(middle + half) - left, height));
        }
        g.setColor(Theme.CARD_BORDER);
        g.setStroke(Theme.HAIRLINE);
        g.draw(new Line2D.Double(frame.inner().getX(), bottom, frame.inner().getMaxX(), bottom));
    }

    private static double width(Bin bin) {
        return Math.max(NARROWEST_BIN, bin.highest() - bin.lowest());
    }

    private static double density(Bin bin) {
        return bin.rows() / width(bin);
    }
}
