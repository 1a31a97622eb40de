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
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

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
    private static final double BETWEEN = 12;
    private static final int NAME_LINES = 2;

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
        double top = Headline.draw(
                        g, WIDTH, "Feature importance of " + importance.model(), List.of(meaning(importance.kind())))
                + 12;
        Rectangle2D card =
                new Rectangle2D.Double(Theme.MARGIN, top, WIDTH - 2 * Theme.MARGIN, height - top - Theme.MARGIN);
        Card.fill(g, card);
        double wordsWidth = widest(entries, ImportanceChart::wordsWidth);
        double nameWidth = Math.min(
                widest(entries, feature -> Text.width(feature, NAME_FONT)), card.getWidth() * NAMES - wordsWidth);
        double wordsLeft = card.getX() + PADDING;
        double nameRight = wordsLeft + wordsWidth + nameWidth;
        double left = nameRight + BETWEEN;
        Rectangle2D area = new Rectangle2D.Double(
                left, card.getY() + PADDING, card.getMaxX() - PADDING - left, card.getHeight() - 2 * PADDING);
        List<Bar> bars = entries.stream()
                .map(entry -> new Bar(entry.share(), Figures.percent(entry.share()), Theme.GOOD))
                .toList();
        BarPlot.draw(g, area, bars, OptionalDouble.empty());
        double[] rows = BarPlot.rows(area, entries.size());
        for (int i = 0; i < rows.length; i++) {
            String feature = entries.get(i).feature();
            double middle = rows[i];
            FeatureWords.of(feature)
                    .ifPresent(words ->
                            Text.drawMiddle(g, words, WORDS_FONT, Theme.TEXT, Text.Align.LEFT, wordsLeft, middle));
            drawName(g, feature, nameRight, middle, nameWidth);
        }
    }

    private static String meaning(String kind) {
        return switch (kind) {
            case "gain" ->
                "Gain: how much better the trees fit their training sessions by splitting on a feature, as a"
                        + " share of all features together.";
            case "coefficient" ->
                "Coefficient: how strongly one standard deviation of a feature moves the odds of"
                        + " abandonment, as a share of all features together.";
            default -> "Importance by " + kind + ": each feature's share of all features together.";
        };
    }

    private static double widest(List<FeatureImportance.Entry> entries, ToDoubleFunction<String> width) {
        return entries.stream()
                .map(FeatureImportance.Entry::feature)
                .mapToDouble(width)
                .max()
                .orElse(0);
    }

    private static double wordsWidth(String feature) {
        return FeatureWords.of(feature)
                .map(words -> Text.width(words, WORDS_FONT) + BETWEEN)
                .orElse(0.0);
    }

    /** Draws a name that ends at the bars, in two lines if it must. */
    private static void drawName(Graphics2D g, String feature, double right, double middle, double width) {
        Color colour = FeatureWords.of(feature).isPresent() ? Theme.MUTED : Theme.TEXT;
        List<String> lines = Text.wrap(feature, NAME_FONT, width, NAME_LINES);
        Text.drawLinesMiddle(g, lines, NAME_FONT, colour, Text.Align.RIGHT, right, middle);
    }
}
