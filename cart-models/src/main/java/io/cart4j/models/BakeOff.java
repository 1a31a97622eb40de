package io.cart4j.models;

import io.cart4j.core.CartException;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import io.cart4j.models.internal.LedgerEntry;
import io.cart4j.models.internal.LedgerEntry.FinishedRun;
import io.cart4j.models.internal.RunLedger;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Trains candidates on the same rows, judges them on the same other rows, tunes the best of them and ranks all. Unless
 * told otherwise: the study's candidates, split (70 % to train on, seed 42) and metric (weighted F1), no tuning, no
 * ledger, all processors.
 *
 * <p>With a ledger, every finished run and every point of a grid on every fold is on the disk at once, and the same call on the same data resumes
 * where an earlier one ended, however it ended, with the same leaderboard. The result depends on the data, split,
 * candidates and seed, and not on the number of threads.
 *
 * <p>Not safe for several threads.
 */
public final class BakeOff {
    private static final long STUDY_SEED = 42;
    private static final double STUDY_TRAIN_SHARE = 0.7;
    private static final Pattern CANDIDATE_NAME = Pattern.compile("[A-Za-z0-9_.-]+");

    private final FeatureTable table;
    private final Label label;
    private Split split = Split.stratified(STUDY_TRAIN_SHARE, STUDY_SEED);
    private List<Candidate> candidates = Candidates.study();
    private Metric metric = Metric.WEIGHTED_F1;
    private @Nullable Tuning tuning;
    private @Nullable Path ledger;
    private int threads = Runtime.getRuntime().availableProcessors();
    private long seed = STUDY_SEED;
    private BakeOffListener listener = new BakeOffListener() {};

    private BakeOff(FeatureTable table, Label label) {
        this.table = table;
        this.label = label;
    }

    /**
     * Begins a bake-off.
     *
     * @param table one row a session; all its features are used
     * @param label what to predict
     * @return a bake-off to set up and run
     * @throws CartException if the table does not hold the label
     */
    public static BakeOff on(FeatureTable table, Label label) {
        table.label(label);
        return new BakeOff(table, label);
    }

    /**
     * Sets how rows are split into training and test rows.
     *
     * @param split the split
     * @return this
     */
    public BakeOff split(Split split) {
        this.split = split;
        return this;
    }

    /**
     * Sets who takes part.
     *
     * @param candidates at least one, with different names
     * @return this
     * @throws CartException if there is none, or a name is used twice or is not plain
     */
    public BakeOff candidates(List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            throw new CartException("a bake-off needs at least one candidate");
        }
        Set<String> names = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (!CANDIDATE_NAME.matcher(candidate.name()).matches() || !names.add(candidate.name())) {
                throw new CartException("candidates need different names of letters, digits and _ . -, got \""
                        + candidate.name() + "\"");
            }
        }
        this.candidates = List.copyOf(candidates);
        return this;
    }

    /**
     * Sets what runs are ranked by and parameters are chosen by.
     *
     * @param metric the metric
     * @return this
     */
    public BakeOff rankBy(Metric metric) {
        this.metric = metric;
        return this;
    }

    /**
     * Has the best candidates tuned by successive halving.
     *
     * @param top how many candidates to tune
     * @param grids a grid for each candidate that has parameters, since any of them may be among the best
     * @param folds how the training rows are split to judge points on
     * @return this
     * @throws CartException if {@code top} is below 1
     */
    public BakeOff tuneTop(int top, Grids grids, Folds folds) {
        return tuneTop(top, grids, folds, Search.halving());
    }

    /**
     * Has the best candidates tuned: points of their grids are tried on folds of the training rows, and the one with the
     * best mean of the metric is trained on all of them.
     *
     * @param top how many candidates to tune
     * @param grids a grid for each candidate that has parameters, since any of them may be among the best
     * @param folds how the training rows are split to judge points on
     * @param search which points are tried on which rows, and what that may cost
     * @return this
     * @throws CartException if {@code top} is below 1
     */
    public BakeOff tuneTop(int top, Grids grids, Folds folds, Search search) {
        if (top < 1) {
            throw new CartException("at least 1 candidate must be tuned, got " + top + "; leave tuneTop out for none");
        }
        this.tuning = new Tuning(top, grids, folds, search);
        return this;
    }

    /**
     * Keeps every result in a file as soon as it is there, and takes from it what is there already. Results of other
     * data, features, splits or parameters may stand in the same file; they are neither used nor touched.
     *
     * @param file a CSV file, made if it is not there; the study's is results/running_results.csv
     * @return this
     */
    public BakeOff ledger(Path file) {
        this.ledger = file;
        return this;
    }

    /**
     * Sets the number of threads. Results do not depend on it.
     *
     * @param threads at least 1
     * @return this
     * @throws CartException if it is below 1
     */
    public BakeOff threads(int threads) {
        if (threads < 1) {
            throw new CartException("threads must be at least 1, got " + threads);
        }
        this.threads = threads;
        return this;
    }

    /**
     * Sets the seed that the models are trained with; the split and the folds have their own.
     *
     * @param seed any number
     * @return this
     */
    public BakeOff seed(long seed) {
        this.seed = seed;
        return this;
    }

    /**
     * Has someone told how it gets on.
     *
     * @param listener whom to tell
     * @return this
     */
    public BakeOff progress(BakeOffListener listener) {
        this.listener = listener;
        return this;
    }

    /**
     * Runs or resumes the bake-off.
     *
     * @return the runs, best first
     * @throws CartException if a candidate to be tuned has no grid or a grid names an unknown parameter; if the ledger is
     *     in use, is not a ledger or cannot be written; if a class has too few rows; if training fails
     */
    public Leaderboard run() {
        if (tuning != null) {
            requireGrids(tuning.grids());
        }
        try (RunLedger results = ledger == null ? RunLedger.inMemory() : RunLedger.open(ledger, listener::warning)) {
            Experiment experiment = experiment();
            List<FinishedRun> runs = new Tournament(experiment, candidates, metric, tuning, results, listener).play();
            return new Leaderboard(experiment, candidates, metric, runs);
        }
    }

    /**
     * Gives the leaderboard of a bake-off that was finished before, from the ledger alone: nothing is trained. Data,
     * label, split and seed must be those of that bake-off; tuning and metric need not be set up.
     *
     * @return the runs, best first
     * @throws CartException if no ledger is set, or it holds no finished bake-off of this data
     */
    public Leaderboard finished() {
        if (ledger == null) {
            throw new CartException("a finished bake-off is found in its ledger; name it with ledger(file)");
        }
        Experiment experiment = experiment();
        try (RunLedger results = RunLedger.read(ledger, listener::warning)) {
            LedgerEntry.Board board = results.lastBoard(experiment.key())
                    .orElseThrow(() -> new CartException("the run ledger " + ledger
                            + " holds no finished bake-off of this table with its label, " + split + " and seed "
                            + seed + "; run the bake-off first, which resumes if it was begun"));
            List<FinishedRun> runs = board.runs().stream()
                    .map(key -> results.find(key, FinishedRun.class)
                            .orElseThrow(() -> new CartException("the run ledger " + ledger
                                    + " lacks a run of its finished bake-off; run the bake-off again")))
                    .toList();
            return new Leaderboard(experiment, candidates, board.metric(), runs);
        }
    }

    private Experiment experiment() {
        return Experiment.of(table, label, split, seed, threads);
    }

    /** A baseline without parameters takes part untuned. */
    static boolean isTunable(Candidate candidate) {
        return !candidate.defaults().values().isEmpty();
    }

    /** Before anything is trained, rather than hours after. */
    private void requireGrids(Grids grids) {
        for (Candidate candidate : candidates.stream().filter(BakeOff::isTunable).toList()) {
            grids.of(candidate.name()).points().forEach(candidate.defaults()::replace);
        }
    }
}
