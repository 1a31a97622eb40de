package io.cart4j.examples;

import io.cart4j.core.EventSource;
import io.cart4j.core.Sessionizer;
import io.cart4j.features.FeatureTable;
import io.cart4j.models.Leaderboard;
import io.cart4j.models.Search;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole study in order: process, bakeoff, champion, segment. */
@Command(name = "study", description = "Run the whole study: process, bakeoff, champion, segment.")
public final class RunStudy implements Runnable {
    private static final int SEGMENTS = 8;

    @Option(names = "--results", required = true, paramLabel = "DIR", description = "Where results go.")
    private Path results = Path.of(".");

    @Option(
            names = "--events",
            paramLabel = "N",
            description = "Without INPUT, size of the made-up shop that is generated first (${DEFAULT-VALUE}).")
    private long events = 60_000;

    @Mixin
    private TuningOptions tuning = new TuningOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private EventInputs inputs = new EventInputs();

    RunStudy() {}

    /**
     * Runs the command.
     *
     * @param args its options
     */
    public static void main(String[] args) {
        CommandLauncher.main(new RunStudy(), args);
    }

    @Override
    public void run() {
        Optional<Search> search = tuning.search();
        ResultFiles.createDirectory(results);
        ResultFiles.whileLocked(results, () -> study(search, new Console()));
    }

    private void study(Optional<Search> search, Console console) {
        Path sessions = results.resolve("sessions_df_final_project.parquet");
        EventSource source = inputs.isEmpty()
                ? GenerateShop.generate(events, results.resolve("shop"), common, console)
                : inputs.source(results.resolve("events.rejects.csv"), List.of(sessions));
        ProcessEvents.process(source, inputs.setUp(Sessionizer.bySessionId(), common), sessions, console)
                .writeJson(results.resolve("quality.json"));
        FeatureTable table = RunBakeOff.features(sessions);
        Leaderboard board = RunBakeOff.bakeOff(table, results, search, common, console);
        SaveChampion.save(board, sessions, results, console);
        SegmentSessions.segment(sessions, results, SEGMENTS, SegmentSessions.Preset.STUDY, common, console);
        console.say(
                "tables and pictures (*.png) are in %s",
                results.toAbsolutePath().normalize());
    }
}
