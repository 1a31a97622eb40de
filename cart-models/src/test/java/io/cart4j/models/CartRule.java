package io.cart4j.models;

import io.cart4j.features.FeatureList;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A candidate that predicts abandonment above a number of carts, and remembers what it was trained on. */
final class CartRule implements Candidate {
    final List<TrainingSet> trainings = new ArrayList<>();
    private final String name;
    private final Parameters defaults;

    CartRule(String name, double carts) {
        this.name = name;
        this.defaults = Parameters.none().with("carts", carts);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Parameters defaults() {
        return defaults;
    }

    @Override
    public Trainer prepare(TrainingSet data, int threads) {
        return new Trainer() {
            @Override
            public TrainedModel train(Parameters parameters, long seed) {
                trainings.add(data);
                return new Rule(parameters.positive("carts"));
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public String fileName() {
        return name + ".txt";
    }

    @Override
    public TrainedModel read(InputStream in) throws IOException {
        return new Rule(Double.parseDouble(new String(in.readAllBytes(), StandardCharsets.US_ASCII)));
    }

    private record Rule(double carts) implements TrainedModel {
        @Override
        public float[] probabilities(DesignMatrix inputs, int threads) {
            float[] values = inputs.column(0);
            for (int row = 0; row < values.length; row++) {
                values[row] = values[row] > carts ? 0.9f : 0.1f;
            }
            return values;
        }

        @Override
        public FeatureImportance importance(String name, FeatureList features) {
            return FeatureImportance.ofWeights(name, "rule", features, new double[features.size()]);
        }

        @Override
        public void write(OutputStream out) throws IOException {
            out.write(Double.toString(carts).getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void close() {}
    }
}
