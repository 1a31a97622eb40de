package io.cart4j.core;

/** Is told how far a long step has come; called from any thread, often, so it should return at once. */
@FunctionalInterface
public interface ProgressListener {
    /** Listens to nothing. */
    ProgressListener NONE = (step, done, total) -> {};

    /**
     * Takes note of progress.
     *
     * @param step what is counted, for example "bytes read"
     * @param done how much of it is done
     * @param total how much there is in all, or -1 if unknown
     */
    void onProgress(String step, long done, long total);

    /**
     * Is told where the time and the memory went, when a session table is done.
     *
     * @param summary the figures of the run
     */
    default void onEnd(RunSummary summary) {}
}
