package io.cart4j.models.internal;

import io.cart4j.core.CartException;
import io.cart4j.models.DesignMatrix;
import io.cart4j.models.Parameters;
import io.cart4j.models.TrainedModel;
import io.cart4j.models.Trainer;
import io.cart4j.models.TrainingSet;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;

/** Boosts trees on one LightGBM dataset, which holds the rows as histogram bins. */
final class LightGbmTrainer implements Trainer {
    /** Whatever decides how the dataset is built must be the same for all models. */
    private static final String DATASET_OPTIONS = "force_row_wise=true feature_pre_filter=false verbosity=-1";

    private final int threads;
    private final LGBMDataset dataset;
    private boolean closed;

    LightGbmTrainer(TrainingSet data, int threads) {
        this.threads = Threads.worthwhile(threads, data.rows());
        DesignMatrix inputs = data.inputs();
        LightGbmLibrary.load();
        try {
            this.dataset = LGBMDataset.createFromMat(
                    inputs.rowMajor(0, inputs.rows()),
                    inputs.rows(),
                    inputs.features().size(),
                    true,
                    DATASET_OPTIONS + " num_threads=" + this.threads,
                    null);
            dataset.setField("label", NativeValues.labels(data.labels()));
            dataset.setFeatureNames(inputs.features().names().toArray(String[]::new));
        } catch (LGBMException e) {
            throw new CartException("LightGBM could not take the training rows: " + e.getMessage(), e);
        }
    }

    @Override
    public TrainedModel train(Parameters parameters, long seed) {
        String options = String.join(
                " ",
                DATASET_OPTIONS,
                "objective=binary",
                "deterministic=true",
                "learning_rate=" + parameters.positive("learning_rate"),
                "num_leaves=" + parameters.positiveInteger("num_leaves"),
                "min_data_in_leaf=" + parameters.positiveInteger("min_child_samples"),
                "is_unbalance=" + parameters.either("is_unbalance", "true", "false"),
                "seed=" + NativeValues.seed(seed),
                "num_threads=" + threads);
        int rounds = parameters.positiveInteger("n_estimators");
        try {
            return boost(options, rounds);
        } catch (LGBMException e) {
            throw new CartException("LightGBM could not train with " + parameters + ": " + e.getMessage(), e);
        }
    }

    private LightGbmModel boost(String options, int rounds) throws LGBMException {
        LGBMBooster booster = LGBMBooster.create(dataset, options);
        try {
            int stages = 0;
            while (stages < rounds && !booster.updateOneIter()) {
                stages++;
            }
            return new LightGbmModel(booster, stages);
        } catch (LGBMException e) {
            booster.close();
            throw e;
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            dataset.close();
        } catch (LGBMException e) {
            throw new CartException("LightGBM could not free the training rows: " + e.getMessage(), e);
        }
    }
}
