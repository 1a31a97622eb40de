package io.cart4j.models;

import io.cart4j.models.internal.LedgerEntry;
import io.cart4j.models.internal.RunLedger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cross-validates every point of a grid on the training rows and gives the best one, as scikit-learn's GridSearchCV. */
final class GridSearch {
    private final Experiment experiment;
    private final Metric metric;
    private final RunKeys keys;
    private final Folds folds;
    private final RunLedger ledger;
    private final BakeOffListener listener;
    private @Nullable List<PreparedSplit> prepared;

    GridSearch(
            Experiment experiment,
            Metric metric,
            RunKeys keys,
            Folds folds,
            RunLedger ledger,
            BakeOffListener listener) {
        this.experiment = experiment;
        this.metric = metric;
        this.keys = keys;
        this.folds = folds;
        this.ledger = ledger;
        this.listener = listener;
    }

    /** The winning parameters, and the seconds that training took over the whole grid. */
    record Best(Parameters parameters, double seconds) {}

    /** The first of the points with the best score wins. */
    Best search(Candidate candidate, Grid grid) {
        List<Parameters> points = grid.points();
        Parameters best = candidate.defaults();
        double bestScore = Double.NaN;
        double seconds = 0;
        for (int i = 0; i < points.size(); i++) {
            Parameters parameters = candidate.defaults().replace(points.get(i));
            String key = keys.ofGridPoint(candidate, parameters, folds, metric);
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
            if (metric.bestFirst().compare(point.score(), bestScore) < 0) {
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
            scores += metric.value(trial.evaluation());
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
