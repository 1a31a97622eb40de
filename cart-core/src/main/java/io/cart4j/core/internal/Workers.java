package io.cart4j.core.internal;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads of a run. Closing them lets tasks that run come to their end, so that none still uses what is closed next. */
final class Workers implements AutoCloseable {
    private final int threads;
    private final ThreadPoolExecutor executor;

    Workers(int threads) {
        this.threads = threads;
        this.executor =
                new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "cart4j-worker");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    int threads() {
        return threads;
    }

    <R> Future<R> submit(Callable<R> task) {
        return executor.submit(task);
    }

    @Override
    public void close() {
        executor.getQueue().clear();
        executor.shutdown();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = executor.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
