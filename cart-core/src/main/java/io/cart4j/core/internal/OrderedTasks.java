package io.cart4j.core.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that run on several threads, and whose results are taken in the order of the tasks on one thread. Only a few run
 * ahead of the result that is taken next, so results do not pile up. After a failure, which is the first one in task order,
 * {@link #close} waits for tasks that run and gives back the results that nobody took.
 */
final class OrderedTasks<R> implements AutoCloseable {
    /** Finished results that may wait for an earlier one, for each thread. */
    private static final int AHEAD = 2;

    private final Workers workers;
    private final int ahead;
    private final Consumer<? super R> inOrder;
    private final Consumer<? super R> untaken;
    private final Deque<Future<@Nullable R>> running = new ArrayDeque<>();
    private volatile boolean stopped;

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
        running.add(workers.submit(() -> stopped ? null : task.call()));
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
            R result = running.element().get();
            running.remove();
            if (result != null) {
                inOrder.accept(result);
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
        }
    }

    @Override
    public void close() {
        stopped = true;
        boolean interrupted = false;
        while (!running.isEmpty()) {
            try {
                R result = running.element().get();
                running.remove();
                if (result != null) {
                    untaken.accept(result);
                }
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
