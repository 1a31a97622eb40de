package io.cart4j.models.leaks;

import io.cart4j.features.FeatureTable;
import io.cart4j.features.Scaler;
import io.cart4j.models.Candidate;
import io.cart4j.models.Candidates;
import io.cart4j.models.DesignMatrix;
import io.cart4j.models.Parameters;
import io.cart4j.models.TrainedModel;
import io.cart4j.models.TrainingSet;

/**
 * The way from labels to judged probabilities: whatever is learnt from labels (encodings, scalers, selections, models)
 * happens in here. The alarm for shuffled labels walks it with labels that mean nothing, so it should be the very code
 * that makes the real result.
 */
@FunctionalInterface
public interface EvaluationPath {
    /**
     * Learns from some rows and predicts others.
     *
     * @param labels 0 or 1 for each row of the whole table, only to be read
     * @param train rows to learn from
     * @param judge rows to predict
     * @param seed seed of all that is random in it
     * @return the probability of label 1 for each row of {@code judge}
     */
    float[] probabilities(byte[] labels, int[] train, int[] judge, long seed);

    /**
     * Gives the path of a bake-off: scale by the training rows, train a candidate, predict.
     *
     * @param table the features
     * @param candidate what to train
     * @param parameters its hyperparameters
     * @param threads how many threads to use; the result does not depend on it
     * @return the path
     */
    static EvaluationPath of(FeatureTable table, Candidate candidate, Parameters parameters, int threads) {
        return (labels, train, judge, seed) -> {
            Scaler scaler = Scaler.standard(table, train);
            TrainingSet data = new TrainingSet(DesignMatrix.of(table, train, scaler), Rows.gather(labels, train));
            try (TrainedModel model = candidate.train(data, parameters, seed, threads)) {
                return model.probabilities(DesignMatrix.of(table, judge, scaler), threads);
            }
        };
    }

    /**
     * Gives the path of a bake-off with trees that learn their training rows by heart, so that a row that is judged
     * although it was learnt from shows.
     *
     * @param table the features
     * @param threads how many threads to use; the result does not depend on it
     * @return the path
     */
    static EvaluationPath byHeart(FeatureTable table, int threads) {
        Candidate candidate = Candidates.lightGbm();
        return of(table, candidate, byHeart(candidate.defaults()), threads);
    }

    /**
     * Gives the hyperparameters with which LightGBM learns its training rows by heart.
     *
     * @param defaults those of {@link Candidates#lightGbm()}
     * @return few, large and eager trees
     */
    static Parameters byHeart(Parameters defaults) {
        return defaults.with("n_estimators", 30)
                .with("learning_rate", 0.3)
                .with("num_leaves", 127)
                .with("min_child_samples", 1);
    }
}
