package io.cart4j.models.internal;

import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * A fixed number of threads that share out numbered tasks. Tasks write to places of their own and callers fold them in
 * the order of their numbers, so results do not depend on who did what.
 */
public final class WorkerPool implements AutoCloseable {
    private final ForkJoinPool pool;

    /** Starts the threads. */
    public WorkerPool(int threads) {
        this.pool = new ForkJoinPool(threads);
    }

    /** Runs the task for each number from 0, and waits for all of them; the first failure is thrown as it is. */
    public void forEach(int tasks, IntConsumer task) {
        // a parallel stream that is started inside a pool stays inside it
        pool.submit(() -> IntStream.range(0, tasks).parallel().forEach(task)).join();
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
