package io.cart4j.models.honest;

import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import io.cart4j.features.Scaler;
import io.cart4j.models.Candidate;
import io.cart4j.models.Champion;
import io.cart4j.models.DesignMatrix;
import io.cart4j.models.Parameters;
import io.cart4j.models.TrainedModel;
import io.cart4j.models.TrainingSet;

/** A model that learnt from the training rows of a division. */
interface FittedModel extends AutoCloseable {
    static FittedModel fit(Division division, Candidate candidate, Parameters parameters, long seed, int threads) {
        FeatureTable table = division.features();
        byte[] labels = table.label(Label.abandonedAfter());
        return fit(table, labels, division.train(), candidate, parameters, seed, threads);
    }

    /** The one way from rows to a model: labels are of all rows of the table, of which only those to train on are used. */
    static FittedModel fit(
            FeatureTable table,
            byte[] labels,
            int[] train,
            Candidate candidate,
            Parameters parameters,
            long seed,
            int threads) {
        Scaler scaler = Scaler.standard(table, train);
        byte[] learnt = new byte[train.length];
        for (int i = 0; i < train.length; i++) {
            learnt[i] = labels[train[i]];
        }
        TrainingSet data = new TrainingSet(DesignMatrix.of(table, train, scaler), learnt);
        return new Trained(table, scaler, candidate.train(data, parameters, seed, threads), threads);
    }

    /** The model of a champion, which stays open. */
    static FittedModel of(Champion champion, FeatureTable table) {
        return new OfChampion(champion, table);
    }

    /** The model's own probabilities of some rows of the division's table. */
    float[] probabilities(int[] rows);

    @Override
    void close();

    /** A model of its own. */
    record Trained(FeatureTable table, Scaler scaler, TrainedModel model, int threads) implements FittedModel {
        @Override
        public float[] probabilities(int[] rows) {
            return model.probabilities(DesignMatrix.of(table, rows, scaler), threads);
        }

        @Override
        public void close() {
            model.close();
        }
    }

    /** A model that belongs to a champion. */
    record OfChampion(Champion champion, FeatureTable table) implements FittedModel {
        @Override
        public float[] probabilities(int[] rows) {
            return champion.uncalibrated(table, rows);
        }

        @Override
        public void close() {}
    }
}
