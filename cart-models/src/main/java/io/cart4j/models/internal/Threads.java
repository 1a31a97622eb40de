package io.cart4j.models.internal;

/** How many threads a piece of work is worth. */
final class Threads {
    /** Below this many rows for each thread, waking the threads costs more than they save. */
    private static final int ROWS_PER_THREAD = 8192;

    private Threads() {}

    static int worthwhile(int threads, int rows) {
        return Math.max(1, Math.min(threads, rows / ROWS_PER_THREAD));
    }
}
