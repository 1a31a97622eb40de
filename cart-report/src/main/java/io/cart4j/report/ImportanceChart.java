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
import java.util.ArrayList;
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
    private static final int MOST_ROWS = 25;
    private static final int ROWS_IF_UNUSED = 4;
    private static final double PADDING = 18;
    /** What the names of the features may take of the width. */
    private static final double NAMES = 0.6;

    private static final Font WORDS_FONT = Theme.bold(13);
    private static final Font NAME_FONT = Theme.plain(11);
    private static final double BETWEEN = 12;
    private static final int NAME_LINES = 2;

    private final FeatureImportance importance;
    private final List<FeatureImportance.Entry> entries;

    private ImportanceChart(FeatureImportance importance) {
        this.importance = importance;
        this.entries = strongest(importance.entries());
    }

    /**
     * Writes the picture, 1600 pixels wide and as high as the features need. Of more than 25 features the strongest 24
     * are shown, and all others as one; of a model that uses none, four lines.
     *
     * @param importance the features with their shares, at least one
     * @param png the file to write; replaced if there is one
     * @throws CartException if there is no feature, a share is not between 0 and 1, or the file cannot be written
     */
    public static void write(FeatureImportance importance, Path png) {
        if (importance.entries().isEmpty()) {
            throw new CartException("the importance of " + importance.model() + " has no feature to show");
        }
        for (FeatureImportance.Entry entry : importance.entries()) {
            if (!(entry.share() >= 0 && entry.share() <= 1 + 1e-9)) {
                throw new CartException("the importance of " + entry.feature() + " in " + importance.model()
                        + " must be a share between 0 and 1, got " + entry.share());
            }
        }
        ImportanceChart chart = new ImportanceChart(importance);
        int rows = Math.max(chart.entries.size(), LEAST_ROWS);
        int height = HEADER + rows * ROW + (int) (2 * PADDING) + Theme.MARGIN;
        Picture.of(WIDTH, height, g -> chart.draw(g, height)).write(png);
    }

    private static List<FeatureImportance.Entry> strongest(List<FeatureImportance.Entry> entries) {
        List<FeatureImportance.Entry> ranked = new ArrayList<>(entries);
        ranked.sort(Comparator.comparingDouble(FeatureImportance.Entry::share).reversed());
        int most = ranked.get(0).share() > 0 ? MOST_ROWS : ROWS_IF_UNUSED;
        if (ranked.size() > most) {
            List<FeatureImportance.Entry> others = ranked.subList(most - 1, ranked.size());
            double share =
                    others.stream().mapToDouble(FeatureImportance.Entry::share).sum();
            FeatureImportance.Entry rest =
                    new FeatureImportance.Entry(others.size() + " other features", Math.min(1, share));
            others.clear();
            ranked.add(rest);
        }
        return ranked;
    }

    private void draw(Graphics2D g, int height) {
        double top =
                Headline.draw(g, WIDTH, "Feature importance of " + importance.model(), List.of(meaning(importance)))
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

    /** What the bars say. */
    static String meaning(FeatureImportance importance) {
        if (importance.entries().stream().allMatch(entry -> entry.share() == 0)) {
            return "The model uses no feature: it gives every session the same probability.";
        }
        return switch (importance.kind()) {
            case "gain", "total_gain" ->
                "Gain: how much better the trees fit their training sessions by splitting on a feature, as a"
                        + " share of all features together.";
            case "impurity" ->
                "Impurity: how much purer the trees' leaves become by splitting on a feature, as a share of all"
                        + " features together.";
            case "coefficient" ->
                "Coefficient: how strongly one standard deviation of a feature moves the odds of"
                        + " abandonment, as a share of all features together.";
            default -> "Importance by " + importance.kind() + ": each feature's share of all features together.";
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
