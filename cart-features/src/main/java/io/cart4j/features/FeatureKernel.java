package io.cart4j.features;

import org.apache.arrow.vector.VectorSchemaRoot;

/**
 * Computes one feature for all sessions of a batch in one loop. A kernel holds no state and may be called from any
 * thread.
 */
@FunctionalInterface
public interface FeatureKernel {
    /**
     * Computes the feature.
     *
     * @param sessions a batch of the session table
     * @param values where the results go
     * @param from place in {@code values} of the batch's first session
     */
    void compute(VectorSchemaRoot sessions, float[] values, int from);
}
