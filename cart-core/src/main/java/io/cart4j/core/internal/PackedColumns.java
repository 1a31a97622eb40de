package io.cart4j.core.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;

/**
 * Columns of whole numbers in Arrow memory, each as narrow as its {@link Packing} says. Immutable once filled; safe for
 * reading from any thread until it is closed.
 */
final class PackedColumns implements AutoCloseable {
    private final List<Packing> packings;
    private final int rows;
    private final ArrowBuf memory;
    private final ByteBuffer[] bytes;
    private final ShortBuffer[] shorts;
    private final IntBuffer[] ints;
    private final LongBuffer[] longs;

    /** Makes room for rows. */
    PackedColumns(List<Packing> packings, int rows, BufferAllocator allocator) {
        this.packings = List.copyOf(packings);
        this.rows = rows;
        int columns = packings.size();
        this.bytes = new ByteBuffer[columns];
        this.shorts = new ShortBuffer[columns];
        this.ints = new IntBuffer[columns];
        this.longs = new LongBuffer[columns];
        this.memory = allocator.buffer(packings.stream()
                .mapToLong(packing -> packing.columnBytes(rows))
                .sum());
        long offset = 0;
        for (int column = 0; column < columns; column++) {
            long size = packings.get(column).columnBytes(rows);
            ByteBuffer view = memory.nioBuffer(offset, Math.toIntExact(size)).order(ByteOrder.nativeOrder());
            bytes[column] = view;
            shorts[column] = view.asShortBuffer();
            ints[column] = view.asIntBuffer();
            longs[column] = view.asLongBuffer();
            offset += size;
        }
    }

    int rows() {
        return rows;
    }

    /** How a column is stored. */
    Packing packing(int column) {
        return packings.get(column);
    }

    /** Bytes of Arrow memory. */
    long bytes() {
        return memory.capacity();
    }

    /** A column of at most one byte a value. */
    ByteBuffer bytes(int column) {
        return bytes[column];
    }

    /** A column of two bytes a value. */
    ShortBuffer shorts(int column) {
        return shorts[column];
    }

    /** A column of four bytes a value. */
    IntBuffer ints(int column) {
        return ints[column];
    }

    /** A column of eight bytes a value. */
    LongBuffer longs(int column) {
        return longs[column];
    }

    @Override
    public void close() {
        memory.close();
    }
}
