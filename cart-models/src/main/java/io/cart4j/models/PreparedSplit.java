package io.cart4j.models;

import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import io.cart4j.features.Scaler;
import java.util.List;

/** Training and test rows of a table, scaled by what the training rows alone teach. */
final class PreparedSplit {
    private final Scaler scaler;
    private final TrainingSet training;
    private final DesignMatrix test;
    private final byte[] testLabels;

    PreparedSplit(FeatureTable table, Label label, SplitRows rows) {
        this.scaler = Scaler.standard(table, rows.train());
        this.training = new TrainingSet(
                DesignMatrix.of(table, rows.train(), scaler), labelsOf(table.label(label), rows.train()));
        this.test = DesignMatrix.of(table, rows.test(), scaler);
        this.testLabels = labelsOf(table.label(label), rows.test());
    }

    Scaler scaler() {
        return scaler;
    }

    TrainingSet training() {
        return training;
    }

    DesignMatrix test() {
        return test;
    }

    byte[] testLabels() {
        return testLabels;
    }

    float[] predict(TrainedModel model, int threads) {
        return model.probabilities(test, threads);
    }

    Evaluation judge(float[] predictions) {
        return Evaluation.of(testLabels, predictions);
    }

    Evaluation judge(TrainedModel model, int threads) {
        return judge(predict(model, threads));
    }

    /** Trains, judges and forgets a model. */
    Trial tryOut(Candidate candidate, Parameters parameters, long seed, int threads) {
        long start = System.nanoTime();
        try (TrainedModel model = candidate.train(training, parameters, seed, threads)) {
            double seconds = (System.nanoTime() - start) / 1e9;
            float[] probabilities = model.probabilities(test, threads);
            return new Trial(
                    Evaluation.of(testLabels, probabilities), TestBlocks.of(testLabels, probabilities), seconds);
        }
    }

    /** What came of a model, on all test rows and on blocks of them. */
    record Trial(Evaluation evaluation, List<Evaluation> blocks, double seconds) {}

    private static byte[] labelsOf(byte[] labels, int[] rows) {
        byte[] selected = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            selected[i] = labels[rows[i]];
        }
        return selected;
    }
}
