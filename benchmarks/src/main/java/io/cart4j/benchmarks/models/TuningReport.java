package io.cart4j.benchmarks.models;

import io.cart4j.benchmarks.Figure;
import io.cart4j.benchmarks.MarkdownTable;
import io.cart4j.benchmarks.models.TuningResults.Pair;
import io.cart4j.benchmarks.models.TuningResults.Tuned;

/** Results of a comparison of tuning in Markdown. */
record TuningReport(TuningResults results) {
    @Override
    public String toString() {
        MarkdownTable table = new MarkdownTable(
                "model", "sample", "search", "winner", "F1", "loss", "train s", "share", "CPU s", "CPU share");
        for (Pair pair : results.pairs()) {
            row(table, pair, "halving", pair.halving(), Figure.format("%.5f", pair.loss()));
            row(table, pair, "exhaustive", pair.exhaustive(), "");
        }
        return Figure.format(
                        "Samples of %,d sessions, %d threads. F1: weighted, of the winner on the same test rows. Seconds: of"
                                + " the search and the winner's last training; CPU seconds with what judging took."
                                + " Share: of the exhaustive search.\n\n",
                        results.rows(), results.threads())
                + table
                + Figure.format("\nOn %s.\nRepeat: `%s`\n", results.machine().sentence(), results.command());
    }

    private static void row(MarkdownTable table, Pair pair, String search, Tuned tuned, String loss) {
        table.row(
                pair.model(),
                Long.toString(pair.seed()),
                search,
                tuned.winner(),
                Figure.format("%.5f", tuned.weightedF1()),
                loss,
                Figure.decimal(tuned.trainSeconds()),
                share(tuned.trainSeconds(), pair.exhaustive().trainSeconds()),
                Figure.decimal(tuned.cpuSeconds()),
                share(tuned.cpuSeconds(), pair.exhaustive().cpuSeconds()));
    }

    private static String share(double part, double whole) {
        return Figure.format("%.1f %%", 100 * part / whole);
    }
}
