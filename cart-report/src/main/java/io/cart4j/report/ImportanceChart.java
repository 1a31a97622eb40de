package io.cart4j.report;

import io.cart4j.core.CartException;
import io.cart4j.models.FeatureImportance;
import io.cart4j.report.internal.BarPlot;
import io.cart4j.report.internal.BarPlot.Bar;
import io.cart4j.report.internal.Card;
import io.cart4j.report.internal.Figures;
import io.cart4j.report.internal.Headline;
import io.cart4j.report.internal.Picture;
import io.cart4j.report.internal.Text;
import io.cart4j.report.internal.Theme;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** Draws how much each feature contributes to a model: one bar a feature, the longest on top. */
public final class ImportanceChart {
    private static final int WIDTH = 800;
    private static final int HEADER = 116;
    private static final int ROW = 30;
    private static final int LEAST_ROWS = 4;
    private static final int MOST_FEATURES = 60;
    private static final double PADDING = 18;
    /** What the names of the features may take of the width. */
    private static final double NAMES = 0.46;

    private static final Font WORDS_FONT = Theme.bold(13);
    private static final Font NAME_FONT = Theme.plain(11);
    private static final double BETWEEN = 7;

    private final FeatureImportance importance;
    private final List<FeatureImportance.Entry> entries;

    private ImportanceChart(FeatureImportance importance) {
        this.importance = importance;
        this.entries = importance.entries().stream()
                .sorted(Comparator.comparingDouble(FeatureImportance.Entry::share)
                        .reversed())
                .toList();
    }

    /**
     * Writes the picture, 1600 pixels wide and as high as the features need.
     *
     * @param importance 1 to 60 features with their shares
     * @param png the file to write; replaced if there is one
     * @throws CartException if there is no feature or more than 60, a share is not between 0 and 1, or the file cannot be
     *     written
     */
    public static void write(FeatureImportance importance, Path png) {
        int features = importance.entries().size();
        if (features < 1 || features > MOST_FEATURES) {
            throw new CartException("the importance chart of " + importance.model() + " shows 1 to " + MOST_FEATURES
                    + " features, got " + features);
        }
        for (FeatureImportance.Entry entry : importance.entries()) {
            if (!(entry.share() >= 0 && entry.share() <= 1 + 1e-9)) {
                throw new CartException("the importance of " + entry.feature() + " in " + importance.model()
                        + " must be a share between 0 and 1, got " + entry.share());
            }
        }
        int height = HEADER + Math.max(features, LEAST_ROWS) * ROW + (int) (2 * PADDING) + Theme.MARGIN;
        Picture.of(WIDTH, height, g -> new ImportanceChart(importance).draw(g, height))
                .write(png);
    }

    private void draw(Graphics2D g, int height) {
        double top =
                Headline.draw(g, WIDTH, "What " + importance.model() + " looks at", List.of(meaning(importance.kind())))
                        + 12;
        Rectangle2D card =
                new Rectangle2D.Double(Theme.MARGIN, top, WIDTH - 2 * Theme.MARGIN, height - top - Theme.MARGIN);
        Card.fill(g, card);
        double nameWidth = nameWidth(card.getWidth() * NAMES);
        double left = card.getX() + PADDING + nameWidth + 12;
        Rectangle2D area = new Rectangle2D.Double(
                left, card.getY() + PADDING, card.getMaxX() - PADDING - left, card.getHeight() - 2 * PADDING);
        List<Bar> bars = entries.stream()
                .map(entry -> new Bar(entry.share(), Figures.percent(entry.share()), Theme.GOOD))
                .toList();
        BarPlot.draw(g, area, bars, OptionalDouble.empty());
        double[] rows = BarPlot.rows(area, entries.size());
        for (int i = 0; i < rows.length; i++) {
            drawName(g, entries.get(i).feature(), left - 12, rows[i], nameWidth);
        }
    }

    private static String meaning(String kind) {
        return switch (kind) {
            case "gain" ->
                "Gain: how much the splits on a feature reduced the model's error, summed over all its trees;"
                        + " all features together are 100 %.";
            case "coefficient" ->
                "Coefficient: how strongly the odds of abandonment change with one standard deviation of"
                        + " a feature; all features together are 100 %.";
            default ->
                "Share of the model's " + kind + " that is due to each feature; all features together are 100 %.";
        };
    }

    private double nameWidth(double most) {
        return entries.stream()
                .mapToDouble(entry -> fullWidth(entry.feature()))
                .map(width -> Math.min(width, most))
                .max()
                .orElse(most);
    }

    private static double fullWidth(String feature) {
        return Text.width(FeatureWords.of(feature), WORDS_FONT) + BETWEEN + Text.width(feature, NAME_FONT);
    }

    private static void drawName(Graphics2D g, String feature, double right, double middle, double width) {
        String words = FeatureWords.of(feature);
        double scale = Math.min(1, Math.max(0.62, width / fullWidth(feature) * 0.995));
        Font wordsFont = Theme.bold(WORDS_FONT.getSize2D() * scale);
        Font nameFont = Theme.plain(NAME_FONT.getSize2D() * scale);
        String name = feature;
        double nameRoom = width - Text.width(words, wordsFont) - BETWEEN;
        if (Text.width(name, nameFont) > nameRoom) {
            // words and name say the same of a feature this long: one of them is enough
            words = "";
            nameRoom = width;
        }
        String shown = Text.shorten(name, nameFont, nameRoom);
        Text.drawMiddle(g, shown, nameFont, Theme.MUTED, Text.Align.RIGHT, right, middle);
        double wordsRight = right - Text.width(shown, nameFont) - BETWEEN;
        Text.drawMiddle(g, words, wordsFont, Theme.TEXT, Text.Align.RIGHT, wordsRight, middle);
    }
}
