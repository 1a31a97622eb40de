package io.cart4j.models.internal;

import io.cart4j.models.Parameters;
import io.cart4j.models.TrainedModel;
import io.cart4j.models.Trainer;
import io.cart4j.models.TrainingSet;

/** Boosts trees on one dataset of LightGBM. */
final class LightGbmTrainer implements Trainer {
    private final int threads;
    private final LightGbmDataset dataset;

    LightGbmTrainer(TrainingSet data, int threads) {
        this.threads = Threads.worthwhile(threads, data.rows());
        this.dataset = LightGbmDataset.of(data, this.threads);
    }

    @Override
    public TrainedModel train(Parameters parameters, long seed) {
        String options = String.join(
                " ",
                LightGbmDataset.OPTIONS,
                "objective=binary",
                "deterministic=true",
                "learning_rate=" + parameters.positive("learning_rate"),
                "num_leaves=" + parameters.positiveInteger("num_leaves"),
                "min_data_in_leaf=" + parameters.positiveInteger("min_child_samples"),
                "is_unbalance=" + parameters.either("is_unbalance", "true", "false"),
                "seed=" + NativeValues.seed(seed),
                "num_threads=" + threads);
        return new LightGbmModel(LightGbmBooster.train(dataset, options, parameters.positiveInteger("n_estimators")));
    }

    @Override
    public void close() {
        dataset.close();
    }
}
