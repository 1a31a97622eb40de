package io.cart4j.models.internal;

/** Seeds and labels in the form that the native libraries take. */
final class NativeValues {
    private NativeValues() {}

    /** Gives a seed as an int that is not negative. */
    static int seed(long seed) {
        return Long.hashCode(seed) & Integer.MAX_VALUE;
    }

    static float[] labels(byte[] labels) {
        float[] values = new float[labels.length];
        for (int row = 0; row < values.length; row++) {
            values[row] = labels[row];
        }
        return values;
    }
}
