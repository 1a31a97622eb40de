package io.cart4j.models;

import io.cart4j.features.Scaler;
import java.util.List;
import java.util.SortedMap;

/**
 * What champion.json holds.
 *
 * @param format version of this record
 * @param label what the models predict
 * @param threshold a probability above it means yes
 * @param scaler how inputs are scaled; names the features in the models' order
 * @param split description of how training and test rows were split
 * @param seed seed of the models
 * @param trainingTable content hash of the feature table
 * @param models the leader first
 */
record ChampionFile(
        int format,
        String label,
        double threshold,
        Scaler scaler,
        String split,
        long seed,
        String trainingTable,
        List<Model> models) {

    /** The one format that this version writes and reads. */
    static final int FORMAT = 1;

    /**
     * One of the models.
     *
     * @param name its name on the leaderboard
     * @param candidate its kind
     * @param tuned whether its parameters come from a grid search
     * @param parameters what it was trained with
     * @param file where it is, in the same directory
     * @param sha256 digest of that file
     * @param evaluation how it did on the test rows
     * @param importance share of each feature
     */
    record Model(
            String name,
            String candidate,
            boolean tuned,
            SortedMap<String, String> parameters,
            String file,
            String sha256,
            Evaluation evaluation,
            FeatureImportance importance) {}
}
