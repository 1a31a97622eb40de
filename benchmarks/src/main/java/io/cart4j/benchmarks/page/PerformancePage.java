package io.cart4j.benchmarks.page;

import io.cart4j.benchmarks.Figure;
import io.cart4j.benchmarks.MarkdownTable;
import io.cart4j.benchmarks.rival.Differences;
import io.cart4j.benchmarks.rival.RivalResults;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page of measured figures in Markdown. It depends on the results alone. */
final class PerformancePage {
    private static final double MILLION = 1e6;
    private static final List<Long> SIZES = List.of(5_000_000L, 20_000_000L, 110_000_000L);

    private final List<RivalResults> rivals;
    private final List<JmhScore> scores;

    /** Takes results of at least one size, and the scores of the stages, which may be none. */
    PerformancePage(List<RivalResults> rivals, List<JmhScore> scores) {
        this.rivals = rivals.stream()
                .sorted(Comparator.comparingLong(RivalResults::events).thenComparing(RivalResults::command))
                .toList();
        this.scores = List.copyOf(scores);
    }

    @Override
    public String toString() {
        return Stream.of(
                        opening(),
                        ratios(),
                        costs(),
                        growth(),
                        results(),
                        method(),
                        settings(),
                        stages(),
                        machine(),
                        repeat(),
                        gaps())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String opening() {
        return """
                # Performance

                What Cart4J takes for its main work, beside DuckDB on the same machine in the same minutes. Every figure was measured;
                this page was written from the files of results by `benchmarks.jar page`, and the commands that repeat them are below.

                ## From CSV files to the session table

                The events of a shop as CSV are read, grouped into sessions and summarised in 19 columns, exact distinct counts and a
                look at each user's history among them; the table is written as Parquet with Zstandard. Ratios say how many times as long
                DuckDB took: above 1, Cart4J is faster.
                """;
    }

    private String ratios() {
        MarkdownTable table = new MarkdownTable(
                "events",
                "ratio, process to process",
                "lowest and highest pair",
                "ratio to DuckDB's query alone",
                "CPU time ratio",
                "peak memory ratio",
                "pairs");
        for (RivalResults of : rivals) {
            double[] pairs = of.rounds().stream()
                    .mapToDouble(RivalResults.Round::ratio)
                    .sorted()
                    .toArray();
            table.row(
                    Figure.format("%,d", of.events()),
                    "**" + Figure.decimal(of.medianRatio()) + "**",
                    Figure.decimal(pairs[0]) + " to " + Figure.decimal(pairs[pairs.length - 1]),
                    Figure.decimal(of.median(RivalResults.Round::queryRatio)),
                    Figure.decimal(of.medianIfKnown(round ->
                            quotient(round.duckDb().cpuSeconds(), round.cart4j().cpuSeconds()))),
                    Figure.decimal(of.medianIfKnown(round ->
                            quotient(round.duckDb().peakBytes(), round.cart4j().peakBytes()))),
                    Integer.toString(of.rounds().size()));
        }
        return table.toString();
    }

    private String costs() {
        MarkdownTable table = new MarkdownTable(
                "medians",
                "CSV MiB",
                "Cart4J s",
                "s for a million events",
                "CPU s",
                "peak MiB",
                "file MiB",
                "DuckDB s",
                "query alone s",
                "CPU s",
                "peak MiB",
                "file MiB",
                "reading the bytes alone s");
        for (RivalResults of : rivals) {
            double seconds = of.median(round -> round.cart4j().wallSeconds());
            table.row(
                    Figure.format("%,d events", of.events()),
                    Figure.mebibytes(of.inputBytes()),
                    Figure.decimal(seconds),
                    Figure.thousandths(seconds / (of.events() / MILLION)),
                    Figure.decimal(of.medianIfKnown(round -> round.cart4j().cpuSeconds())),
                    Figure.mebibytes(of.medianIfKnown(round -> round.cart4j().peakBytes())),
                    Figure.mebibytes(of.median(round -> round.cart4j().outputBytes())),
                    Figure.decimal(of.median(round -> round.duckDb().wallSeconds())),
                    Figure.decimal(of.median(round -> round.duckDb().querySeconds())),
                    Figure.decimal(of.medianIfKnown(round -> round.duckDb().cpuSeconds())),
                    Figure.mebibytes(of.medianIfKnown(round -> round.duckDb().peakBytes())),
                    Figure.mebibytes(of.median(round -> round.duckDb().outputBytes())),
                    Figure.decimal(of.medianIfKnown(RivalResults.Round::readSeconds)));
        }
        return table.toString();
    }

    /** The cost of what is more in a larger shop, without what every run takes, however small. */
    private String growth() {
        List<RivalResults> sizes = new ArrayList<>();
        for (RivalResults of : rivals) {
            if (sizes.isEmpty() || isLargerShop(of, sizes.get(sizes.size() - 1))) {
                sizes.add(of);
            }
        }
        if (sizes.size() < 2) {
            return "";
        }
        MarkdownTable table =
                new MarkdownTable("s for each further million events", "Cart4J", "CPU s", "DuckDB", "CPU s");
        for (int at = 1; at < sizes.size(); at++) {
            RivalResults small = sizes.get(at - 1);
            RivalResults large = sizes.get(at);
            double millions = (large.events() - small.events()) / MILLION;
            table.row(
                    Figure.format("%,d to %,d events", small.events(), large.events()),
                    further(small, large, millions, round -> round.cart4j().wallSeconds()),
                    further(small, large, millions, round -> round.cart4j().cpuSeconds()),
                    further(small, large, millions, round -> round.duckDb().wallSeconds()),
                    further(small, large, millions, round -> round.duckDb().cpuSeconds()));
        }
        return "The start of a JVM and the compilation of its code cost every run the same. What grows with the shop:\n\n"
                + table;
    }

    private static boolean isLargerShop(RivalResults large, RivalResults small) {
        return small.events() < large.events()
                && small.threads() == large.threads()
                && small.machine().equals(large.machine());
    }

    private static String further(
            RivalResults small,
            RivalResults large,
            double millions,
            Function<RivalResults.Round, @Nullable Double> seconds) {
        Double less = small.medianIfKnown(seconds);
        Double more = large.medianIfKnown(seconds);
        return Figure.thousandths(less == null || more == null ? null : (more - less) / millions);
    }

    private String results() {
        StringBuilder text = new StringBuilder("### The same result\n\n");
        for (RivalResults of : rivals) {
            Differences differences = of.differences();
            text.append(Figure.format(
                    "* %,d events: %s\n",
                    of.events(), differences == null ? "the tables were not compared." : differences.sentence()));
        }
        return text.toString();
    }

    private String method() {
        String sides = rivals.stream()
                .map(of -> Figure.format(
                        "%,d events: %d threads, Cart4J's memory %s, DuckDB's setting `%s`",
                        of.events(),
                        of.threads(),
                        of.memory() == null ? "at its default" : "bound to " + of.memory(),
                        of.setting()))
                .collect(Collectors.joining(";\n  "));
        return """
                ### How it was measured

                * %s.
                * Each run is a process of its own, from the start of its JVM to its end. Both sides run in turn, and each goes first in every
                  other pair; the ratio is the median of the pairs' ratios. DuckDB runs through JDBC in a JVM, whose start and unpacking of the
                  native library take it some time: the ratio to its query alone leaves that out for DuckDB, and only for DuckDB.
                * Where the command below says `--launcher`, Cart4J was started by that script, as its users do, with the archive of
                  loaded classes that the script keeps from its first run; elsewhere by `java -jar` with no option.
                * CPU time and the high water mark of resident memory are the operating system's own counters of that process.
                * The files are read before each run, so that both find them in the page cache as far as it holds them. That reading
                  alone, on one thread, is the last column; where it is not known, they were not.
                * Each side's table of the run before is deleted first, so that none replaces a file: where a table gets the name of one that is
                  there, some file systems write it to the disk at once.
                * DuckDB was put at its best: of several ways to write the query and to set it up, the fastest one that writes the rows in
                  order is compared: `joined-history` joins each session with the first one of its user. It holds and writes session ids
                  as 128 bits, which suits it; Cart4J writes them as text.
                * Medians on a virtual machine whose neighbours are not still: differences of a few percent mean nothing.
                """.formatted(sides);
    }

    private String settings() {
        StringBuilder text = new StringBuilder();
        for (RivalResults of : rivals) {
            if (of.trials().isEmpty()) {
                continue;
            }
            MarkdownTable table = new MarkdownTable("DuckDB setting", "query s", "CPU s", "peak MiB");
            of.trials().stream()
                    .sorted(Comparator.comparingDouble(trial -> trial.run().querySeconds()))
                    .forEach(trial -> table.row(
                            trial.setting(),
                            Figure.decimal(trial.run().querySeconds()),
                            Figure.decimal(trial.run().cpuSeconds()),
                            Figure.mebibytes(trial.run().peakBytes())));
            text.append(Figure.format("DuckDB's settings at %,d events, each tried once:\n\n", of.events()))
                    .append(table)
                    .append('\n');
        }
        return text.isEmpty() ? "" : text.toString().stripTrailing() + "\n";
    }

    private String stages() {
        if (scores.isEmpty()) {
            return "";
        }
        MarkdownTable table =
                new MarkdownTable("stage", "parameters", "score", "error (99.9 %)", "unit", "heap bytes/op");
        for (JmhScore score : scores) {
            table.row(
                    score.benchmark(),
                    score.parameters(),
                    Figure.decimal(score.score()),
                    Figure.decimal(score.error()),
                    score.unit(),
                    Figure.decimal(score.bytes()));
        }
        String efforts = scores.stream().map(JmhScore::effort).distinct().collect(Collectors.joining("; "));
        return "## Stages\n\nJMH, warm JVM: " + efforts
                + ". An operation is one event. `parse` finds the fields of a row and reads"
                + " their values;\n`partition` is that, and sorting rows by session and packing them; `group` unpacks them and makes sessions,"
                + " `summarise` makes\na row of each, with the counts of `distinct`. `csvToParquet` is the whole way.\n\n"
                + table;
    }

    private String machine() {
        return "## Machine\n\n"
                + rivals.stream()
                        .map(of -> "* " + of.machine().sentence() + ".\n")
                        .distinct()
                        .collect(Collectors.joining());
    }

    private String repeat() {
        List<String> commands = new ArrayList<>(List.of("mvn -q package -Dmaven.test.skip=true -Pjmh"));
        rivals.forEach(of -> commands.add(of.command()));
        if (!scores.isEmpty()) {
            commands.add("java -jar benchmarks/target/benchmarks.jar jmh -prof gc -rf json -rff jmh.json");
        }
        return "## Repeat it\n\n```\n" + String.join("\n", commands)
                + "\n```\n\n`rival` leaves its results in `rival.json` beside its tables, in place of earlier ones. Copies of these make this page:\n"
                + "`benchmarks.jar page --rival FIRST.json --rival SECOND.json --jmh jmh.json --out PAGE.md`.\n";
    }

    private String gaps() {
        List<String> gaps = new ArrayList<>();
        SIZES.stream()
                .filter(size -> rivals.stream().noneMatch(of -> of.events() == size))
                .forEach(size -> gaps.add(Figure.format("%,d events", size)));
        if (scores.isEmpty()) {
            gaps.add("the stages one by one");
        }
        gaps.addAll(List.of(
                "files that are not in the page cache, where the disk decides",
                "other machines, more cores, other JDKs than the one above",
                "other rivals than DuckDB",
                "models, segments and pictures: this page is about the way from events to sessions"));
        return "## Not measured\n\n"
                + gaps.stream().map(gap -> "* " + gap + "\n").collect(Collectors.joining());
    }

    private static @Nullable Double quotient(@Nullable Number above, @Nullable Number below) {
        return above == null || below == null ? null : above.doubleValue() / below.doubleValue();
    }
}
