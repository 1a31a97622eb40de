package io.cart4j.report;

import io.cart4j.models.evaluation.Estimate;
import io.cart4j.models.evaluation.RankCurve;
import io.cart4j.models.evaluation.RankCurve.Point;
import io.cart4j.report.EvaluationFigures.Model;
import io.cart4j.report.internal.Card;
import io.cart4j.report.internal.Figures;
import io.cart4j.report.internal.Frame;
import io.cart4j.report.internal.Frame.Axis;
import io.cart4j.report.internal.Palette;
import io.cart4j.report.internal.Text;
import io.cart4j.report.internal.Theme;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The ranking of each model as ROC, precision-recall and gains curve, the names and figures below. */
final class RankPanels {
    private static final int MOST_MODELS = 10;
    private static final double ROW = 17;
    private static final Font LEGEND = Theme.plain(11.5);

    private final List<Model> models;

    RankPanels(List<Model> models) {
        this.models = models.subList(0, Math.min(MOST_MODELS, models.size()));
    }

    /** Gives the height that the names of all models take. */
    double legendHeight() {
        return models.size() * ROW + 4;
    }

    void drawRoc(Graphics2D g, Rectangle2D card) {
        Rectangle2D area = Card.draw(
                g,
                card,
                "ROC curve",
                "Abandoned sessions that pass against others that pass, as the threshold falls; dashed: guessing");
        Frame frame = frame(g, area, "other sessions that pass", "abandoned sessions that pass");
        frame.line(g, new double[] {0, 1}, new double[] {0, 1}, Theme.MUTED, Theme.DASHED);
        curves(g, frame, RankPanels::falsePositiveRate, RankPanels::recall);
        legend(g, area, "ROC-AUC", model -> interval(model.rocAuc()));
    }

    void drawPrecision(Graphics2D g, Rectangle2D card) {
        Rectangle2D area = Card.draw(
                g,
                card,
                "Precision and recall",
                "How many of those that pass are abandoned, against how many of the abandoned pass; dashed: guessing");
        Frame frame = frame(g, area, "recall", "precision");
        frame.level(g, baseRate(models.get(0).curve()), Theme.MUTED);
        curves(g, frame, RankPanels::recall, RankPanels::precision);
        legend(g, area, "average precision", model -> interval(model.averagePrecision()));
    }

    void drawGains(Graphics2D g, Rectangle2D card) {
        Rectangle2D area = Card.draw(
                g,
                card,
                "Gains",
                "Abandoned sessions found among the riskiest; dashed: guessing, and knowing it all."
                        + " Lift: how many times as many as by guessing");
        Frame frame = frame(g, area, "sessions looked at, riskiest first", "abandoned sessions found");
        frame.line(g, new double[] {0, 1}, new double[] {0, 1}, Theme.MUTED, Theme.DASHED);
        frame.line(
                g,
                new double[] {0, baseRate(models.get(0).curve()), 1},
                new double[] {0, 1, 1},
                Theme.MUTED,
                Theme.DASHED);
        curves(g, frame, RankPanels::passing, RankPanels::recall);
        legend(
                g,
                area,
                "lift at 5 % / 10 %",
                model -> decimals(lift(model.curve(), 0.05), 2) + " / " + decimals(lift(model.curve(), 0.1), 2));
    }

    private Frame frame(Graphics2D g, Rectangle2D area, String across, String upwards) {
        Rectangle2D above = new Rectangle2D.Double(
                area.getX(), area.getY(), area.getWidth(), area.getHeight() - legendHeight() - ROW - 2);
        return Frame.draw(g, above, Axis.ofShares(across), Axis.ofShares(upwards));
    }

    private interface Rate {
        double of(RankCurve curve, Point point);
    }

    private void curves(Graphics2D g, Frame frame, Rate across, Rate upwards) {
        // the best one last, so that it lies above the others
        for (int i = models.size() - 1; i >= 0; i--) {
            RankCurve curve = models.get(i).curve();
            frame.line(
                    g, values(curve, across), values(curve, upwards), Palette.colour(i), Frame.CURVE);
        }
    }

    private static double[] values(RankCurve curve, Rate rate) {
        ToDoubleFunction<Point> value = point -> rate.of(curve, point);
        return curve.points().stream().mapToDouble(value).toArray();
    }

    private void legend(Graphics2D g, Rectangle2D area, String heading, Function<Model, String> figure) {
        double y = area.getMaxY() - legendHeight() + ROW / 2;
        Text.drawMiddle(g, heading, LEGEND, Theme.MUTED, Text.Align.RIGHT, area.getMaxX(), y - ROW);
        for (int i = 0; i < models.size(); i++) {
            Model model = models.get(i);
            Color colour = Palette.colour(i);
            g.setColor(colour);
            g.setStroke(Frame.CURVE);
            g.draw(new Line2D.Double(area.getX(), y, area.getX() + 20, y));
            String figures = figure.apply(model);
            double room = area.getWidth() - 26 - Text.width(figures, LEGEND) - 16;
            Text.drawMiddle(
                    g,
                    Text.shorten(model.name(), LEGEND, room),
                    LEGEND,
                    Theme.TEXT,
                    Text.Align.LEFT,
                    area.getX() + 26,
                    y);
            Text.drawMiddle(g, figures, LEGEND, Theme.TEXT, Text.Align.RIGHT, area.getMaxX(), y);
            y += ROW;
        }
    }

    /** Words an estimate with its interval, with the decimals that its width calls for. */
    static String interval(Estimate estimate) {
        if (Double.isNaN(estimate.value())) {
            return "not defined";
        }
        if (Double.isNaN(estimate.low()) || Double.isNaN(estimate.high())) {
            return Figures.score(estimate.value());
        }
        if (estimate.low() == estimate.high()) {
            return decimals(estimate.value(), 3);
        }
        int decimals = estimate.high() - estimate.low() < 0.01 ? 4 : 3;
        return decimals(estimate.value(), decimals) + "  (" + decimals(estimate.low(), decimals) + " to "
                + decimals(estimate.high(), decimals) + ")";
    }

    static String decimals(double value, int decimals) {
        return Double.isNaN(value) ? "not defined" : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static double falsePositiveRate(RankCurve curve, Point point) {
        return (double) point.falsePositives() / curve.negatives();
    }

    private static double recall(RankCurve curve, Point point) {
        return (double) point.truePositives() / curve.positives();
    }

    /** Where nobody passes, the precision of the first who do: a curve starts at the left edge. */
    private static double precision(RankCurve curve, Point at) {
        Point point = at.truePositives() + at.falsePositives() == 0 ? curve.points().get(1) : at;
        return (double) point.truePositives() / (point.truePositives() + point.falsePositives());
    }

    private static double passing(RankCurve curve, Point point) {
        return (double) (point.truePositives() + point.falsePositives()) / (curve.positives() + curve.negatives());
    }

    private static double baseRate(RankCurve curve) {
        return (double) curve.positives() / (curve.positives() + curve.negatives());
    }

    /** Reads the lift off the curve, straight between its points: exact where ties or steps end there. */
    private static double lift(RankCurve curve, double share) {
        Point before = curve.points().get(0);
        for (Point point : curve.points()) {
            if (passing(curve, point) >= share) {
                double from = passing(curve, before);
                double part = (share - from) / (passing(curve, point) - from);
                double found = recall(curve, before) + part * (recall(curve, point) - recall(curve, before));
                return found / share;
            }
            before = point;
        }
        return Double.NaN;
    }
}
