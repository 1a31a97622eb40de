package io.cart4j.models.internal;

import io.cart4j.models.Parameters;
import io.cart4j.models.TrainedModel;
import io.cart4j.models.Trainer;
import io.cart4j.models.TrainingSet;
import java.util.Arrays;

/** Fits logistic regressions to the columns of one training set. */
final class LogisticRegressionTrainer implements Trainer {
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
        boolean balanced = parameters.either("class_weight", "balanced", "none");
        double[] classWeights = balanced ? NativeValues.balancedWeights(data) : new double[] {1, 1};
        double[] weights;
        try (WorkerPool pool = new WorkerPool(threads)) {
            weights = NewtonMethod.minimize(
                    new LogisticObjective(columns, data.labels(), classWeights, penalty, pool), columns.length + 1);
        }
        return new LogisticRegressionModel(Arrays.copyOf(weights, columns.length), weights[columns.length]);
    }
}
