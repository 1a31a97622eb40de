package io.cart4j.models;

import io.cart4j.features.Scaler;
import io.cart4j.models.evaluation.Calibration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that is known of a champion but the trees or weights themselves: what champion.json of its bundle holds.
 *
 * @param format version of this record
 * @param label name of what the models predict
 * @param origin where the table came from
 * @param scaler how inputs are scaled; names the features in the models' order
 * @param calibration what mends the leader's probabilities
 * @param threshold a mended probability above it means yes
 * @param models the leader first
 * @param metrics how the leader did, by name of the metric; in an honest bake-off on the test period, calibrated and at the
 *     threshold
 * @param provenance what the models were trained on and with
 */
public record ChampionDescription(
        int format,
        String label,
        ChampionOrigin origin,
        Scaler scaler,
        Calibration calibration,
        double threshold,
        List<Model> models,
        SortedMap<String, Double> metrics,
        Provenance provenance) {
    /** The one format that this version writes and reads. */
    public static final int FORMAT = 2;

    /**
     * Freezes the collections.
     *
     * @param format version of this record
     * @param label name of what the models predict
     * @param origin where the table came from
     * @param scaler how inputs are scaled
     * @param calibration what mends the leader's probabilities
     * @param threshold a mended probability above it means yes
     * @param models the leader first
     * @param metrics how the leader did, by name of the metric
     * @param provenance what the models were trained on and with
     */
    public ChampionDescription {
        models = List.copyOf(models);
        metrics = Collections.unmodifiableSortedMap(new TreeMap<>(metrics));
        if (models.isEmpty()) {
            throw new IllegalArgumentException("a champion needs a model");
        }
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold must lie between 0 and 1, got " + threshold);
        }
    }

    /**
     * Gives the model that won.
     *
     * @return the first of the models
     */
    public Model leader() {
        return models.get(0);
    }

    ChampionDescription withDecision(Calibration fitted, double chosen) {
        return new ChampionDescription(format, label, origin, scaler, fitted, chosen, models, metrics, provenance);
    }

    ChampionDescription withMetrics(SortedMap<String, Double> measured) {
        SortedMap<String, Double> all = new TreeMap<>(metrics);
        all.putAll(measured);
        return new ChampionDescription(format, label, origin, scaler, calibration, threshold, models, all, provenance);
    }

    /**
     * One of the models.
     *
     * @param name its name on the leaderboard
     * @param candidate its kind
     * @param tuned whether its parameters come from a search
     * @param parameters what it was trained with
     * @param file its file in the bundle
     * @param evaluation how this very model did on the test rows of its bake-off's split, at the threshold 0.5; in an honest
     *     bake-off those are the rows of the validation period
     * @param importance share of each feature
     */
    public record Model(
            String name,
            String candidate,
            boolean tuned,
            SortedMap<String, String> parameters,
            String file,
            Evaluation evaluation,
            FeatureImportance importance) {
        /**
         * Freezes the parameters.
         *
         * @param name its name on the leaderboard
         * @param candidate its kind
         * @param tuned whether its parameters come from a search
         * @param parameters what it was trained with
         * @param file its file in the bundle
         * @param evaluation how this very model did on the test rows
         * @param importance share of each feature
         */
        public Model {
            parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        }
    }
}
