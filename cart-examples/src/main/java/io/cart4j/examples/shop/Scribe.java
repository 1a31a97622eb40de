package io.cart4j.examples.shop;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Lays out and writes rows on a thread of its own, which is half of the work, while the shop goes on: one block of events
 * is filled while the one before is written, so their order is kept.
 */
final class Scribe implements Timeline.Sink, Closeable {
    private static final int BLOCK = 1 << 16;

    private static final class Block {
        final int[] seconds = new int[BLOCK];
        final long[] sessions = new long[BLOCK];
        final long[] events = new long[BLOCK];
        int size;
    }

    private final Rows layout;
    private final MonthFile file;
    private final LongConsumer progress;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread daemon = new Thread(work, "shop-scribe");
        daemon.setDaemon(true);
        return daemon;
    });
    private Block filling = new Block();
    private Block other = new Block();
    private @Nullable Future<?> writing;
    private long rows;

    Scribe(Rows layout, MonthFile file, LongConsumer progress) {
        this.layout = layout;
        this.file = file;
        this.progress = progress;
    }

    @Override
    public void accept(int second, long session, long event) throws IOException {
        Block block = filling;
        int at = block.size++;
        block.seconds[at] = second;
        block.sessions[at] = session;
        block.events[at] = event;
        if (block.size == BLOCK) {
            handOver();
        }
    }

    /** Waits until all is written; gives the number of rows. */
    long finish() throws IOException {
        handOver();
        awaitWriting();
        return rows;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void handOver() throws IOException {
        awaitWriting();
        Block full = filling;
        filling = other;
        other = full;
        rows += full.size;
        progress.accept(rows);
        writing = thread.submit(() -> {
            write(full);
            return full;
        });
    }

    private void write(Block block) throws IOException {
        for (int i = 0; i < block.size; i++) {
            file.append(layout, block.seconds[i], block.sessions[i], block.events[i]);
        }
        block.size = 0;
    }

    private void awaitWriting() throws IOException {
        if (writing == null) {
            return;
        }
        try {
            writing.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException("rows could not be laid out", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while rows were written", e);
        }
    }
}
