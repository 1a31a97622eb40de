package io.cart4j.models.internal;

import io.cart4j.models.DesignMatrix;

/** Predicts a matrix a slice at a time, so that what a native library copies stays small whatever the matrix. */
final class RowSlices {
    private static final int SLICE_ROWS = 1 << 16;

    private RowSlices() {}

    /** Predicts one slice. */
    @FunctionalInterface
    interface SlicePredictor<E extends Exception> {
        /** Writes one probability a row of the slice, the first one at {@code from}. */
        void predict(float[] rowMajor, int rows, float[] probabilities, int from) throws E;
    }

    /** The most rows that a slice of the matrix has. */
    static int rows(DesignMatrix inputs) {
        return Math.min(SLICE_ROWS, inputs.rows());
    }

    static <E extends Exception> float[] predict(DesignMatrix inputs, SlicePredictor<E> predictor) throws E {
        float[] probabilities = new float[inputs.rows()];
        for (int from = 0; from < probabilities.length; from += SLICE_ROWS) {
            int to = Math.min(probabilities.length, from + SLICE_ROWS);
            predictor.predict(inputs.rowMajor(from, to), to - from, probabilities, from);
        }
        return probabilities;
    }
}
