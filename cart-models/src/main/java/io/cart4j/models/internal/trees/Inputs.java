package io.cart4j.models.internal.trees;

import io.cart4j.features.Scaler;

/** Scales raw features as {@link io.cart4j.models.DesignMatrix} does: in double, rounded to float at the end. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Inputs(boolean[] log1p, double[] centers, double[] scales) {
    /** Inputs that a scaler makes of raw features. */
    public static Inputs scaledBy(Scaler scaler) {
        int features = scaler.features().size();
        boolean[] log1p = new boolean[features];
        double[] centers = new double[features];
        double[] scales = new double[features];
        for (int feature = 0; feature < features; feature++) {
            log1p[feature] = scaler.log1p().get(feature);
            centers[feature] = scaler.centers().get(feature);
            scales[feature] = scaler.scales().get(feature);
        }
        return new Inputs(log1p, centers, scales);
    }

    /** The number of features. */
    public int size() {
        return scales.length;
    }

    /** What the model sees of a raw value. */
    public float input(int feature, float raw) {
        double value = log1p[feature] ? Math.log1p(raw) : raw;
        return (float) ((value - centers[feature]) / scales[feature]);
    }
}
