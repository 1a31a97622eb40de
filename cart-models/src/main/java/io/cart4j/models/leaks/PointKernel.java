package io.cart4j.models.leaks;

import io.cart4j.core.SessionBatch;
import io.cart4j.features.AtCart;
import io.cart4j.features.CartState;
import io.cart4j.features.DecisionPoint;

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

    /**
     * Gives the kernel of {@link CartState}: the features of {@link AtCart} that look at the session so far and at the clock.
     *
     * @param point when the decision is made
     * @return a kernel that gives a row for each row of the decision table of the same point, in the same order
     */
    static PointKernel atCart(DecisionPoint point) {
        return new AtCartKernel(point);
    }
}
