package io.cart4j.models;

import io.cart4j.models.internal.LedgerEntry.FinishedSearch;
import io.cart4j.models.internal.LedgerEntry.FoldScore;
import io.cart4j.models.internal.RunLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for the best point of a candidate's grid, round by round, with all that the ledger knows already. */
final class GridSearch {
    private final Experiment experiment;
    private final Metric metric;
    private final RunKeys keys;
    private final Tuning tuning;
    private final RunLedger ledger;
    private final BakeOffListener listener;

    GridSearch(
            Experiment experiment,
            Metric metric,
            RunKeys keys,
            Tuning tuning,
            RunLedger ledger,
            BakeOffListener listener) {
        this.experiment = experiment;
        this.metric = metric;
        this.keys = keys;
        this.tuning = tuning;
        this.ledger = ledger;
        this.listener = listener;
    }

    /** Gives the winning parameters, and the seconds that training took. */
    FinishedSearch search(Candidate candidate) {
        List<Parameters> points = tuning.grids().of(candidate.name()).points().stream()
                .map(candidate.defaults()::replace)
                .toList();
        byte[] labels = experiment.table().label(experiment.label());
        List<SplitRows> folds = tuning.folds().split(labels, experiment.rows().train());
        String key = keys.ofSearch(candidate, points, folds, metric, tuning.search());
        Optional<FinishedSearch> earlier = ledger.find(key, FinishedSearch.class);
        return earlier.orElseGet(() -> {
            Best best = new Rounds(candidate, points, folds, labels).play();
            FinishedSearch finished = new FinishedSearch(
                    keys.experiment(),
                    key,
                    candidate.name(),
                    best.parameters(),
                    best.seconds(),
                    tuning.search().description());
            ledger.append(List.of(finished));
            return finished;
        });
    }

    private record Best(Parameters parameters, double seconds) {}

    /** One search from its first round to its winner. */
    private final class Rounds {
        private final Candidate candidate;
        private final SearchPlan plan;
        private final List<List<SplitRows>> rowsByFold = new ArrayList<>();
        private final SearchClock clock;
        private double seconds;

        Rounds(Candidate candidate, List<Parameters> points, List<SplitRows> folds, byte[] labels) {
            this.candidate = candidate;
            int rows =
                    folds.stream().mapToInt(fold -> fold.train().length).max().orElseThrow();
            this.plan = SearchPlan.of(tuning.search(), candidate, points, rows, folds.size(), experiment.seed());
            for (int fold = 0; fold < plan.folds(); fold++) {
                rowsByFold.add(FoldRows.of(folds.get(fold), plan.rungs(), labels, experiment.seed() + fold));
            }
            this.clock = new SearchClock(tuning.search(), plan.trainings(), plan.cost(rows));
        }

        Best play() {
            List<PointFamily> families = plan.families();
            Parameters best = families.get(0).largest();
            for (int round = 0; round < plan.rungs().size(); round++) {
                RoundScores scores = new RoundScores(metric);
                List<PointFamily> alive =
                        families.subList(0, plan.rungs().get(round).families());
                boolean complete = play(round, alive, scores);
                if (!scores.isEmpty()) {
                    best = scores.best(alive.stream()
                            .flatMap(family -> family.points().stream())
                            .toList());
                }
                if (!complete) {
                    break;
                }
                families = scores.best(alive, alive.size());
            }
            return new Best(best, Math.round(1e4 * seconds) / 1e4);
        }

        /** Gives whether there was time for all. */
        private boolean play(int round, List<PointFamily> families, RoundScores scores) {
            for (int fold = 0; fold < plan.rungs().get(round).folds(); fold++) {
                SplitRows rows = rowsByFold.get(fold).get(round);
                try (FoldTrainer trainer = new FoldTrainer(experiment, keys, candidate, rows, fold, ledger)) {
                    for (PointFamily family : families) {
                        Optional<List<FoldScore>> found = trainer.find(family);
                        if (found.isEmpty() && clock.done() > 0 && clock.timeIsUp()) {
                            return false;
                        }
                        List<FoldScore> judged = found.orElseGet(() -> trainer.train(family));
                        scores.add(judged);
                        tell(family, judged, found.isPresent());
                    }
                }
            }
            return true;
        }

        private void tell(PointFamily family, List<FoldScore> judged, boolean fromLedger) {
            double spent = judged.stream().mapToDouble(FoldScore::seconds).sum();
            double cost = (double) judged.get(0).rows() * family.cost();
            seconds += spent;
            if (fromLedger) {
                clock.found(cost, spent);
            } else {
                clock.trained(cost, spent);
            }
            listener.trialFinished(new SearchProgress(
                    Run.tunedName(candidate.name()),
                    clock.done(),
                    clock.trials(),
                    family.largest(),
                    judged.stream()
                            .map(score -> metric.value(score.evaluation()))
                            .min(metric.bestFirst())
                            .orElseThrow(),
                    fromLedger,
                    clock.secondsLeft()));
        }
    }
}
