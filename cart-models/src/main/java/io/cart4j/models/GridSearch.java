package io.cart4j.models;

import io.cart4j.models.internal.LedgerEntry;
import io.cart4j.models.internal.RunLedger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cross-validates every point of a grid on the training rows and gives the best one, as scikit-learn's GridSearchCV. */
final class GridSearch {
    private final Experiment experiment;
    private final RunKeys keys;
    private final Folds folds;
    private final RunLedger ledger;
    private final BakeOffListener listener;
    private @Nullable List<PreparedSplit> prepared;

    GridSearch(Experiment experiment, RunKeys keys, Folds folds, RunLedger ledger, BakeOffListener listener) {
        this.experiment = experiment;
        this.keys = keys;
        this.folds = folds;
        this.ledger = ledger;
        this.listener = listener;
    }

    /** The winning parameters, and the seconds that training took over the whole grid. */
    record Best(Parameters parameters, double seconds) {}

    /** The first of the points with the highest score wins. */
    Best search(Candidate candidate, Grid grid) {
        List<Parameters> points = grid.points();
        Parameters best = candidate.defaults();
        double bestScore = Double.NEGATIVE_INFINITY;
        double seconds = 0;
        for (int i = 0; i < points.size(); i++) {
            Parameters parameters = candidate.defaults().replace(points.get(i));
            String key = keys.ofGridPoint(candidate, parameters, folds);
            Optional<LedgerEntry.GridPoint> earlier = ledger.find(key, LedgerEntry.GridPoint.class);
            LedgerEntry.GridPoint point = earlier.orElseGet(() -> crossValidate(candidate, parameters, key));
            listener.gridPointFinished(
                    Run.tunedName(candidate.name()),
                    i + 1,
                    points.size(),
                    parameters,
                    point.score(),
                    earlier.isPresent());
            seconds += point.seconds();
            if (point.score() > bestScore) {
                bestScore = point.score();
                best = parameters;
            }
        }
        return new Best(best, seconds);
    }

    private LedgerEntry.GridPoint crossValidate(Candidate candidate, Parameters parameters, String key) {
        double scores = 0;
        double seconds = 0;
        for (PreparedSplit fold : preparedFolds()) {
            PreparedSplit.Trial trial = fold.tryOut(candidate, parameters, experiment.seed(), experiment.threads());
            scores += trial.evaluation().weightedF1();
            seconds += trial.seconds();
        }
        LedgerEntry.GridPoint point = new LedgerEntry.GridPoint(
                keys.experiment(), key, candidate.name(), parameters, seconds, scores / folds.k());
        ledger.append(point);
        return point;
    }

    /** Not before it is needed: a resumed search may find all its points in the ledger. */
    private List<PreparedSplit> preparedFolds() {
        List<PreparedSplit> ready = prepared;
        if (ready == null) {
            byte[] labels = experiment.table().label(experiment.label());
            ready = folds.split(labels, experiment.rows().train()).stream()
                    .map(rows -> new PreparedSplit(experiment.table(), experiment.label(), rows))
                    .toList();
            prepared = ready;
        }
        return ready;
    }
}
