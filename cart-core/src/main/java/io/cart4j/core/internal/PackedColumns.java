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
 * Columns of whole numbers as they stand in files, in Arrow memory, each as narrow as its {@link Packing} says. Immutable
 * once filled; safe for reading from any thread until it is closed.
 */
final class PackedColumns implements StoredRows {
    private final List<Packing> packings;
    private final int rows;
    private final List<ArrowBuf> memory;
    private final ByteBuffer[] bytes;
    private final ShortBuffer[] shorts;
    private final IntBuffer[] ints;
    private final LongBuffer[] longs;

    private PackedColumns(List<Packing> packings, int rows, ByteBuffer[] views, List<ArrowBuf> memory) {
        int columns = packings.size();
        this.packings = List.copyOf(packings);
        this.rows = rows;
        this.memory = memory;
        this.bytes = views;
        this.shorts = new ShortBuffer[columns];
        this.ints = new IntBuffer[columns];
        this.longs = new LongBuffer[columns];
        for (int column = 0; column < columns; column++) {
            shorts[column] = views[column].asShortBuffer();
            ints[column] = views[column].asIntBuffer();
            longs[column] = views[column].asLongBuffer();
        }
    }

    /** Makes room for rows, in one piece of memory. */
    static PackedColumns allocate(List<Packing> packings, int rows, BufferAllocator allocator) {
        ArrowBuf memory = allocator.buffer(packings.stream()
                .mapToLong(packing -> packing.columnBytes(rows))
                .sum());
        ByteBuffer[] views = new ByteBuffer[packings.size()];
        long offset = 0;
        for (int column = 0; column < views.length; column++) {
            long size = packings.get(column).columnBytes(rows);
            views[column] = view(memory, offset, size);
            offset += size;
        }
        return new PackedColumns(packings, rows, views, List.of(memory));
    }

    /** Takes over columns that are each in a buffer of its own. */
    static PackedColumns of(List<Packing> packings, int rows, List<ArrowBuf> buffers) {
        ByteBuffer[] views = new ByteBuffer[packings.size()];
        for (int column = 0; column < views.length; column++) {
            int size = Math.multiplyExact(rows, packings.get(column).bytes());
            views[column] = view(buffers.get(column), 0, size);
        }
        return new PackedColumns(packings, rows, views, List.copyOf(buffers));
    }

    /** How many rows there are. */
    int rows() {
        return rows;
    }

    /** The memory of a column that was allocated here; it stays with these columns. */
    ArrowBuf buffer(int column) {
        long offset = 0;
        for (int before = 0; before < column; before++) {
            offset += packings.get(before).columnBytes(rows);
        }
        long size = (long) rows * packings.get(column).bytes();
        ArrowBuf slice = memory.get(0).slice(offset, size);
        slice.writerIndex(size);
        return slice;
    }

    /** How a column is stored. */
    Packing packing(int column) {
        return packings.get(column);
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
        memory.forEach(ArrowBuf::close);
    }

    private static ByteBuffer view(ArrowBuf buffer, long offset, long size) {
        return buffer.nioBuffer(offset, Math.toIntExact(size)).order(ByteOrder.nativeOrder());
    }
}
