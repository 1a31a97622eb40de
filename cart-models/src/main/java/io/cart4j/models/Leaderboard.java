package io.cart4j.models;

import io.cart4j.core.CartException;
import io.cart4j.core.internal.WholeFile;
import io.cart4j.features.FeatureSet;
import io.cart4j.models.internal.StudyColumns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The runs of a bake-off, best first. Immutable, and safe for any number of threads; it keeps the feature
 * table, so that the champion can be trained again.
 */
public final class Leaderboard {
    private final Experiment experiment;
    private final List<Candidate> candidates;
    private final List<Run> runs;

    Leaderboard(Experiment experiment, List<Candidate> candidates, List<Run> runs) {
        this.experiment = experiment;
        this.candidates = candidates;
        this.runs = List.copyOf(runs);
    }

    /**
     * Gives the runs.
     *
     * @return at least one, best value of the bake-off's metric first; of equal ones the untuned first, then by name
     */
    public List<Run> runs() {
        return runs;
    }

    /**
     * Gives the winner.
     *
     * @return the first of the {@link #runs}
     */
    public Run best() {
        return runs.get(0);
    }

    /**
     * Trains the best run again on the training rows, so that it can be kept. If something else than XGBoost leads, the
     * best run of XGBoost is trained too, because readers of the study look for its file.
     *
     * @return the champion of the study's features; to be closed
     * @throws CartException if the table has other features, so that their origin must be named, or the winner is none of
     *     the bake-off's candidates
     */
    public Champion champion() {
        if (!experiment.table().features().equals(FeatureSet.study().features())) {
            throw new CartException("these are not the study's features; pass a ChampionOrigin that names their feature"
                    + " set and decision point");
        }
        return champion(ChampionOrigin.study());
    }

    /**
     * Trains the best run again, likewise, from a table of any origin.
     *
     * @param origin where the table came from, to be kept with the champion
     * @return the champion; to be closed
     * @throws CartException if the winner is none of the bake-off's candidates
     */
    public Champion champion(ChampionOrigin origin) {
        return Champion.train(experiment, candidates, runs, origin);
    }

    /**
     * Writes the runs as the study's all_model_results.csv: its columns, metrics to 4 decimals, seconds to 2.
     *
     * @param file where to; replaced if it is there
     * @throws CartException if it cannot be written
     */
    public void writeCsv(Path file) {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(",", StudyColumns.NAMES));
        runs.forEach(run -> lines.add(String.join(",", StudyColumns.cells(run))));
        WholeFile.write(file, String.join("\n", lines) + "\n");
    }
}
