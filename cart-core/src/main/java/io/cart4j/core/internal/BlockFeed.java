package io.cart4j.core.internal;

import io.cart4j.core.CartException;
import io.cart4j.core.ProgressListener;
import java.io.IOException;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the blocks of all inputs, one input after the other, to any number of threads. Blocks are numbered in input
 * order; what goes wrong while reading takes a number too, so that of several failures always the first in the input is
 * reported.
 */
final class BlockFeed implements AutoCloseable {
    private final List<Input> inputs;
    private final BufferAllocator allocator;
    private final int blockBytes;
    private final ProgressListener listener;
    private final List<Long> sizes;
    private final long totalBytes;
    private @Nullable BlockReader reader;
    private int source = -1;
    private long ordinal;
    private volatile int generation;
    private boolean ended;

    BlockFeed(List<Input> inputs, BufferAllocator allocator, int blockBytes, ProgressListener listener) {
        this.inputs = inputs;
        this.allocator = allocator;
        this.blockBytes = blockBytes;
        this.listener = listener;
        sizes = inputs.stream().map(Input::size).toList();
        this.totalBytes = sizes.contains(-1L)
                ? -1
                : sizes.stream().mapToLong(Long::longValue).sum();
    }

    /** The next block, or null at the end or after {@link #stop}. */
    synchronized @Nullable Taken take() {
        if (ended) {
            return null;
        }
        try {
            while (true) {
                BlockReader current = reader == null ? openNext() : reader;
                if (current == null) {
                    ended = true;
                    return null;
                }
                RawBlock block = current.next();
                if (block != null) {
                    listener.onProgress(
                            "bytes read", bytesBefore(source) + Math.max(0, current.position()), totalBytes);
                    return new Taken(generation, ordinal++, source, block, current.headerLines(), null);
                }
                listener.onProgress("bytes read", bytesBefore(source + 1), totalBytes);
                closeReader();
            }
        } catch (CartException e) {
            return failed(e);
        } catch (IOException e) {
            return failed(
                    new CartException(inputs.get(source).name() + ": cannot be read: " + FileErrors.reason(e), e));
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    /**
     * Goes back: the next block begins at a place in the text of an input and gets a number, and blocks that were taken
     * before with that number or a higher one no longer count.
     */
    synchronized void resume(int inputNumber, long offset, long nextOrdinal) {
        generation++;
        ordinal = nextOrdinal;
        source = inputNumber;
        ended = false;
        try {
            closeReader();
            BlockReader again = inputs.get(source).open(allocator, blockBytes);
            reader = again;
            again.resumeAt(offset);
        } catch (IOException e) {
            throw new CartException(inputs.get(source).name() + ": cannot be read: " + FileErrors.reason(e), e);
        }
    }

    /** Tells whether a block still counts. */
    boolean isCurrent(Taken taken) {
        return taken.generation == generation;
    }

    /** Ends the feed before its end. */
    synchronized void stop() {
        ended = true;
    }

    @Override
    public synchronized void close() {
        ended = true;
        try {
            closeReader();
        } catch (IOException e) {
            throw new CartException("an input could not be closed: " + e.getMessage(), e);
        }
    }

    /** The size of all inputs before one; of use only if all sizes are known. */
    private long bytesBefore(int number) {
        long bytes = 0;
        for (int before = 0; before < number; before++) {
            bytes += sizes.get(before);
        }
        return bytes;
    }

    private Taken failed(RuntimeException failure) {
        ended = true;
        return new Taken(generation, ordinal++, source, null, 0, failure);
    }

    private @Nullable BlockReader openNext() throws IOException {
        source++;
        if (source == inputs.size()) {
            return null;
        }
        reader = inputs.get(source).open(allocator, blockBytes);
        return reader;
    }

    private void closeReader() throws IOException {
        if (reader != null) {
            BlockReader closing = reader;
            reader = null;
            closing.close();
        }
    }

    /**
     * A block, or what went wrong in its place.
     *
     * @param generation how often the feed had gone back before
     * @param ordinal its place in the input
     * @param source number of the input
     * @param block the block, or null
     * @param headerLines lines of the source before its first block
     * @param failure what went wrong, or null
     */
    record Taken(
            int generation,
            long ordinal,
            int source,
            @Nullable RawBlock block,
            int headerLines,
            @Nullable RuntimeException failure) {}
}
