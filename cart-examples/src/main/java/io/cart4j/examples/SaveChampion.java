package io.cart4j.examples;

import io.cart4j.core.CartException;
import io.cart4j.features.FeatureTable;
import io.cart4j.models.Champion;
import io.cart4j.models.ChampionDescription;
import io.cart4j.models.ChampionOrigin;
import io.cart4j.models.FeatureImportance;
import io.cart4j.models.Leaderboard;
import io.cart4j.models.Reproduction;
import io.cart4j.report.ImportanceChart;
import io.cart4j.report.ModelNames;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    @Option(
            names = "--reproduce",
            description = "Train the saved champion again instead and say whether it is the same.")
    private boolean reproduce;

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
            if (reproduce) {
                reproduce(table, new Console());
            } else {
                save(RunBakeOff.setUp(table, results, common).finished(), sessions, results, new Console());
            }
        });
    }

    /** Trains and saves the champion of a board. */
    static void save(Leaderboard board, Path sessions, Path results, Console console) {
        try (Champion champion = board.champion(ChampionOrigin.study().readFrom(List.of(sessions)))) {
            save(champion, results, console);
        }
    }

    /** Saves a champion and draws its features. */
    static void save(Champion champion, Path results, Console console) {
        ChampionDescription.Model leader = champion.description().leader();
        String title = ModelNames.of(leader.candidate(), leader.tuned());
        Set<String> files = champion.save(results).stream()
                .map(file -> file.getFileName().toString())
                .collect(Collectors.toSet());
        ResultFiles.removeOthers(results, "champion_*_model.*", files);
        FeatureImportance importance = champion.importance();
        ImportanceChart.write(
                new FeatureImportance(title, importance.kind(), importance.entries()),
                results.resolve("champion_feature_importance.png"));
        console.say("champion: %s, described by %s", title, results.resolve("champion.json"));
    }

    private void reproduce(FeatureTable table, Console console) {
        try (Champion champion = Champion.load(results)) {
            Reproduction reproduction = champion.reproduce(table, common.threads);
            reproduction.lines().forEach(line -> console.say("%s", line));
            if (!reproduction.same()) {
                throw new CartException("the champion in " + results + ", trained again on " + sessions
                        + ", is not the same; the lines above say in what");
            }
            console.say("the champion in %s is reproduced", results);
        }
    }
}
