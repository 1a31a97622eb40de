package io.cart4j.models.internal;

import io.cart4j.models.Candidate;
import io.cart4j.models.Candidates;
import io.cart4j.models.Parameters;
import io.cart4j.models.TrainedModel;
import io.cart4j.models.Trainer;
import io.cart4j.models.TrainingSet;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** LightGBM with the defaults of LGBMClassifier, in the mode that gives the same trees for any number of threads. */
public final class LightGbmCandidate implements Candidate {
    private static final Parameters DEFAULTS = Parameters.none()
            .with("n_estimators", 100)
            .with("learning_rate", 0.1)
            .with("num_leaves", 31)
            .with("min_child_samples", 20)
            .with("is_unbalance", false);

    @Override
    public String name() {
        return Candidates.LIGHTGBM;
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
        return new LightGbmTrainer(data, threads);
    }

    @Override
    public String fileName() {
        return "champion_lgbm_model.txt";
    }

    @Override
    public TrainedModel read(InputStream in) throws IOException {
        return LightGbmModel.read(in);
    }
}
