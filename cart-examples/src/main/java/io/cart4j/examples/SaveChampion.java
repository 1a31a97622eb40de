package io.cart4j.examples;

import io.cart4j.features.FeatureTable;
import io.cart4j.models.Champion;
import io.cart4j.models.FeatureImportance;
import io.cart4j.models.Leaderboard;
import io.cart4j.report.ImportanceChart;
import java.nio.file.Path;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains the winner of a finished bake-off again and keeps it. */
@Command(
        name = "champion",
        description = "Train the winner of the bake-off in DIR again, save it and draw its features.")
public final class SaveChampion implements Runnable {
    @Option(names = "--sessions", required = true, paramLabel = "FILE.parquet", description = "The session table.")
    private Path sessions = Path.of("sessions.parquet");

    @Option(names = "--results", required = true, paramLabel = "DIR", description = "The bake-off's results.")
    private Path results = Path.of(".");

    @Mixin
    private CommonOptions common = new CommonOptions();

    SaveChampion() {}

    /**
     * Runs the command.
     *
     * @param args its options
     */
    public static void main(String[] args) {
        CommandLauncher.main(new SaveChampion(), args);
    }

    @Override
    public void run() {
        ResultFiles.whileLocked(results, () -> {
            FeatureTable table = RunBakeOff.features(sessions);
            save(RunBakeOff.setUp(table, results, common).finished(), results, new Console());
        });
    }

    /** Trains and saves the champion of a board. */
    static void save(Leaderboard board, Path results, Console console) {
        String title = RunBakeOff.title(board.best());
        try (Champion champion = board.champion()) {
            ResultFiles.removeOthers(results, "champion_*_model.*", Set.of());
            champion.save(results);
            FeatureImportance importance = champion.importance();
            ImportanceChart.write(
                    new FeatureImportance(title, importance.kind(), importance.entries()),
                    results.resolve("champion_feature_importance.png"));
            console.say("champion: %s, described by %s", title, results.resolve("champion.json"));
        }
    }
}
