package io.cart4j.models.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.cart4j.features.Scaler;
import io.cart4j.models.Candidate;
import io.cart4j.models.Candidates;
import io.cart4j.models.Parameters;
import io.cart4j.models.TrainedModel;
import io.cart4j.models.TrainingSet;
import io.cart4j.models.internal.trees.ModelFileErrors;
import io.cart4j.models.scoring.RowScorer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import smile.math.BFGS;

/**
 * Logistic regression: Smile's BFGS on our own objective, because Smile's cannot weigh rows, wants a double[][] and sums
 * in an order that depends on the number of threads.
 */
public final class LogisticRegressionCandidate implements Candidate {
    private static final double GRADIENT_TOLERANCE = 1e-8;
    private static final int MAX_ITERATIONS = 1000;
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
    public TrainedModel train(TrainingSet data, Parameters parameters, long seed, int threads) {
        double penalty = 1 / parameters.positive("C");
        double[] classWeights = {1, 1};
        if (parameters.either("class_weight", "balanced", "none")) {
            double half = data.rows() / 2.0;
            classWeights[0] = half / (data.rows() - data.positives());
            classWeights[1] = half / data.positives();
        }
        float[][] columns = data.inputs().columns();
        double[] weights = new double[columns.length + 1];
        try (WorkerPool pool = new WorkerPool(Threads.worthwhile(threads, data.rows()))) {
            BFGS.minimize(
                    new LogisticObjective(columns, data.labels(), classWeights, penalty, pool),
                    weights,
                    GRADIENT_TOLERANCE,
                    MAX_ITERATIONS);
        }
        return new LogisticRegressionModel(Arrays.copyOf(weights, columns.length), weights[columns.length]);
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
