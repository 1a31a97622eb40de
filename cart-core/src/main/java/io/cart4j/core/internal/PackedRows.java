package io.cart4j.core.internal;

import java.nio.ByteOrder;
import java.nio.LongBuffer;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;

/**
 * Rows one after the other, each in as few words as its {@link RowLayout} says: the rows of a partition are one run of memory,
 * which is read as fast as memory is, however few they are.
 */
final class PackedRows implements StoredRows {
    private final RowLayout layout;
    private final int rows;
    private final ArrowBuf memory;
    private final LongBuffer words;

    private PackedRows(RowLayout layout, int rows, ArrowBuf memory) {
        this.layout = layout;
        this.rows = rows;
        this.memory = memory;
        this.words = memory.nioBuffer(0, rows * layout.words() * Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .asLongBuffer();
    }

    /** Copies rows. */
    static PackedRows of(RowLayout layout, long[] words, int rows, BufferAllocator allocator) {
        int length = Math.multiplyExact(rows, layout.words());
        PackedRows packed = new PackedRows(layout, rows, allocator.buffer(Math.multiplyExact(length, Long.BYTES)));
        packed.words.put(0, words, 0, length);
        return packed;
    }

    @Override
    public int rows() {
        return rows;
    }

    RowLayout layout() {
        return layout;
    }

    /** Copies the words of the rows from {@code from} to before {@code to} into an array. */
    void read(int from, int to, long[] target) {
        words.get(from * layout.words(), target, 0, (to - from) * layout.words());
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
