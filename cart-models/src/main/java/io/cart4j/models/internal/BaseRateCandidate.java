package io.cart4j.models.internal;

import io.cart4j.features.FeatureList;
import io.cart4j.features.Scaler;
import io.cart4j.models.Candidate;
import io.cart4j.models.Candidates;
import io.cart4j.models.DesignMatrix;
import io.cart4j.models.FeatureImportance;
import io.cart4j.models.Parameters;
import io.cart4j.models.TrainedModel;
import io.cart4j.models.Trainer;
import io.cart4j.models.TrainingSet;
import io.cart4j.models.internal.trees.Stumps;
import io.cart4j.models.internal.trees.TreeScorer;
import io.cart4j.models.scoring.RowScorer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** Knows how often label 1 occurs, and nothing else. */
public final class BaseRateCandidate implements Candidate {
    @Override
    public String name() {
        return Candidates.BASE_RATE;
    }

    @Override
    public Parameters defaults() {
        return Parameters.none();
    }

    @Override
    public Trainer prepare(TrainingSet data, int threads) {
        return (parameters, seed) -> new BaseRate((double) data.positives() / data.rows());
    }

    @Override
    public String fileName() {
        return "champion_base_model.json";
    }

    @Override
    public TrainedModel read(InputStream in) throws IOException {
        return ModelJson.MAPPER.readValue(in, BaseRate.class);
    }

    /** Reads a model that only predicts. */
    public static RowScorer scorer(String file, InputStream in, Scaler scaler) throws IOException {
        BaseRate model = ModelJson.MAPPER.readValue(in, BaseRate.class);
        return new TreeScorer(file, Stumps.constant(scaler.features().size(), model.rate()), scaler);
    }

    record BaseRate(double rate) implements TrainedModel {
        @Override
        public float[] probabilities(DesignMatrix inputs, int threads) {
            float[] probabilities = new float[inputs.rows()];
            Arrays.fill(probabilities, (float) rate);
            return probabilities;
        }

        @Override
        public FeatureImportance importance(String name, FeatureList features) {
            return FeatureImportance.ofWeights(name, "none", features, new double[features.size()]);
        }

        @Override
        public void write(OutputStream out) throws IOException {
            ModelJson.MAPPER.writeValue(out, this);
        }

        @Override
        public void close() {}
    }
}
