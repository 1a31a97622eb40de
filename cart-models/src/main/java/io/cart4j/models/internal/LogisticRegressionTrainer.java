package io.cart4j.models.internal;

import io.cart4j.models.Parameters;
import io.cart4j.models.TrainedModel;
import io.cart4j.models.Trainer;
import io.cart4j.models.TrainingSet;
import java.util.Arrays;
import smile.math.BFGS;

/** Fits logistic regressions to the columns of one training set. */
final class LogisticRegressionTrainer implements Trainer {
    private static final double GRADIENT_TOLERANCE = 1e-8;
    private static final int MAX_ITERATIONS = 1000;

    private final TrainingSet data;
    private final float[][] columns;
    private final int threads;

    LogisticRegressionTrainer(TrainingSet data, int threads) {
        this.data = data;
        this.columns = data.inputs().columns();
        this.threads = Threads.worthwhile(threads, data.rows());
    }

    @Override
    public TrainedModel train(Parameters parameters, long seed) {
        double penalty = 1 / parameters.positive("C");
        double[] classWeights = {1, 1};
        if (parameters.either("class_weight", "balanced", "none")) {
            double half = data.rows() / 2.0;
            classWeights[0] = half / (data.rows() - data.positives());
            classWeights[1] = half / data.positives();
        }
        double[] weights = new double[columns.length + 1];
        try (WorkerPool pool = new WorkerPool(threads)) {
            BFGS.minimize(
                    new LogisticObjective(columns, data.labels(), classWeights, penalty, pool),
                    weights,
                    GRADIENT_TOLERANCE,
                    MAX_ITERATIONS);
        }
        return new LogisticRegressionModel(Arrays.copyOf(weights, columns.length), weights[columns.length]);
    }

    @Override
    public void close() {}
}
