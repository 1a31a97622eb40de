package io.cart4j.models.scoring;

import io.cart4j.core.CartException;
import io.cart4j.features.DecisionPoint;
import io.cart4j.features.FeatureList;
import io.cart4j.features.FeatureSet;
import io.cart4j.features.FeatureTable;
import io.cart4j.models.ChampionBundle;
import io.cart4j.models.ChampionDescription;
import io.cart4j.models.evaluation.Calibration;
import java.nio.file.Path;
import org.apache.arrow.vector.VectorSchemaRoot;

/**
 * A champion at work, without a native library: rows, tables and Arrow batches get probabilities, live sessions a risk after
 * each event. All of them are mended by the champion's calibration, as {@link io.cart4j.models.Champion#probabilities} are;
 * only {@link #model()} and explanations are without it.
 *
 * <pre>{@code
 * Scorer scorer = Scorer.load(Path.of("results/champion"));
 * LiveSession live = scorer.newSession();
 * live.add(time, EventType.CART, product, category, brand, price);
 * double risk = live.abandonmentRisk();
 * }</pre>
 *
 * <p>Immutable and safe for any number of threads; a {@link LiveSession} is for one.
 */
public final class Scorer {
    private final RowScorer model;
    private final Calibration calibration;
    private final double threshold;
    private final String decisionPoint;

    private Scorer(RowScorer model, Calibration calibration, double threshold, String decisionPoint) {
        this.model = model;
        this.calibration = calibration;
        this.threshold = threshold;
        this.decisionPoint = decisionPoint;
    }

    /**
     * Reads the leading model of a champion's bundle.
     *
     * @param bundle directory that {@link io.cart4j.models.Champion#save} wrote
     * @return the scorer
     * @throws CartException if there is none, it is damaged, or its model cannot be evaluated in Java
     */
    public static Scorer load(Path bundle) {
        return of(ChampionBundle.read(bundle));
    }

    /**
     * Scores with the leading model of a bundle that was read.
     *
     * @param bundle the bundle
     * @return the scorer
     * @throws CartException if its model cannot be evaluated in Java
     */
    public static Scorer of(ChampionBundle bundle) {
        ChampionDescription description = bundle.description();
        return new Scorer(
                RowScorers.of(bundle, description.leader()),
                description.calibration(),
                description.threshold(),
                description.origin().decisionPoint());
    }

    /**
     * Scores with a model that is not in a bundle, without a calibration; live sessions are answered from the first cart on.
     *
     * @param model the model
     * @param threshold a probability above it means yes, 0 to 1
     * @return the scorer
     */
    public static Scorer of(RowScorer model, double threshold) {
        return of(model, Calibration.none(), threshold, DecisionPoint.firstCart());
    }

    /**
     * Scores with a model that is not in a bundle.
     *
     * @param model the model
     * @param calibration mends its probabilities
     * @param threshold a mended probability above it means yes, 0 to 1
     * @param point where in a session the model learnt; live sessions are answered from there on
     * @return the scorer
     */
    public static Scorer of(RowScorer model, Calibration calibration, double threshold, DecisionPoint point) {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold must lie between 0 and 1, got " + threshold);
        }
        return new Scorer(model, calibration, threshold, point.name());
    }

    /**
     * Gives the model, for margins and rows inside larger arrays. Its probabilities are not mended.
     *
     * @return the model without the calibration
     */
    public RowScorer model() {
        return model;
    }

    /**
     * Gives the features of a row.
     *
     * @return names in column order
     */
    public FeatureList features() {
        return model.features();
    }

    /**
     * Gives the probability above which the champion says yes.
     *
     * @return from 0 to 1, to be compared with mended probabilities
     */
    public double threshold() {
        return threshold;
    }

    /**
     * Predicts one row. Allocates nothing after a thread's first row.
     *
     * @param row the raw features in order; NaN is missing
     * @return the probability of the label, to the precision of a float
     */
    public double probability(float[] row) {
        requireWidth(row);
        return calibration.apply((float) model.probability(row, 0));
    }

    /**
     * Says why a row has its probability.
     *
     * @param row the raw features in order
     * @return base and contributions that add up to the margin
     */
    public Explanation explain(float[] row) {
        requireWidth(row);
        return model.explain(row, 0);
    }

    /**
     * Predicts a table. Apart from the result, needs memory for 4,096 rows a thread.
     *
     * @param table has the model's features, in any order
     * @param threads how many threads to use; the result does not depend on it
     * @return a probability a row
     * @throws CartException if a feature is missing
     */
    public float[] probabilities(FeatureTable table, int threads) {
        float[][] columns = features().names().stream().map(table::column).toArray(float[][]::new);
        return ScoredRows.probabilities(model, calibration, columns, table.rows(), threads);
    }

    /**
     * Predicts an Arrow batch of features. Needs memory for the features of the batch.
     *
     * @param batch has a float32 column for each feature, null where it is missing; not closed
     * @param threads how many threads to use; the result does not depend on it
     * @return a probability a row
     * @throws CartException if a column is missing
     */
    public float[] probabilities(VectorSchemaRoot batch, int threads) {
        return ScoredRows.probabilities(
                model, calibration, ArrowColumns.ofFeatures(batch, features()), batch.getRowCount(), threads);
    }

    /**
     * Predicts a batch of the session table. Needs memory for the features of the batch.
     *
     * @param sessions a batch of the session table; not closed
     * @param set defines the model's features
     * @param threads how many threads to use; the result does not depend on it
     * @return a probability a session
     * @throws CartException if the set lacks a feature
     */
    public float[] probabilities(VectorSchemaRoot sessions, FeatureSet set, int threads) {
        return ScoredRows.probabilities(
                model,
                calibration,
                ArrowColumns.ofSessions(sessions, set, features()),
                sessions.getRowCount(),
                threads);
    }

    /**
     * Starts a live session of a user of whom nothing is known, in a shop of which nothing is known.
     *
     * @return a session without events
     * @throws CartException if the model needs features that are not known while a session runs
     */
    public LiveSession newSession() {
        return newSession(LiveHistory.unknown());
    }

    /**
     * Starts a live session.
     *
     * @param history what is known beyond the session
     * @return a session without events
     * @throws CartException if the model needs features that are not known while a session runs
     */
    public LiveSession newSession(LiveHistory history) {
        LiveFeatures live = LiveFeatures.of(features());
        return new LiveSession(model, calibration, DecisionPoint.parse(decisionPoint), live, history);
    }

    private void requireWidth(float[] row) {
        if (row.length != features().size()) {
            throw new CartException(
                    "a row has " + features().size() + " features " + features().names() + ", got " + row.length);
        }
    }
}
