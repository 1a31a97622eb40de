package io.cart4j.benchmarks.models;

import io.cart4j.benchmarks.Figure;
import io.cart4j.benchmarks.MarkdownTable;
import io.cart4j.benchmarks.models.ModelResults.Pair;
import io.cart4j.benchmarks.models.ModelResults.Training;
import org.jspecify.annotations.Nullable;

/** Results of a comparison of training in Markdown. */
record ModelReport(ModelResults results) {
    @Override
    public String toString() {
        MarkdownTable table =
                new MarkdownTable("model", "by", "prepare s", "train s", "ratio", "predict s", "peak MiB", "AUC", "F1");
        for (Pair pair : results.pairs()) {
            Training rival = pair.rival();
            @Nullable Double ratio = rival == null ? null : pair.cart4j().trainSeconds() / rival.trainSeconds();
            row(table, pair.model(), "Cart4J", pair.cart4j(), Figure.decimal(ratio));
            if (rival != null) {
                row(table, pair.model(), "Python", rival, "1.00");
            }
        }
        StringBuilder text = new StringBuilder();
        text.append(Figure.format(
                "%,d rows of %d features to learn from, %,d to predict, %d threads. Ratio: time to train over Python's.\n\n",
                results.trainRows(), results.features(), results.testRows(), results.threads()));
        text.append(table);
        for (Pair pair : results.pairs()) {
            if (pair.coefficientDifference() != null) {
                text.append(Figure.format(
                        "\n%s: coefficients differ by %.1e of the largest.\n",
                        pair.model(), pair.coefficientDifference()));
            }
        }
        return text.append(Figure.format(
                        "\nOn %s.\nRepeat: `%s`\n", results.machine().sentence(), results.command()))
                .toString();
    }

    private static void row(MarkdownTable table, String model, String by, Training training, String ratio) {
        table.row(
                model,
                by,
                Figure.decimal(training.prepareSeconds()),
                Figure.decimal(training.trainSeconds()),
                ratio,
                Figure.decimal(training.predictSeconds()),
                Figure.mebibytes(training.peakBytes()),
                Figure.format("%.5f", training.rocAuc()),
                Figure.format("%.5f", training.weightedF1()));
    }
}
