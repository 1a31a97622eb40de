package io.cart4j.models;

import io.cart4j.models.internal.LedgerEntry.Board;
import io.cart4j.models.internal.LedgerEntry.FinishedRun;
import io.cart4j.models.internal.LedgerEntry.FinishedSearch;
import io.cart4j.models.internal.RunLedger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One bake-off from its first run to its leaderboard; whatever the ledger holds already is not trained again. */
final class Tournament {
    private static final String NO_SEARCH = "";

    private final Experiment experiment;
    private final List<Candidate> candidates;
    private final Metric metric;
    private final @Nullable Tuning tuning;
    private final RunLedger ledger;
    private final BakeOffListener listener;
    private final RunKeys keys;
    private @Nullable PreparedSplit prepared;

    Tournament(
            Experiment experiment,
            List<Candidate> candidates,
            Metric metric,
            @Nullable Tuning tuning,
            RunLedger ledger,
            BakeOffListener listener) {
        this.experiment = experiment;
        this.candidates = candidates;
        this.metric = metric;
        this.tuning = tuning;
        this.ledger = ledger;
        this.listener = listener;
        this.keys = new RunKeys(experiment.key());
    }

    /** Gives the runs, best first. */
    List<FinishedRun> play() {
        Comparator<FinishedRun> bestFirst = Comparator.comparing(FinishedRun::run, Run.bestFirst(metric));
        List<FinishedRun> runs = new ArrayList<>();
        for (Candidate candidate : candidates) {
            listener.runStarted(candidate.name());
            runs.add(finish(keys.ofDefault(candidate), candidate, candidate.defaults(), NO_SEARCH, 0));
        }
        runs.sort(bestFirst);
        if (tuning != null) {
            runs.addAll(tune(tuning, runs));
            runs.sort(bestFirst);
        }
        enterBoard(runs.stream().map(FinishedRun::key).toList());
        return runs;
    }

    private List<FinishedRun> tune(Tuning tuning, List<FinishedRun> ranked) {
        GridSearch search = new GridSearch(experiment, metric, keys, tuning, ledger, listener);
        List<FinishedRun> tuned = new ArrayList<>();
        List<Candidate> best = ranked.stream()
                .map(run -> Candidates.named(run.run().candidate(), candidates))
                .filter(BakeOff::isTunable)
                .limit(tuning.top())
                .toList();
        for (Candidate candidate : best) {
            listener.runStarted(Run.tunedName(candidate.name()));
            FinishedSearch found = search.search(candidate);
            String key = keys.ofTuned(candidate, found.winner(), tuning.search());
            tuned.add(finish(key, candidate, found.winner(), found.search(), found.seconds()));
        }
        return tuned;
    }

    private FinishedRun finish(
            String key, Candidate candidate, Parameters parameters, String search, double secondsBefore) {
        Optional<FinishedRun> earlier = ledger.find(key, FinishedRun.class);
        FinishedRun finished = earlier.orElseGet(() -> {
            PreparedSplit.Trial trial =
                    preparedSplit().tryOut(candidate, parameters, experiment.seed(), experiment.threads());
            double seconds = Math.round(100 * (secondsBefore + trial.seconds())) / 100.0;
            Run run = new Run(candidate.name(), !search.equals(NO_SEARCH), parameters, seconds, trial.evaluation());
            FinishedRun trained = new FinishedRun(keys.experiment(), key, run, trial.blocks(), search);
            ledger.append(List.of(trained));
            return trained;
        });
        listener.runFinished(finished.run(), earlier.isPresent());
        return finished;
    }

    private void enterBoard(List<String> runs) {
        Board board = new Board(keys.experiment(), keys.ofBoard(metric, runs), metric, runs);
        if (!ledger.lastBoard(keys.experiment()).equals(Optional.of(board))) {
            ledger.append(List.of(board));
        }
    }

    private PreparedSplit preparedSplit() {
        PreparedSplit ready = prepared;
        if (ready == null) {
            ready = experiment.prepare();
            prepared = ready;
        }
        return ready;
    }
}
