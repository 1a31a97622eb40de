package io.cart4j.models;

/**
 * Hears how a bake-off gets on. Every method does nothing unless overridden; all are called from the thread that called
 * {@link BakeOff#run}.
 */
public interface BakeOffListener {
    /**
     * A candidate is about to be trained on the training rows, or its tuning to begin.
     *
     * @param name name of the run
     */
    default void runStarted(String name) {}

    /**
     * A run is on the leaderboard.
     *
     * @param run the run
     * @param fromLedger whether it was found in the ledger, so that nothing was trained
     */
    default void runFinished(Run run, boolean fromLedger) {}

    /**
     * A point of a grid has been cross-validated.
     *
     * @param name name of the tuned run
     * @param point number of the point, from 1
     * @param points size of the grid
     * @param parameters what was tried
     * @param score mean weighted F1 over the folds
     * @param fromLedger whether it was found in the ledger, so that nothing was trained
     */
    default void gridPointFinished(
            String name, int point, int points, Parameters parameters, double score, boolean fromLedger) {}

    /**
     * Something was put right that a person may want to know.
     *
     * @param message one sentence
     */
    default void warning(String message) {}
}
