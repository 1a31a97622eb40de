package io.cart4j.models;

import io.cart4j.features.FeatureList;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A candidate of stages whose score is laid down: the more steps of the right size, the more rows it gets right. */
final class Ladder implements Candidate {
    static final int BEST_SIZE = 4;

    record Training(int rows, Parameters parameters) {}

    final List<Training> trainings = new ArrayList<>();
    final List<TrainingSet> sets = new ArrayList<>();

    @Override
    public String name() {
        return "Ladder";
    }

    @Override
    public Parameters defaults() {
        return Parameters.parse("size=1;steps=1");
    }

    @Override
    public Optional<String> stages() {
        return Optional.of("steps");
    }

    @Override
    public Trainer prepare(TrainingSet data, int threads) {
        sets.add(data);
        return new Trainer() {
            @Override
            public TrainedModel train(Parameters parameters, long seed) {
                trainings.add(new Training(data.rows(), parameters));
                return new Steps(parameters.positiveInteger("size"), parameters.positiveInteger("steps"));
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public String fileName() {
        return "ladder.txt";
    }

    @Override
    public TrainedModel read(InputStream in) {
        throw new UnsupportedOperationException();
    }

    private record Steps(int size, int stages) implements StagedModel {
        /** Nearer to the best size and to 30 steps, more of the rows with carts are called abandoned. */
        @Override
        public float[] probabilities(DesignMatrix inputs, int threads, int first) {
            double wrong = 0.1 * Math.abs(size - BEST_SIZE) + 0.01 * Math.abs(first - 30);
            float[] carts = inputs.column(0);
            float[] probabilities = new float[carts.length];
            for (int row = 0; row < carts.length; row++) {
                boolean seen = row % 100 >= 100 * wrong;
                probabilities[row] = carts[row] > 0 && seen ? 0.9f : 0.1f;
            }
            return probabilities;
        }

        @Override
        public FeatureImportance importance(String name, FeatureList features) {
            return FeatureImportance.ofWeights(name, "none", features, new double[features.size()]);
        }

        @Override
        public void write(OutputStream out) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
