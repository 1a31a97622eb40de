package io.cart4j.models;

import io.cart4j.core.CartException;
import io.cart4j.models.internal.LedgerEntry.FoldScore;
import io.cart4j.models.internal.RunLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Trains and judges points on the rows of one fold, which it prepares once; what is in the ledger it takes from there. */
final class FoldTrainer implements AutoCloseable {
    private final Experiment experiment;
    private final RunKeys keys;
    private final Candidate candidate;
    private final SplitRows rows;
    private final String rowsDigest;
    private final int fold;
    private final RunLedger ledger;
    private final BakeOffListener listener;
    private @Nullable PreparedSplit split;
    private @Nullable Trainer trainer;

    FoldTrainer(
            Experiment experiment,
            RunKeys keys,
            Candidate candidate,
            SplitRows rows,
            int fold,
            RunLedger ledger,
            BakeOffListener listener) {
        this.experiment = experiment;
        this.keys = keys;
        this.candidate = candidate;
        this.rows = rows;
        this.rowsDigest = rows.digest();
        this.fold = fold;
        this.ledger = ledger;
        this.listener = listener;
    }

    /** Gives the scores of all points of a family, if the ledger has them. */
    Optional<List<FoldScore>> find(PointFamily family) {
        List<FoldScore> scores = new ArrayList<>();
        for (Parameters point : family.points()) {
            ledger.find(key(point), FoldScore.class).ifPresent(scores::add);
        }
        return scores.size() == family.points().size() ? Optional.of(scores) : Optional.empty();
    }

    /**
     * Trains the largest point of a family and judges all of them; each bears an equal part of the seconds. Gives nothing
     * if the library fails at these parameters, which is no reason to give up the others.
     */
    Optional<List<FoldScore>> train(PointFamily family) {
        long start = System.nanoTime();
        PreparedSplit ready = split();
        Trainer open = trainer(ready);
        TrainedModel trained;
        try {
            trained = open.train(family.largest(), experiment.seed());
        } catch (CartException e) {
            listener.warning(candidate.name() + " cannot be trained with " + family.largest() + " on "
                    + rows.train().length + " rows and is left out of the search: "
                    + String.valueOf(e.getMessage()).strip());
            return Optional.empty();
        }
        try (TrainedModel model = trained) {
            double seconds = (System.nanoTime() - start) / 1e9 / family.points().size();
            double rounded = Math.round(1e4 * seconds) / 1e4;
            List<FoldScore> scores = new ArrayList<>();
            for (Parameters point : family.points()) {
                float[] probabilities = family.probabilities(model, point, ready.test(), experiment.threads());
                scores.add(new FoldScore(
                        keys.experiment(),
                        key(point),
                        candidate.name(),
                        point,
                        fold,
                        rows.train().length,
                        rounded,
                        Evaluation.of(ready.testLabels(), probabilities)));
            }
            ledger.append(scores.stream()
                    .filter(score -> ledger.find(score.key(), FoldScore.class).isEmpty())
                    .toList());
            return Optional.of(scores);
        }
    }

    private String key(Parameters point) {
        return keys.ofFoldScore(candidate, point, rowsDigest);
    }

    private PreparedSplit split() {
        PreparedSplit ready = split;
        if (ready == null) {
            ready = new PreparedSplit(experiment.table(), experiment.label(), rows);
            split = ready;
        }
        return ready;
    }

    private Trainer trainer(PreparedSplit ready) {
        Trainer open = trainer;
        if (open == null) {
            open = candidate.prepare(ready.training(), experiment.threads());
            trainer = open;
        }
        return open;
    }

    @Override
    public void close() {
        if (trainer != null) {
            trainer.close();
        }
    }
}
