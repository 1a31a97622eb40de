package io.cart4j.models.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.cart4j.features.Scaler;
import io.cart4j.models.Candidate;
import io.cart4j.models.Candidates;
import io.cart4j.models.Parameters;
import io.cart4j.models.TrainedModel;
import io.cart4j.models.Trainer;
import io.cart4j.models.TrainingSet;
import io.cart4j.models.internal.trees.ModelFileErrors;
import io.cart4j.models.scoring.RowScorer;
import java.io.IOException;
import java.io.InputStream;

/** Logistic regression with the defaults of scikit-learn's. */
public final class LogisticRegressionCandidate implements Candidate {
    private static final Parameters DEFAULTS = Parameters.none().with("C", 1.0).with("class_weight", "none");

    @Override
    public String name() {
        return Candidates.LOGISTIC_REGRESSION;
    }

    @Override
    public Parameters defaults() {
        return DEFAULTS;
    }

    @Override
    public Trainer prepare(TrainingSet data, int threads) {
        return new LogisticRegressionTrainer(data, threads);
    }

    @Override
    public String fileName() {
        return "champion_lr_model.json";
    }

    @Override
    public TrainedModel read(InputStream in) throws IOException {
        return ModelJson.MAPPER.readValue(in, LogisticRegressionModel.class);
    }

    /** Reads a model that only predicts, with the scaler that goes before it. */
    public static RowScorer scorer(String file, InputStream in, Scaler scaler) throws IOException {
        try {
            LogisticRegressionModel model = ModelJson.MAPPER.readValue(in, LogisticRegressionModel.class);
            int size = model.coefficients().length;
            if (size != scaler.features().size()) {
                throw ModelFileErrors.damaged(
                        file,
                        "it has " + size + " coefficients for "
                                + scaler.features().size() + " features",
                        null);
            }
            return new LogisticScorer(model, scaler);
        } catch (JsonProcessingException e) {
            throw ModelFileErrors.damaged(file, e.getOriginalMessage(), e);
        }
    }
}
