package io.cart4j.examples;

import io.cart4j.core.CartException;
import io.cart4j.core.DailyCounts;
import io.cart4j.core.DataSize;
import io.cart4j.core.EventSource;
import io.cart4j.core.Sessionizer;
import io.cart4j.core.TrackingHealth;
import io.cart4j.report.TrackingHealthChart;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how well a shop logged. */
@Command(
        name = "health",
        description = "Find changes of the logging, outages and days whose labels cannot be trusted; write"
                + " tracking_health.json, tracking_health.png and daily_counts.csv.")
public final class CheckHealth implements Runnable {
    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the results go.")
    private Path out = Path.of(".");

    @Option(
            names = "--daily",
            paramLabel = "FILE.csv",
            description = "Daily figures in place of events: a column date, and views, carts, purchases or others"
                    + " that daily_counts.csv has.")
    private @Nullable Path daily;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            description = "Bound of the memory for events, for example 4g (three quarters of the machine's).")
    private @Nullable String memory;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(
            arity = "0..*",
            paramLabel = "INPUT",
            description = "Any mix of .csv, .csv.gz, .csv.zst and .parquet files and directories of them, in order.")
    private List<Path> inputs = new ArrayList<>();

    CheckHealth() {}

    /**
     * Runs the command.
     *
     * @param args its options
     */
    public static void main(String[] args) {
        CommandLauncher.main(new CheckHealth(), args);
    }

    @Override
    public void run() {
        if ((daily == null) == inputs.isEmpty()) {
            throw new IllegalArgumentException("give either INPUT files of events or --daily FILE.csv");
        }
        Console console = new Console();
        ResultFiles.createDirectory(out);
        Path json = out.resolve("tracking_health.json");
        Path png = out.resolve("tracking_health.png");
        Path csv = out.resolve("daily_counts.csv");
        ResultFiles.check(daily == null ? inputs : List.of(daily), List.of(json, png, csv));
        DailyCounts counts = daily == null ? count(console) : DailyCounts.readCsv(daily);
        if (counts.isEmpty()) {
            throw new CartException(inputs + " hold no event of a session; there is nothing to check");
        }
        TrackingHealth health = TrackingHealth.of(counts);
        health.print(console.out());
        counts.writeCsv(csv);
        health.writeJson(json);
        TrackingHealthChart.write(counts, health, png);
        console.say("findings in %s, picture in %s, figures in %s", json, png, csv);
    }

    private DailyCounts count(Console console) {
        Sessionizer sessionizer = Sessionizer.bySessionId().threads(common.threads);
        if (memory != null) {
            sessionizer.memoryLimit(DataSize.parse(memory));
        }
        DailyCounts[] sum = {DailyCounts.none()};
        try (Console.Progress progress = console.progress()) {
            sessionizer
                    .progress(progress)
                    .forEachBatch(EventSource.of(inputs), DailyCounts::of, part -> sum[0] = sum[0].plus(part));
            progress.endStep();
        }
        return sum[0];
    }
}
