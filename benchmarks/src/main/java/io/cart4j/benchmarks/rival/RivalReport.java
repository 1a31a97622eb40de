package io.cart4j.benchmarks.rival;

import io.cart4j.benchmarks.Figure;
import io.cart4j.benchmarks.MarkdownTable;

/** Results of a comparison in Markdown. */
public final class RivalReport {
    private final RivalResults results;

    /**
     * Takes the results.
     *
     * @param results what was measured
     */
    public RivalReport(RivalResults results) {
        this.results = results;
    }

    /** The whole report. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(Figure.format(
                "%,d events, %s MiB of CSV, %d threads, DuckDB setting \"%s\".\n\n",
                results.events(), Figure.mebibytes(results.inputBytes()), results.threads(), results.setting()));
        text.append(Figure.format(
                "**Cart4J is %.2f times as fast as DuckDB** (median of %d pairs, process against process; %.2f times against"
                        + " DuckDB's query alone). Reading the bytes alone, seconds on one thread: %s.\n\n",
                results.medianRatio(),
                results.rounds().size(),
                results.median(RivalResults.Round::queryRatio),
                Figure.decimal(results.medianIfKnown(RivalResults.Round::readSeconds))));
        text.append(rounds());
        if (!results.trials().isEmpty()) {
            text.append(Figure.format("\nDuckDB's settings, each tried once:\n\n"))
                    .append(trials());
        }
        if (results.differences() != null) {
            text.append(Figure.format("\n%s\n", results.differences().sentence()));
        }
        text.append(Figure.format("\nOn %s.\nRepeat: `%s`\n", results.machine().sentence(), results.command()));
        return text.toString();
    }

    private MarkdownTable rounds() {
        MarkdownTable table = new MarkdownTable(
                "pair",
                "ratio",
                "Cart4J s",
                "CPU s",
                "peak MiB",
                "file MiB",
                "DuckDB s",
                "query s",
                "CPU s",
                "peak MiB",
                "file MiB",
                "read s");
        int number = 0;
        for (RivalResults.Round round : results.rounds()) {
            RivalResults.Run ours = round.cart4j();
            RivalResults.Run theirs = round.duckDb();
            table.row(
                    ++number + (round.cart4jFirst() ? " (Cart4J first)" : " (DuckDB first)"),
                    Figure.decimal(round.ratio()),
                    Figure.decimal(ours.wallSeconds()),
                    Figure.decimal(ours.cpuSeconds()),
                    Figure.mebibytes(ours.peakBytes()),
                    Figure.mebibytes(ours.outputBytes()),
                    Figure.decimal(theirs.wallSeconds()),
                    Figure.decimal(theirs.querySeconds()),
                    Figure.decimal(theirs.cpuSeconds()),
                    Figure.mebibytes(theirs.peakBytes()),
                    Figure.mebibytes(theirs.outputBytes()),
                    Figure.decimal(round.readSeconds()));
        }
        return table.row(
                "median",
                Figure.decimal(results.medianRatio()),
                Figure.decimal(results.median(round -> round.cart4j().wallSeconds())),
                Figure.decimal(results.medianIfKnown(round -> round.cart4j().cpuSeconds())),
                Figure.mebibytes(results.medianIfKnown(round -> round.cart4j().peakBytes())),
                Figure.mebibytes(results.median(round -> round.cart4j().outputBytes())),
                Figure.decimal(results.median(round -> round.duckDb().wallSeconds())),
                Figure.decimal(results.median(round -> round.duckDb().querySeconds())),
                Figure.decimal(results.medianIfKnown(round -> round.duckDb().cpuSeconds())),
                Figure.mebibytes(results.medianIfKnown(round -> round.duckDb().peakBytes())),
                Figure.mebibytes(results.median(round -> round.duckDb().outputBytes())),
                Figure.decimal(results.medianIfKnown(RivalResults.Round::readSeconds)));
    }

    private MarkdownTable trials() {
        MarkdownTable table = new MarkdownTable("setting", "query s", "process s", "CPU s", "peak MiB", "file MiB");
        for (RivalResults.Trial trial : results.trials()) {
            RivalResults.Run run = trial.run();
            table.row(
                    trial.setting(),
                    Figure.decimal(run.querySeconds()),
                    Figure.decimal(run.wallSeconds()),
                    Figure.decimal(run.cpuSeconds()),
                    Figure.mebibytes(run.peakBytes()),
                    Figure.mebibytes(run.outputBytes()));
        }
        return table;
    }
}
