package io.cart4j.models.honest;

import io.cart4j.features.FeatureTable;
import io.cart4j.features.Scaler;
import io.cart4j.models.Candidate;
import io.cart4j.models.DesignMatrix;
import io.cart4j.models.Parameters;
import io.cart4j.models.TrainedModel;
import io.cart4j.models.TrainingSet;

/** A model that learnt from the training rows of a division. */
final class FittedModel implements AutoCloseable {
    private final FeatureTable table;
    private final Scaler scaler;
    private final TrainedModel model;
    private final int threads;

    private FittedModel(FeatureTable table, Scaler scaler, TrainedModel model, int threads) {
        this.table = table;
        this.scaler = scaler;
        this.model = model;
        this.threads = threads;
    }

    static FittedModel fit(Division division, Candidate candidate, Parameters parameters, long seed, int threads) {
        FeatureTable table = division.features();
        int[] train = division.periods().train();
        Scaler scaler = Scaler.standard(table, train);
        TrainingSet data = new TrainingSet(DesignMatrix.of(table, train, scaler), division.labels(train));
        return new FittedModel(table, scaler, candidate.train(data, parameters, seed, threads), threads);
    }

    float[] probabilities(int[] rows) {
        return model.probabilities(DesignMatrix.of(table, rows, scaler), threads);
    }

    @Override
    public void close() {
        model.close();
    }
}
