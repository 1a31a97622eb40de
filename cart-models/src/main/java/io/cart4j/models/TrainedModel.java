package io.cart4j.models;

import io.cart4j.features.FeatureList;
import java.io.IOException;
import java.io.OutputStream;

/** A model that has learnt, possibly with native memory behind it: close it. Not safe for several threads. */
public interface TrainedModel extends AutoCloseable {
    /**
     * Predicts.
     *
     * @param inputs rows of the same features, scaled by the same scaler as the rows it learnt from
     * @param threads how many threads to use; the result does not depend on it
     * @return the probability of label 1 for each row
     */
    float[] probabilities(DesignMatrix inputs, int threads);

    /**
     * Says how much the model relies on each feature.
     *
     * @param name name to give the model
     * @param features names of the features in column order
     * @return the share of each feature
     */
    FeatureImportance importance(String name, FeatureList features);

    /**
     * Writes the model in its own format; the same model gives the same bytes.
     *
     * @param out where to; not closed
     * @throws IOException if it cannot be written
     */
    void write(OutputStream out) throws IOException;

    /** Frees what the model holds; closing it twice does no harm. */
    @Override
    void close();
}
