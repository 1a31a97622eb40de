package io.cart4j.models.internal;

import io.cart4j.models.TrainingSet;

/** Seeds, labels and weights in the form that the libraries take. */
final class NativeValues {
    private NativeValues() {}

    /** Gives a seed as an int that is not negative. */
    static int seed(long seed) {
        return Long.hashCode(seed) & Integer.MAX_VALUE;
    }

    /** The weight of a row of either class, as scikit-learn balances them: each class adds up to half of the rows. */
    static double[] balancedWeights(TrainingSet data) {
        double half = data.rows() / 2.0;
        return new double[] {half / (data.rows() - data.positives()), half / data.positives()};
    }

    static float[] labels(byte[] labels) {
        float[] values = new float[labels.length];
        for (int row = 0; row < values.length; row++) {
            values[row] = labels[row];
        }
        return values;
    }
}
