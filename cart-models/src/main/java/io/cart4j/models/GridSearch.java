package io.cart4j.models;

import io.cart4j.core.CartException;
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
                List<PointFamily> alive = families.subList(
                        0, Math.min(families.size(), plan.rungs().get(round).families()));
                boolean complete = play(round, alive, scores);
                if (!scores.isEmpty()) {
                    best = scores.best(alive.stream()
                            .flatMap(family -> family.points().stream())
                            .toList());
                } else if (round == 0) {
                    throw new CartException(candidate.name()
                            + " could not be trained with any point of its grid; the warnings say why");
                }
                if (!complete || scores.isEmpty()) {
                    break;
                }
                families = scores.ranked(alive);
            }
            return new Best(best, Math.round(1e4 * seconds) / 1e4);
        }

        /** Gives whether there was time for all. */
        private boolean play(int round, List<PointFamily> families, RoundScores scores) {
            for (int fold = 0; fold < plan.rungs().get(round).folds(); fold++) {
                SplitRows rows = rowsByFold.get(fold).get(round);
                try (FoldTrainer trainer = new FoldTrainer(experiment, keys, candidate, rows, fold, ledger, listener)) {
                    for (PointFamily family : families) {
                        Optional<List<FoldScore>> found = trainer.find(family);
                        if (found.isEmpty() && clock.done() > 0 && clock.timeIsUp()) {
                            return false;
                        }
                        found.ifPresent(earlier -> clock.found(cost(family, earlier), seconds(earlier)));
                        found.or(() -> train(trainer, family)).ifPresent(judged -> {
                            seconds += seconds(judged);
                            scores.add(judged);
                            tell(family, judged, found.isPresent());
                        });
                    }
                }
            }
            return true;
        }

        private Optional<List<FoldScore>> train(FoldTrainer trainer, PointFamily family) {
            long start = System.nanoTime();
            Optional<List<FoldScore>> judged = trainer.train(family);
            judged.ifPresent(scores -> clock.trained(cost(family, scores), (System.nanoTime() - start) / 1e9));
            return judged;
        }

        private static double cost(PointFamily family, List<FoldScore> judged) {
            return (double) judged.get(0).rows() * family.cost();
        }

        private static double seconds(List<FoldScore> judged) {
            return judged.stream().mapToDouble(FoldScore::seconds).sum();
        }

        private void tell(PointFamily family, List<FoldScore> judged, boolean fromLedger) {
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
