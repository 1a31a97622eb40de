package io.cart4j.models.internal;

import io.cart4j.core.CartException;
import io.cart4j.models.DesignMatrix;
import io.cart4j.models.Parameters;
import io.cart4j.models.TrainedModel;
import io.cart4j.models.Trainer;
import io.cart4j.models.TrainingSet;
import java.util.Map;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Boosts trees on one DMatrix, which keeps its histogram bins from one training to the next. */
final class XgBoostTrainer implements Trainer {
    private final int threads;
    private final DMatrix matrix;

    XgBoostTrainer(TrainingSet data, int threads) {
        this.threads = Threads.worthwhile(threads, data.rows());
        this.matrix = matrix(data, this.threads);
    }

    private static DMatrix matrix(TrainingSet data, int threads) {
        DesignMatrix inputs = data.inputs();
        try (NativeRows rows = new NativeRows(inputs.rows(), inputs.features().size())) {
            try (WorkerPool pool = new WorkerPool(threads)) {
                rows.fill(inputs, 0, inputs.rows(), pool);
            }
            DMatrix matrix = new DMatrix(rows.matrix(), Float.NaN);
            matrix.setLabel(NativeValues.labels(data.labels()));
            matrix.setFeatureNames(inputs.features().names().toArray(String[]::new));
            return matrix;
        } catch (XGBoostError e) {
            throw new CartException("XGBoost could not take the training rows: " + e.getMessage(), e);
        }
    }

    @Override
    public TrainedModel train(Parameters parameters, long seed) {
        Map<String, Object> options = Map.of(
                "objective",
                "binary:logistic",
                "tree_method",
                "hist",
                "eta",
                parameters.positive("learning_rate"),
                "max_depth",
                parameters.positiveInteger("max_depth"),
                "seed",
                NativeValues.seed(seed),
                "nthread",
                threads,
                "verbosity",
                0);
        int rounds = parameters.positiveInteger("n_estimators");
        try {
            return new XgBoostModel(XGBoost.train(matrix, options, rounds, Map.of(), null, null));
        } catch (XGBoostError e) {
            throw new CartException("XGBoost could not train with " + parameters + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        matrix.dispose();
    }
}
