package io.cart4j.core.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Tasks that run on several threads, and whose results are taken in the order of the tasks on one thread. Only a few run
 * ahead of the result that is taken next, so results do not pile up. After a failure, which is the first one in task order,
 * {@link #close} gives back the results that nobody took.
 */
final class OrderedTasks<R> implements AutoCloseable {
    /** Finished results that may wait for an earlier one, for each thread. */
    private static final int AHEAD = 2;

    private final Workers workers;
    private final int ahead;
    private final Consumer<? super R> inOrder;
    private final Consumer<? super R> untaken;
    private final Deque<Future<R>> running = new ArrayDeque<>();

    /**
     * Starts without tasks.
     *
     * @param ahead how many tasks may run or wait for an earlier result
     * @param inOrder takes the results, on the thread that adds tasks
     * @param untaken frees results that are not taken because something failed
     */
    OrderedTasks(Workers workers, int ahead, Consumer<? super R> inOrder, Consumer<? super R> untaken) {
        this.workers = workers;
        this.ahead = ahead;
        this.inOrder = inOrder;
        this.untaken = untaken;
    }

    /** Runs all tasks to their end. */
    static <R> void run(
            Workers workers,
            Iterable<? extends Callable<R>> tasks,
            Consumer<? super R> inOrder,
            Consumer<? super R> untaken) {
        try (OrderedTasks<R> ordered = new OrderedTasks<>(workers, AHEAD * workers.threads(), inOrder, untaken)) {
            tasks.forEach(ordered::add);
            ordered.finish();
        }
    }

    /** Adds the next task, and takes a result if enough run already. */
    void add(Callable<R> task) {
        running.add(workers.submit(task));
        if (running.size() > ahead) {
            take();
        }
    }

    /** Takes all results that are not taken yet. */
    void finish() {
        while (!running.isEmpty()) {
            take();
        }
    }

    private void take() {
        try {
            inOrder.accept(running.remove().get());
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
        }
    }

    @Override
    public void close() {
        boolean interrupted = false;
        running.forEach(task -> task.cancel(false));
        while (!running.isEmpty()) {
            try {
                untaken.accept(running.peek().get());
                running.remove();
            } catch (ExecutionException | CancellationException e) {
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
