package io.cart4j.examples;

import io.cart4j.core.CartException;
import io.cart4j.core.DailyCounts;
import io.cart4j.core.EventSource;
import io.cart4j.core.Sessionizer;
import io.cart4j.core.TrackingHealth;
import io.cart4j.report.TrackingHealthChart;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private EventInputs events = new EventInputs();

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
        if ((daily == null) == events.isEmpty()) {
            throw new IllegalArgumentException("give either INPUT files of events or --daily FILE.csv");
        }
        Console console = new Console();
        ResultFiles.createDirectory(out);
        Path json = out.resolve("tracking_health.json");
        Path png = out.resolve("tracking_health.png");
        Path csv = out.resolve("daily_counts.csv");
        DailyCounts counts = daily == null ? count(List.of(json, png, csv), console) : read(daily, json, png, csv);
        if (counts.isEmpty()) {
            throw new CartException("the inputs hold no event of a session; there is nothing to check");
        }
        TrackingHealth health = TrackingHealth.of(counts);
        health.print(console.out());
        counts.writeCsv(csv);
        health.writeJson(json);
        TrackingHealthChart.write(counts, health, png);
        console.say("findings in %s, picture in %s, figures in %s", json, png, csv);
    }

    private static DailyCounts read(Path daily, Path... outputs) {
        ResultFiles.check(List.of(daily), List.of(outputs));
        return DailyCounts.readCsv(daily);
    }

    private DailyCounts count(List<Path> outputs, Console console) {
        Sessionizer sessionizer = events.setUp(Sessionizer.bySessionId(), common);
        EventSource source = events.source(out.resolve("events.rejects.csv"), outputs);
        DailyCounts[] sum = {DailyCounts.none()};
        try (Console.Progress progress = console.progress()) {
            sessionizer.progress(progress).forEachBatch(source, DailyCounts::of, part -> sum[0] = sum[0].plus(part));
            progress.endStep();
        }
        return sum[0];
    }
}
