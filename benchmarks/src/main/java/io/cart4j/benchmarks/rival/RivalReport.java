package io.cart4j.benchmarks.rival;

import io.cart4j.benchmarks.MarkdownTable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Results of a comparison in Markdown. */
public final class RivalReport {
    private static final double MIB = 1 << 20;
    private static final String NOT_KNOWN = "not known";

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
        text.append(format(
                "%,d events, %,.0f MiB of CSV, %d threads, DuckDB setting \"%s\".\n\n",
                results.events(), results.inputBytes() / MIB, results.threads(), results.setting()));
        text.append(format(
                "**Cart4J is %.2f times as fast as DuckDB** (median of %d pairs, process against process; %.2f times against"
                        + " DuckDB's query alone). Reading the bytes alone, seconds on one thread: %s.\n\n",
                results.medianRatio(),
                results.rounds().size(),
                results.median(RivalResults.Round::queryRatio),
                seconds(results.medianIfKnown(RivalResults.Round::readSeconds))));
        text.append(rounds());
        if (!results.trials().isEmpty()) {
            text.append(format("\nDuckDB's settings, each tried once:\n\n")).append(trials());
        }
        if (results.differences() != null) {
            text.append(format("\n%s\n", results.differences().sentence()));
        }
        text.append(format("\nOn %s.\nRepeat: `%s`\n", results.machine().sentence(), results.command()));
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
                    seconds(round.ratio()),
                    seconds(ours.wallSeconds()),
                    seconds(ours.cpuSeconds()),
                    mebibytes(ours.peakBytes()),
                    mebibytes(ours.outputBytes()),
                    seconds(theirs.wallSeconds()),
                    seconds(theirs.querySeconds()),
                    seconds(theirs.cpuSeconds()),
                    mebibytes(theirs.peakBytes()),
                    mebibytes(theirs.outputBytes()),
                    seconds(round.readSeconds()));
        }
        return table.row(
                "median",
                seconds(results.medianRatio()),
                seconds(results.median(round -> round.cart4j().wallSeconds())),
                seconds(results.medianIfKnown(round -> round.cart4j().cpuSeconds())),
                mebibytes(results.medianIfKnown(round -> round.cart4j().peakBytes())),
                mebibytes(results.median(round -> round.cart4j().outputBytes())),
                seconds(results.median(round -> round.duckDb().wallSeconds())),
                seconds(results.median(round -> round.duckDb().querySeconds())),
                seconds(results.medianIfKnown(round -> round.duckDb().cpuSeconds())),
                mebibytes(results.medianIfKnown(round -> round.duckDb().peakBytes())),
                mebibytes(results.median(round -> round.duckDb().outputBytes())),
                seconds(results.medianIfKnown(RivalResults.Round::readSeconds)));
    }

    private MarkdownTable trials() {
        MarkdownTable table = new MarkdownTable("setting", "query s", "process s", "CPU s", "peak MiB", "file MiB");
        for (RivalResults.Trial trial : results.trials()) {
            RivalResults.Run run = trial.run();
            table.row(
                    trial.setting(),
                    seconds(run.querySeconds()),
                    seconds(run.wallSeconds()),
                    seconds(run.cpuSeconds()),
                    mebibytes(run.peakBytes()),
                    mebibytes(run.outputBytes()));
        }
        return table;
    }

    private static String seconds(@Nullable Double seconds) {
        return seconds == null ? NOT_KNOWN : format("%.2f", seconds);
    }

    private static String mebibytes(@Nullable Number bytes) {
        return bytes == null ? NOT_KNOWN : format("%,.0f", bytes.doubleValue() / MIB);
    }

    private static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
