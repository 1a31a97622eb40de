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

/** A random forest with the defaults of RandomForestClassifier, grown by LightGBM. */
public final class RandomForestCandidate implements Candidate {
    private static final Parameters DEFAULTS = Parameters.none()
            .with("n_estimators", 100)
            .with("max_depth", "none")
            .with("min_samples_leaf", 1)
            .with("class_weight", "none");

    @Override
    public String name() {
        return Candidates.RANDOM_FOREST;
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
        return new RandomForestTrainer(data, threads);
    }

    @Override
    public String fileName() {
        return "champion_rf_model.txt";
    }

    @Override
    public TrainedModel read(InputStream in) throws IOException {
        return LightGbmModel.read(in);
    }
}
