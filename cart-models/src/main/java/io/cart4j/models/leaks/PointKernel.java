package io.cart4j.models.leaks;

import io.cart4j.core.SessionBatch;

/**
 * Computes the features of the sessions of a batch that count at a decision point. Holds no state that could change what
 * it computes, and may be called from any thread.
 */
@FunctionalInterface
public interface PointKernel {
    /**
     * Computes features.
     *
     * @param sessions whole sessions, or sessions that end right after the decision point; only to be read, and not to be
     *     closed
     * @return a row for each session that counts, with the same features for every batch
     */
    PointRows compute(SessionBatch sessions);
}
