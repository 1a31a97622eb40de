package io.cart4j.segmentation.internal;

import io.cart4j.core.CartException;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToDoubleFunction;

/**
 * The rows of a table, cut into blocks of a fixed size that do not depend on the number of threads. Whoever keeps one
 * partial result a block and folds them in block order gets the same bits from any number of threads.
 */
public final class RowBlocks implements AutoCloseable {
    /** Rows of a block: some 0.1 ms of work, so that threads share evenly and handing out costs nothing. */
    public static final int BLOCK_ROWS = 1 << 14;

    private final int rows;
    private final int count;
    private final int threads;
    private final ExecutorService pool;

    /** Cuts rows into blocks for a number of threads. */
    public RowBlocks(int rows, int threads) {
        this.rows = rows;
        this.count = Math.toIntExact((rows + BLOCK_ROWS - 1L) / BLOCK_ROWS);
        this.threads = Math.max(1, Math.min(threads, count));
        this.pool = Executors.newFixedThreadPool(this.threads, work -> {
            Thread thread = new Thread(work, "cart4j-segmentation");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The work on one block. */
    @FunctionalInterface
    public interface Task {
        /** Works on the rows from {@code from} up to, not including, {@code to}. */
        void run(int block, int from, int to);
    }

    /** Number of rows over all blocks. */
    public int rows() {
        return rows;
    }

    /** Number of blocks. */
    public int count() {
        return count;
    }

    /** Runs a task once for every block, in any order, and waits for all of them. */
    public void forEach(Task task) {
        AtomicInteger next = new AtomicInteger();
        if (threads == 1) {
            takeBlocks(next, task);
            return;
        }
        Callable<Boolean> worker = () -> {
            takeBlocks(next, task);
            return true;
        };
        try {
            for (Future<Boolean> done : pool.invokeAll(Collections.nCopies(threads, worker))) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CartException("segmentation was interrupted before it was done; run it again", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("work on a block of rows failed", e.getCause());
        }
    }

    /** Adds up one value a row for each group of rows, in block order. */
    public double[] sumByGroup(byte[] groupOfRow, int groups, IntToDoubleFunction valueOfRow) {
        double[][] partials = new double[count][groups];
        forEach((block, from, to) -> {
            double[] partial = partials[block];
            for (int row = from; row < to; row++) {
                partial[groupOfRow[row]] += valueOfRow.applyAsDouble(row);
            }
        });
        return Sums.fold(partials);
    }

    private void takeBlocks(AtomicInteger next, Task task) {
        for (int block = next.getAndIncrement(); block < count; block = next.getAndIncrement()) {
            int from = block * BLOCK_ROWS;
            task.run(block, from, from + Math.min(BLOCK_ROWS, rows - from));
        }
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
