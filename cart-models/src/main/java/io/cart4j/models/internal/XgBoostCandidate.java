package io.cart4j.models.internal;

import io.cart4j.core.CartException;
import io.cart4j.models.Candidate;
import io.cart4j.models.Candidates;
import io.cart4j.models.DesignMatrix;
import io.cart4j.models.Parameters;
import io.cart4j.models.TrainedModel;
import io.cart4j.models.TrainingSet;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** XGBoost with the defaults of its Python package. */
public final class XgBoostCandidate implements Candidate {
    private static final Parameters DEFAULTS = Parameters.none()
            .with("n_estimators", 100)
            .with("learning_rate", 0.3)
            .with("max_depth", 6);

    @Override
    public String name() {
        return Candidates.XGBOOST;
    }

    @Override
    public Parameters defaults() {
        return DEFAULTS;
    }

    @Override
    public TrainedModel train(TrainingSet data, Parameters parameters, long seed, int threads) {
        Map<String, Object> options = Map.of(
                "objective", "binary:logistic",
                "tree_method", "hist",
                "eta", parameters.positive("learning_rate"),
                "max_depth", parameters.positiveInteger("max_depth"),
                "seed", NativeValues.seed(seed),
                "nthread", Threads.worthwhile(threads, data.rows()),
                "verbosity", 0);
        int rounds = parameters.positiveInteger("n_estimators");
        DesignMatrix inputs = data.inputs();
        int width = inputs.features().size();
        try {
            DMatrix matrix = new DMatrix(inputs.rowMajor(0, inputs.rows()), inputs.rows(), width, Float.NaN);
            try {
                matrix.setLabel(NativeValues.labels(data.labels()));
                matrix.setFeatureNames(inputs.features().names().toArray(String[]::new));
                return new XgBoostModel(XGBoost.train(matrix, options, rounds, Map.of(), null, null));
            } finally {
                matrix.dispose();
            }
        } catch (XGBoostError e) {
            throw new CartException("XGBoost could not train with " + parameters + ": " + e.getMessage(), e);
        }
    }

    @Override
    public String fileName() {
        return "champion_xgb_model.json";
    }

    @Override
    public TrainedModel read(InputStream in) throws IOException {
        try {
            return new XgBoostModel(XGBoost.loadModel(in.readAllBytes()));
        } catch (XGBoostError e) {
            throw new CartException("XGBoost cannot read its model: " + e.getMessage(), e);
        }
    }
}
