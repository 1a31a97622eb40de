package io.cart4j.models.internal;

import io.cart4j.core.CartException;
import io.cart4j.models.Candidate;
import io.cart4j.models.Candidates;
import io.cart4j.models.Parameters;
import io.cart4j.models.TrainedModel;
import io.cart4j.models.Trainer;
import io.cart4j.models.TrainingSet;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
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
    public Optional<String> stages() {
        return Optional.of("n_estimators");
    }

    @Override
    public Trainer prepare(TrainingSet data, int threads) {
        return new XgBoostTrainer(data, threads);
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
