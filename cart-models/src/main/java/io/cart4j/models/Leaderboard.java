package io.cart4j.models;

import io.cart4j.core.CartException;
import io.cart4j.core.internal.WholeFile;
import io.cart4j.features.FeatureSet;
import io.cart4j.models.internal.LedgerEntry.FinishedRun;
import java.nio.file.Path;
import java.util.List;

/**
 * The runs of a bake-off, best first. Immutable, and safe for any number of threads; it keeps the feature
 * table, so that the champion can be trained again.
 */
public final class Leaderboard {
    private final Experiment experiment;
    private final List<Candidate> candidates;
    private final Metric metric;
    private final List<Run> runs;
    private final List<TuningGain> tuning;

    Leaderboard(Experiment experiment, List<Candidate> candidates, Metric metric, List<FinishedRun> finished) {
        this.experiment = experiment;
        this.candidates = candidates;
        this.metric = metric;
        this.runs = finished.stream().map(FinishedRun::run).toList();
        this.tuning = finished.stream()
                .filter(tuned -> tuned.run().tuned())
                .map(tuned -> TuningGain.of(untuned(tuned, finished), tuned, metric))
                .toList();
    }

    private static FinishedRun untuned(FinishedRun tuned, List<FinishedRun> finished) {
        return finished.stream()
                .filter(run -> !run.run().tuned()
                        && run.run().candidate().equals(tuned.run().candidate()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no candidate is tuned that did not run untuned"));
    }

    /**
     * Gives what the runs are ranked by.
     *
     * @return the bake-off's metric
     */
    public Metric metric() {
        return metric;
    }

    /**
     * Gives what tuning bought.
     *
     * @return one for each tuned run, in the order of the {@link #runs}
     */
    public List<TuningGain> tuning() {
        return tuning;
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
     * Writes all_model_results.csv, .json and .md into a directory: the study's table, everything that is known about the
     * runs for programs, and a page for people.
     *
     * @param directory where to; must be there
     * @throws io.cart4j.core.CartException if they cannot be written
     */
    public void write(Path directory) {
        writeCsv(directory.resolve("all_model_results.csv"));
        writeJson(directory.resolve("all_model_results.json"));
        writeMarkdown(directory.resolve("all_model_results.md"));
    }

    /**
     * Writes the runs as the study's all_model_results.csv: its columns, metrics to 4 decimals, seconds to 2.
     *
     * @param file where to; replaced if it is there
     * @throws CartException if it cannot be written
     */
    public void writeCsv(Path file) {
        WholeFile.write(file, BoardText.csv(this));
    }

    /**
     * Writes the runs as JSON: metrics to the last bit, parameters, and what tuning bought.
     *
     * @param file where to; replaced if it is there
     * @throws io.cart4j.core.CartException if it cannot be written
     */
    public void writeJson(Path file) {
        WholeFile.write(file, BoardText.json(this, experiment));
    }

    /**
     * Writes the runs as tables in Markdown.
     *
     * @param file where to; replaced if it is there
     * @throws io.cart4j.core.CartException if it cannot be written
     */
    public void writeMarkdown(Path file) {
        WholeFile.write(file, BoardText.markdown(this));
    }
}
