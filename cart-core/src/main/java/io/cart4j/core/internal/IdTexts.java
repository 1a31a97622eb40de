package io.cart4j.core.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.List;
import org.apache.arrow.memory.ArrowBuf;

/**
 * The ids of rows that are no UUIDs, in Arrow memory: the bytes one after the other, and where each begins. Immutable; safe
 * for reading from any thread until it is closed.
 */
final class IdTexts implements AutoCloseable {
    private final IntBuffer offsets;
    private final ByteBuffer bytes;
    private final List<ArrowBuf> owned;

    private IdTexts(ArrowBuf offsets, ArrowBuf bytes, int rows) {
        this.offsets = offsets.nioBuffer(0, (rows + 1) * Integer.BYTES)
                .order(ByteOrder.nativeOrder())
                .asIntBuffer();
        this.bytes = bytes.nioBuffer(0, this.offsets.get(rows));
        this.owned = List.of(offsets, bytes);
    }

    /** Takes over where each id begins, and at the end the number of bytes, in 32 bits each; and the bytes. */
    static IdTexts of(ArrowBuf offsets, ArrowBuf bytes, int rows) {
        return new IdTexts(offsets, bytes, rows);
    }

    /** Copies the ids of rows from {@code from} to before {@code to}. */
    void read(int from, int to, IdArena target) {
        target.append(offsets, from, to, bytes);
    }

    /** Bytes of the ids of rows from {@code from} to before {@code to}. */
    int textBytes(int from, int to) {
        return offsets.get(to) - offsets.get(from);
    }

    long bytes() {
        return owned.stream().mapToLong(ArrowBuf::capacity).sum();
    }

    @Override
    public void close() {
        owned.forEach(ArrowBuf::close);
    }
}
