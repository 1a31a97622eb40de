package io.cart4j.models.internal;

import io.cart4j.models.Candidate;
import io.cart4j.models.Candidates;
import io.cart4j.models.Parameters;
import io.cart4j.models.TrainedModel;
import io.cart4j.models.Trainer;
import io.cart4j.models.TrainingSet;
import java.io.IOException;
import java.io.InputStream;

/**
 * Logistic regression: Smile's BFGS on our own objective, because Smile's cannot weigh rows, wants a double[][] and sums
 * in an order that depends on the number of threads.
 */
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
}
