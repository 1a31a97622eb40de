package io.cart4j.report;

import io.cart4j.core.CartException;
import io.cart4j.models.ConfusionMatrix;
import io.cart4j.report.internal.Figures;
import io.cart4j.report.internal.Headline;
import io.cart4j.report.internal.Picture;
import io.cart4j.report.internal.Text;
import io.cart4j.report.internal.Theme;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.List;

/**
 * Draws a confusion matrix: what happened downwards, what the model predicted across, in each cell the count and its share
 * of the row, which is also its depth of colour, so that the rare class shows as clearly as the common one. Blue cells
 * are right, orange ones wrong.
 */
public final class ConfusionMatrixChart {
    private static final int WIDTH = 700;
    private static final int HEIGHT = 600;
    private static final int ROW_HEADS = 150;
    private static final int COLUMN_HEADS = 56;
    private static final int GAP = 6;
    private static final String[] CLASSES = {"not abandoned", "abandoned"};

    private final String model;
    private final ConfusionMatrix matrix;

    private ConfusionMatrixChart(String model, ConfusionMatrix matrix) {
        this.model = model;
        this.matrix = matrix;
    }

    /**
     * Writes the picture, 1400 x 1200 pixels. Under the title stand the weighted F1 score and the precision and recall
     * of the abandoned class, computed from the matrix; a precision or recall that is undefined is said to be so.
     *
     * @param model what the title says, for example "XGBoost, tuned"
     * @param matrix the four counts
     * @param png the file to write; replaced if there is one
     * @throws CartException if a count is negative, the matrix is empty or the file cannot be written
     */
    public static void write(String model, ConfusionMatrix matrix, Path png) {
        if (Math.min(
                        Math.min(matrix.trueNegatives(), matrix.falsePositives()),
                        Math.min(matrix.falseNegatives(), matrix.truePositives()))
                < 0) {
            throw new CartException("the confusion matrix of " + model + " has a negative count: " + matrix);
        }
        if (matrix.total() == 0) {
            throw new CartException("the confusion matrix of " + model
                    + " counts no session; evaluate on a test set that is not empty");
        }
        ConfusionMatrixChart chart = new ConfusionMatrixChart(model, matrix);
        Picture.of(WIDTH, HEIGHT, chart::draw).write(png);
    }

    private void draw(Graphics2D g) {
        double top = Headline.draw(g, WIDTH, model, List.of(scores(), population())) + 10;
        Rectangle2D grid = new Rectangle2D.Double(
                Theme.MARGIN + ROW_HEADS,
                top + COLUMN_HEADS,
                WIDTH - 2 * Theme.MARGIN - ROW_HEADS,
                HEIGHT - Theme.MARGIN - top - COLUMN_HEADS);
        double width = (grid.getWidth() - GAP) / 2;
        double height = (grid.getHeight() - GAP) / 2;
        drawAxes(g, grid, width, height);
        for (int actual = 0; actual < 2; actual++) {
            for (int predicted = 0; predicted < 2; predicted++) {
                drawCell(
                        g,
                        new Rectangle2D.Double(
                                grid.getX() + predicted * (width + GAP),
                                grid.getY() + actual * (height + GAP),
                                width,
                                height),
                        actual,
                        predicted);
            }
        }
    }

    private String scores() {
        BinaryScores scores = BinaryScores.of(matrix);
        String precision = matrix.truePositives() + matrix.falsePositives() == 0
                ? "undefined (never predicted)"
                : Figures.score(scores.precision());
        String recall = rowTotal(1) == 0 ? "undefined (none in the test set)" : Figures.score(scores.recall());
        return "Weighted F1 " + Figures.score(scores.weightedF1()) + "  ·  abandoned: precision " + precision
                + ", recall " + recall;
    }

    private String population() {
        return Figures.count(matrix.total()) + (matrix.total() == 1 ? " test session, " : " test sessions, ")
                + Figures.count(rowTotal(1)) + " of them abandoned ("
                + Figures.percent((double) rowTotal(1) / matrix.total()) + ")";
    }

    private void drawAxes(Graphics2D g, Rectangle2D grid, double width, double height) {
        Font axis = Theme.plain(13);
        Font head = Theme.bold(15);
        Text.draw(g, "predicted", axis, Theme.MUTED, Text.Align.CENTRE, grid.getCenterX(), grid.getY() - 36);
        double left = Theme.MARGIN + Text.capHeight(axis);
        AffineTransform upright = g.getTransform();
        g.rotate(-Math.PI / 2, left, grid.getCenterY());
        Text.draw(g, "actual", axis, Theme.MUTED, Text.Align.CENTRE, left, grid.getCenterY());
        g.setTransform(upright);
        for (int i = 0; i < 2; i++) {
            double x = grid.getX() + i * (width + GAP) + width / 2;
            Text.draw(g, CLASSES[i], head, Theme.TEXT, Text.Align.CENTRE, x, grid.getY() - 13);
            double middle = grid.getY() + i * (height + GAP) + height / 2;
            double right = grid.getX() - 14;
            Text.draw(g, CLASSES[i], head, Theme.TEXT, Text.Align.RIGHT, right, middle - 2);
            String total = Figures.count(rowTotal(i));
            double room = ROW_HEADS - 14 - 24;
            Font fitting = Text.shrink(total, Theme.plain(13), room, 1);
            Text.draw(g, total, fitting, Theme.MUTED, Text.Align.RIGHT, right, middle + 17);
        }
    }

    private void drawCell(Graphics2D g, Rectangle2D cell, int actual, int predicted) {
        long rowTotal = rowTotal(actual);
        double share = rowTotal == 0 ? 0 : (double) count(actual, predicted) / rowTotal;
        Color base = actual == predicted ? Theme.GOOD : Theme.BAD;
        // never quite white: the cell must show as one, and its hue as right or wrong
        Color background = Theme.tint(base, 0.10 + 0.90 * share);
        g.setColor(background);
        g.fill(cell);
        Color ink = Theme.textOn(background);
        double x = cell.getCenterX();
        double y = cell.getCenterY();
        String count = Figures.count(count(actual, predicted));
        Font figure = Text.shrink(count, Theme.bold(32), cell.getWidth() - 24, 1);
        Text.drawMiddle(g, count, figure, ink, Text.Align.CENTRE, x, y - 16);
        String part = rowTotal == 0 ? "no such session" : Figures.percent(share) + " of the row";
        Text.drawMiddle(g, part, Theme.plain(15), ink, Text.Align.CENTRE, x, y + 18);
        Text.drawMiddle(g, meaning(actual, predicted), Theme.bold(13), ink, Text.Align.CENTRE, x, cell.getMaxY() - 20);
    }

    private static String meaning(int actual, int predicted) {
        if (actual == predicted) {
            return actual == 1 ? "caught" : "correctly not flagged";
        }
        return actual == 1 ? "missed" : "false alarm";
    }

    private long count(int actual, int predicted) {
        if (actual == 0) {
            return predicted == 0 ? matrix.trueNegatives() : matrix.falsePositives();
        }
        return predicted == 0 ? matrix.falseNegatives() : matrix.truePositives();
    }

    private long rowTotal(int actual) {
        return count(actual, 0) + count(actual, 1);
    }
}
