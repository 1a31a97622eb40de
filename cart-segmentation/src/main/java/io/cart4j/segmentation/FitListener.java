package io.cart4j.segmentation;

/** Hears how a fit gets on, in the thread that called fit. */
@FunctionalInterface
public interface FitListener {
    /**
     * Called after each iteration.
     *
     * @param start which start is under way, from 1
     * @param starts how many there will be
     * @param iteration iterations of this start so far, from 1
     * @param inertia sum of squared distances to the nearest centroids at this moment
     */
    void iterationDone(int start, int starts, int iteration, double inertia);
}
