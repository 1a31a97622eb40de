package io.cart4j.models.internal;

/** How many threads a piece of work is worth. */
final class Threads {
    /**
     * With fewer rows a model is trained in seconds on one thread, while the threads of the native libraries, which spin
     * at every barrier, get in each other's way on a busy machine: LightGBM took 1.6 s for 140,000 rows on one thread and
     * 32 s on two, on two cores that others used too.
     */
    private static final int ROWS_PER_THREAD = 100_000;

    private Threads() {}

    static int worthwhile(int threads, int rows) {
        return Math.max(1, Math.min(threads, rows / ROWS_PER_THREAD));
    }
}
