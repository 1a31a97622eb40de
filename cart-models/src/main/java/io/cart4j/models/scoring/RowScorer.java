package io.cart4j.models.scoring;

import io.cart4j.features.FeatureList;

/**
 * A trained model that predicts from raw features: what scaling it learnt with is part of it. NaN means missing. Equal to
 * the library that trained it to 1e-6; the margin of XGBoost's and LightGBM's trees to the last bit.
 *
 * <p>Implementations are immutable and safe for any number of threads, and allocate nothing after a thread's first row
 * except in {@link #explain}.
 */
public interface RowScorer {
    /**
     * Gives the features of a row.
     *
     * @return names in column order
     */
    FeatureList features();

    /**
     * Gives what the model adds up before it turns it into a probability.
     *
     * @param row holds the raw features in order
     * @param from place of the first one
     * @return log odds for boosted trees and logistic regression; for a forest the mean of its trees
     */
    double margin(float[] row, int from);

    /**
     * Predicts one row.
     *
     * @param row holds the raw features in order
     * @param from place of the first one
     * @return the probability of label 1
     */
    double probability(float[] row, int from);

    /**
     * Predicts rows that follow each other, faster than one by one.
     *
     * @param rows raw features, all of the first row, then all of the second
     * @param from place of the first row's first feature
     * @param count number of rows
     * @param out gets a probability a row, equal to {@link #probability} rounded to float
     * @param outFrom place of the first one
     */
    void probabilities(float[] rows, int from, int count, float[] out, int outFrom);

    /**
     * Shares the margin of a row out to its features. Takes time in proportion to leaves and squared depth: about a
     * thousand times a prediction.
     *
     * @param row holds the raw features in order
     * @param from place of the first one
     * @return base and contributions that add up to the margin
     */
    Explanation explain(float[] row, int from);
}
