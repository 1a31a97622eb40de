package io.cart4j.report;

import io.cart4j.core.CartException;
import io.cart4j.report.internal.Headline;
import io.cart4j.report.internal.Picture;
import io.cart4j.report.internal.Theme;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.List;

/**
 * Draws what is known of the models of a board on one page: ROC, precision-recall and gains curves with intervals, whether
 * probabilities are what they say, what a threshold costs, how much waiting gains, and for whom the best model works.
 */
public final class EvaluationPage {
    private static final int WIDTH = 1400;
    private static final double GAP = 14;
    private static final double CURVES = 400;

    private final EvaluationFigures figures;
    private final double header;
    private final RankPanels ranks;
    private final SlicePanel slices;

    private EvaluationPage(EvaluationFigures figures) {
        this.figures = figures;
        this.header = Headline.bottom(WIDTH, figures.title(), List.of(figures.subtitle())) + 2 * GAP;
        this.ranks = new RankPanels(figures.models());
        this.slices = new SlicePanel(figures.slices());
    }

    /**
     * Writes the picture, 2800 pixels wide and as high as the models and slices need.
     *
     * @param figures what to show
     * @param png the file to write; replaced if there is one
     * @throws CartException if there is no model, or the test rows are all of one class, or the file cannot be written
     */
    public static void write(EvaluationFigures figures, Path png) {
        if (figures.models().isEmpty()) {
            throw new CartException("no model to draw; give at least one");
        }
        for (EvaluationFigures.Model model : figures.models()) {
            if (model.curve().positives() == 0 || model.curve().negatives() == 0) {
                throw new CartException(model.name() + ": of " + model.curve().positives() + " abandoned and "
                        + model.curve().negatives()
                        + " other sessions no curve can be drawn; take a test period that has both");
            }
        }
        EvaluationPage page = new EvaluationPage(figures);
        Picture.of(WIDTH, (int) Math.ceil(page.height()), page::draw).write(png);
    }

    private double rowHeight() {
        return CURVES + Math.max(80, ranks.legendHeight());
    }

    private double height() {
        return header + 3 * (rowHeight() + GAP) + slices.height() + Theme.MARGIN;
    }

    private void draw(Graphics2D g) {
        Headline.draw(g, WIDTH, figures.title(), List.of(figures.subtitle()));
        ranks.drawRoc(g, card(0, 0));
        ranks.drawPrecision(g, card(0, 1));
        ranks.drawGains(g, card(1, 0));
        ReliabilityPanel.draw(g, card(1, 1), figures.asPredicted(), figures.calibrated());
        CostPanel.draw(g, card(2, 0), figures.costs(), figures.costCurve(), figures.threshold());
        EarlinessPanel.draw(g, card(2, 1), figures.earliness());
        double y = header + 3 * (rowHeight() + GAP);
        slices.draw(
                g, new Rectangle2D.Double(Theme.MARGIN, y, WIDTH - 2.0 * Theme.MARGIN, slices.height()));
    }

    private Rectangle2D card(int row, int column) {
        double width = (WIDTH - 2.0 * Theme.MARGIN - GAP) / 2;
        return new Rectangle2D.Double(
                Theme.MARGIN + column * (width + GAP), header + row * (rowHeight() + GAP), width, rowHeight());
    }
}
