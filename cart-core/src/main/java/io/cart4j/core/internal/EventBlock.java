package io.cart4j.core.internal;

import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;

/**
 * The events of one block of input as columns in Arrow memory, sorted by partition and, within a partition, in input
 * order. Immutable once sealed; safe for reading from any thread until it is closed.
 */
final class EventBlock implements AutoCloseable {
    /** Bytes that one event takes. */
    static final int BYTES_PER_EVENT = 6 * Long.BYTES + 2 * Integer.BYTES + Byte.BYTES;

    final int source;
    final ArrowBuf keyHigh;
    final ArrowBuf keyLow;
    final ArrowBuf time;
    final ArrowBuf product;
    final ArrowBuf user;
    final ArrowBuf price;
    final ArrowBuf brand;
    final ArrowBuf category;
    final ArrowBuf type;

    private final int[] starts;
    private final List<ArrowBuf> buffers = new ArrayList<>();

    private EventBlock(int source, int[] starts, BufferAllocator allocator) {
        this.source = source;
        this.starts = starts;
        long rows = starts[Partitions.COUNT];
        boolean whole = false;
        try {
            keyHigh = allocate(allocator, rows * Long.BYTES);
            keyLow = allocate(allocator, rows * Long.BYTES);
            time = allocate(allocator, rows * Long.BYTES);
            product = allocate(allocator, rows * Long.BYTES);
            user = allocate(allocator, rows * Long.BYTES);
            price = allocate(allocator, rows * Long.BYTES);
            brand = allocate(allocator, rows * Integer.BYTES);
            category = allocate(allocator, rows * Integer.BYTES);
            type = allocate(allocator, rows);
            whole = true;
        } finally {
            if (!whole) {
                close();
            }
        }
    }

    /** Sorts rows by partition, stably, into a new block. */
    static EventBlock seal(EventRows rows, int source, BufferAllocator allocator) {
        int[] starts = new int[Partitions.COUNT + 1];
        int[] partition = rows.partition;
        for (int row = 0; row < rows.size; row++) {
            starts[partition[row] + 1]++;
        }
        for (int p = 0; p < Partitions.COUNT; p++) {
            starts[p + 1] += starts[p];
        }
        int[] next = starts.clone();
        int[] target = new int[rows.size];
        for (int row = 0; row < rows.size; row++) {
            target[row] = next[partition[row]]++;
        }
        EventBlock block = new EventBlock(source, starts, allocator);
        scatter(rows.keyHigh, target, block.keyHigh);
        scatter(rows.keyLow, target, block.keyLow);
        scatter(rows.time, target, block.time);
        scatter(rows.product, target, block.product);
        scatter(rows.user, target, block.user);
        scatter(rows.price, target, block.price);
        scatter(rows.brand, target, block.brand);
        scatter(rows.category, target, block.category);
        for (int row = 0; row < target.length; row++) {
            block.type.setByte(target[row], rows.type[row]);
        }
        return block;
    }

    /** First row of a partition; its last is before the first of the next one. */
    int start(int partition) {
        return starts[partition];
    }

    @Override
    public void close() {
        buffers.forEach(ArrowBuf::close);
        buffers.clear();
    }

    private ArrowBuf allocate(BufferAllocator allocator, long bytes) {
        ArrowBuf buffer = allocator.buffer(bytes);
        buffers.add(buffer);
        return buffer;
    }

    private static void scatter(long[] values, int[] target, ArrowBuf buffer) {
        for (int row = 0; row < target.length; row++) {
            buffer.setLong((long) target[row] * Long.BYTES, values[row]);
        }
    }

    private static void scatter(int[] values, int[] target, ArrowBuf buffer) {
        for (int row = 0; row < target.length; row++) {
            buffer.setInt((long) target[row] * Integer.BYTES, values[row]);
        }
    }
}
