package io.cart4j.core.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/** Runs tasks with several threads and takes their results in the order of the tasks. */
final class OrderedTasks {
    /** Finished results that may wait for an earlier one, for each thread. */
    private static final int AHEAD = 2;

    private OrderedTasks() {}

    /**
     * Runs all tasks. Only a few run ahead of the result that is taken next, so results do not pile up. The first failure
     * in task order is thrown, after all running tasks have ended.
     *
     * @param inOrder takes the results, on the calling thread
     */
    static <R> void run(int threads, List<? extends Callable<R>> tasks, Consumer<? super R> inOrder) {
        ThreadFactory daemons = task -> {
            Thread thread = new Thread(task, "cart4j-worker");
            thread.setDaemon(true);
            return thread;
        };
        ExecutorService workers = Executors.newFixedThreadPool(threads, daemons);
        Deque<Future<R>> running = new ArrayDeque<>();
        try {
            for (Callable<R> task : tasks) {
                running.add(workers.submit(task));
                if (running.size() > threads * AHEAD) {
                    inOrder.accept(running.remove().get());
                }
            }
            while (!running.isEmpty()) {
                inOrder.accept(running.remove().get());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            awaitEnd(workers, running);
        }
    }

    /** Lets running tasks end, so that none still uses what the caller closes next. */
    private static <R> void awaitEnd(ExecutorService workers, Deque<Future<R>> running) {
        workers.shutdown();
        boolean interrupted = false;
        while (!running.isEmpty()) {
            try {
                running.peek().get();
                running.remove();
            } catch (ExecutionException e) {
                running.remove();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
