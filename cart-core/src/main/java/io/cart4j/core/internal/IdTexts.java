package io.cart4j.core.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;

/**
 * The ids of rows that are no UUIDs, in Arrow memory: the bytes one after the other, and where each begins. Immutable; safe
 * for reading from any thread until it is closed.
 */
final class IdTexts implements AutoCloseable {
    private final IntBuffer offsets;
    private final ByteBuffer bytes;
    private final List<ArrowBuf> owned;

    private IdTexts(ArrowBuf offsets, int rows, ArrowBuf bytes, List<ArrowBuf> owned) {
        this.offsets = offsets.nioBuffer(0, (rows + 1) * Integer.BYTES)
                .order(ByteOrder.nativeOrder())
                .asIntBuffer();
        this.bytes = bytes.nioBuffer(0, this.offsets.get(rows));
        this.owned = owned;
    }

    /** Copies the ids of rows. */
    static IdTexts of(EventRows rows, int[] rowsInOrder, int first, BufferAllocator allocator) {
        int count = rowsInOrder.length - first;
        int[] offsets = new int[count + 1];
        for (int at = 0; at < count; at++) {
            int row = rowsInOrder[first + at];
            offsets[at + 1] = offsets[at] + rows.textTo[row] - rows.textFrom[row];
        }
        byte[] bytes = new byte[offsets[count]];
        for (int at = 0; at < count; at++) {
            int row = rowsInOrder[first + at];
            System.arraycopy(rows.texts, rows.textFrom[row], bytes, offsets[at], offsets[at + 1] - offsets[at]);
        }
        ArrowBuf stored = allocator.buffer((long) offsets.length * Integer.BYTES);
        boolean whole = false;
        try {
            ArrowBuf storedBytes = allocator.buffer(bytes.length);
            storedBytes.setBytes(0, bytes);
            stored.nioBuffer(0, offsets.length * Integer.BYTES)
                    .order(ByteOrder.nativeOrder())
                    .asIntBuffer()
                    .put(offsets);
            whole = true;
            return new IdTexts(stored, count, storedBytes, List.of(stored, storedBytes));
        } finally {
            if (!whole) {
                stored.close();
            }
        }
    }

    /** Reads ids of an Arrow vector with offsets of 32 bits, which stays the owner of its memory. */
    static IdTexts view(ArrowBuf offsets, int rows, ArrowBuf bytes) {
        return new IdTexts(offsets, rows, bytes, List.of());
    }

    /** Copies the ids of rows from {@code from} to before {@code to}. */
    void read(int from, int to, IdArena target) {
        target.append(offsets, from, to, bytes);
    }

    long bytes() {
        return owned.stream().mapToLong(ArrowBuf::capacity).sum();
    }

    @Override
    public void close() {
        owned.forEach(ArrowBuf::close);
    }
}
