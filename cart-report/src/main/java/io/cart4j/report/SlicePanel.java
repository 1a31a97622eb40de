package io.cart4j.report;

import io.cart4j.models.evaluation.Slices;
import io.cart4j.models.evaluation.Slices.Slice;
import io.cart4j.report.internal.Card;
import io.cart4j.report.internal.Figures;
import io.cart4j.report.internal.Frame;
import io.cart4j.report.internal.Frame.Axis;
import io.cart4j.report.internal.Text;
import io.cart4j.report.internal.Theme;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** The slices below each other: ROC-AUC with its interval, sessions, shares and calibration error. */
final class SlicePanel {
    private static final int MOST = 40;
    private static final double ROW = 19;
    private static final double FRAME_EDGES = 44;
    private static final double TEXTS = 86;
    private static final double NAMES = 270;
    private static final double COLUMN = 104;
    private static final String[] COLUMNS = {"ROC-AUC", "sessions", "abandoned", "predicted", "calibration err."};
    private static final Font LABEL = Theme.plain(11.5);
    private static final Font WORST = Theme.bold(11.5);

    private final Slices slices;
    private final List<Slice> shown;
    private final Optional<Slice> worst;

    SlicePanel(Slices slices) {
        this.slices = slices;
        this.shown = shown(slices);
        this.worst = slices.worst();
    }

    /** Of too many slices, the worst of those that can be judged are what a reader needs, then the largest others. */
    private static List<Slice> shown(Slices slices) {
        if (slices.slices().size() <= MOST) {
            return slices.slices();
        }
        List<Slice> ranked = new ArrayList<>(slices.slices());
        ranked.sort(Comparator.comparing(Slice::enough)
                .reversed()
                .thenComparingDouble(
                        slice -> slice.enough() ? slice.rocAuc().value() : -slice.rows()));
        List<Slice> kept = ranked.subList(0, MOST);
        return slices.slices().stream().filter(kept::contains).toList();
    }

    /** Gives the height of the card. */
    double height() {
        return TEXTS + FRAME_EDGES + Math.max(2, shown.size()) * ROW;
    }

    void draw(Graphics2D g, Rectangle2D card) {
        Rectangle2D area = Card.draw(g, card, "For whom it works", subtitle());
        if (shown.isEmpty()) {
            Text.drawMiddle(
                    g,
                    "no slice was looked at",
                    LABEL,
                    Theme.MUTED,
                    Text.Align.CENTRE,
                    area.getCenterX(),
                    area.getCenterY());
            return;
        }
        double columns = COLUMNS.length * COLUMN;
        Rectangle2D plot = new Rectangle2D.Double(
                area.getX() + NAMES,
                area.getY() + 11,
                area.getWidth() - NAMES - columns,
                shown.size() * ROW + FRAME_EDGES);
        double[] values = DoubleStream.concat(
                        DoubleStream.of(slices.all().value()),
                        shown.stream()
                                .flatMapToDouble(slice -> DoubleStream.of(
                                        slice.rocAuc().value(),
                                        slice.enough() ? slice.rocAuc().low() : Double.NaN,
                                        slice.enough() ? slice.rocAuc().high() : Double.NaN)))
                .toArray();
        Frame frame = Frame.draw(g, plot, Axis.around("ROC-AUC; dashed: all sessions", values), Axis.bare(1));
        frame.upright(g, slices.all().value(), Theme.MUTED);
        double row = frame.inner().getHeight() / shown.size();
        for (int column = 0; column < COLUMNS.length; column++) {
            Text.drawMiddle(
                    g,
                    COLUMNS[column],
                    LABEL,
                    Theme.MUTED,
                    Text.Align.RIGHT,
                    columnEnd(area, column),
                    frame.inner().getY() - 9);
        }
        for (int i = 0; i < shown.size(); i++) {
            drawSlice(g, area, frame, shown.get(i), frame.inner().getY() + (i + 0.5) * row, isFirst(i));
        }
    }

    private boolean isFirst(int i) {
        return i == 0 || !shown.get(i - 1).by().equals(shown.get(i).by());
    }

    private void drawSlice(Graphics2D g, Rectangle2D area, Frame frame, Slice slice, double y, boolean isFirst) {
        boolean isWorst = worst.filter(slice::equals).isPresent();
        Color colour = isWorst ? Theme.BAD : slice.enough() ? Theme.GOOD : Theme.MUTED;
        Font font = isWorst ? WORST : LABEL;
        double half = NAMES / 2;
        if (isFirst) {
            String by = Text.shorten(slice.by(), LABEL, half - 12);
            Text.drawMiddle(g, by, LABEL, Theme.MUTED, Text.Align.LEFT, area.getX(), y);
        }
        String value = Text.shorten(slice.value(), font, half - 8);
        Text.drawMiddle(g, value, font, isWorst ? Theme.BAD : Theme.TEXT, Text.Align.LEFT, area.getX() + half, y);
        if (slice.enough()) {
            frame.whisker(g, y, slice.rocAuc().low(), slice.rocAuc().high(), false, colour);
        }
        if (!Double.isNaN(slice.rocAuc().value())) {
            frame.point(g, frame.x(slice.rocAuc().value()), y, colour, !slice.enough());
        }
        String[] figures = {
            RankPanels.decimals(slice.rocAuc().value(), 3),
            Figures.count(slice.rows()),
            Figures.percent(slice.observed()),
            Figures.percent(slice.predicted()),
            RankPanels.decimals(slice.expectedError(), 3)
        };
        for (int column = 0; column < figures.length; column++) {
            Text.drawMiddle(
                    g, figures[column], font, Theme.TEXT, Text.Align.RIGHT, columnEnd(area, column), y);
        }
    }

    private static double columnEnd(Rectangle2D area, int column) {
        return area.getMaxX() - (COLUMNS.length - 1 - column) * COLUMN;
    }

    private String subtitle() {
        String left = slices.slices().size() > shown.size()
                ? " Shown are " + shown.size() + " of " + slices.slices().size()
                        + " slices: the lowest of those judged, then the largest."
                : "";
        String verdict = worst.map(slice -> "Worst: " + slice.by() + " " + slice.value() + ", "
                        + RankPanels.decimals(slice.rocAuc().value(), 3) + " against "
                        + RankPanels.decimals(slices.all().value(), 3)
                        + " for all; " + chance(slices.adjustedPValue(slice)) + ".")
                .orElse("No slice has enough sessions to be judged.");
        return verdict + " Hollow: fewer than " + Slices.ENOUGH_OF_EACH_CLASS
                + " sessions of each outcome, not judged." + left;
    }

    private static String chance(double adjusted) {
        String p = adjusted < 0.001 ? "p < 0.001" : "p = " + RankPanels.decimals(adjusted, adjusted < 0.1 ? 3 : 2);
        return (adjusted < 0.05 ? "that is no chance" : "that may well be chance") + " (" + p
                + ", corrected for the number of slices)";
    }
}
