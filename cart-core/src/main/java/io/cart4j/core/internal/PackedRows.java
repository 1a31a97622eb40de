package io.cart4j.core.internal;

import java.nio.ByteBuffer;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;

/**
 * Rows one after the other, each in as few bytes as its {@link RowLayout} says: the rows of a partition are one run of memory,
 * which is read as fast as memory is, however few they are.
 */
final class PackedRows implements StoredRows {
    private final RowLayout layout;
    private final int rows;
    private final ArrowBuf memory;
    private final ByteBuffer bytes;

    private PackedRows(RowLayout layout, int rows, ArrowBuf memory) {
        this.layout = layout;
        this.rows = rows;
        this.memory = memory;
        this.bytes = memory.nioBuffer(0, rows * layout.rowBytes());
    }

    /** Copies rows. */
    static PackedRows of(RowLayout layout, byte[] bytes, int rows, BufferAllocator allocator) {
        int length = Math.multiplyExact(rows, layout.rowBytes());
        PackedRows packed = new PackedRows(layout, rows, allocator.buffer(length));
        packed.bytes.put(0, bytes, 0, length);
        return packed;
    }

    /** How many rows there are. */
    int rows() {
        return rows;
    }

    RowLayout layout() {
        return layout;
    }

    /** Copies the bytes of the rows from {@code from} to before {@code to} into an array. */
    void read(int from, int to, byte[] target) {
        bytes.get(from * layout.rowBytes(), target, 0, (to - from) * layout.rowBytes());
    }

    /** The same rows with a number added to all values of one column, whose unit is 1; they share their memory. */
    PackedRows plus(int column, long shift) {
        return new PackedRows(layout.plus(column, shift), rows, memory);
    }

    /** Bytes of Arrow memory. */
    long bytes() {
        return memory.capacity();
    }

    @Override
    public void close() {
        memory.close();
    }
}
