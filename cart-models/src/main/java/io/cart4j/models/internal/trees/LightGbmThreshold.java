package io.cart4j.models.internal.trees;

/** LightGBM's thresholds are doubles and its inputs floats here, so that the float below a threshold splits the same. */
final class LightGbmThreshold {
    private LightGbmThreshold() {}

    /** The greatest float that goes left. Values within {@link Missing#ZERO} of zero are zeros to LightGBM. */
    static float asFloat(double threshold) {
        if (Math.abs(threshold) <= Missing.ZERO) {
            return threshold >= 0 ? Missing.ZERO : Math.nextDown(-Missing.ZERO);
        }
        float nearest = (float) threshold;
        return nearest > threshold ? Math.nextDown(nearest) : nearest;
    }
}
