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
     * A training of the search for better parameters is done.
     *
     * @param progress what came of it, and how far the search is
     */
    default void trialFinished(SearchProgress progress) {}

    /**
     * Something was put right that a person may want to know.
     *
     * @param message one sentence
     */
    default void warning(String message) {}
}
