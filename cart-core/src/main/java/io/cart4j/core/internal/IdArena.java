package io.cart4j.core.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;

/** The ids of pieces of sessions on the heap, one after the other. Reused; for one thread. */
final class IdArena {
    private byte[] bytes = {};
    private int[] offsets = {0};
    private int size;

    void clear() {
        size = 0;
    }

    /** Forgets all ids, and makes room for others of so many bytes in all. */
    void clearFor(long textBytes) {
        clear();
        if (bytes.length < textBytes) {
            bytes = new byte[Math.toIntExact(Math.max(textBytes, Math.min(2L * bytes.length, Integer.MAX_VALUE / 2)))];
        }
    }

    /** Adds an id. */
    void append(byte[] text, int from, int to) {
        int used = offsets[size];
        reserve(1, to - from);
        System.arraycopy(text, from, bytes, used, to - from);
        offsets[++size] = used + to - from;
    }

    /** Adds the ids of rows from {@code from} to before {@code to}. */
    void append(IntBuffer sourceOffsets, int from, int to, ByteBuffer source) {
        int start = sourceOffsets.get(from);
        int length = sourceOffsets.get(to) - start;
        int used = offsets[size];
        reserve(to - from, length);
        source.get(start, bytes, used, length);
        for (int row = from; row < to; row++) {
            offsets[++size] = used + sourceOffsets.get(row + 1) - start;
        }
    }

    /** Adds empty ids. */
    void appendEmpty(int count) {
        reserve(count, 0);
        Arrays.fill(offsets, size + 1, size + 1 + count, offsets[size]);
        size += count;
    }

    /** Copies where each id begins, and at the end the number of bytes, in 32 bits each; and the bytes. */
    List<ArrowBuf> toArrow(BufferAllocator allocator) {
        ArrowBuf starts = allocator.buffer((size + 1L) * Integer.BYTES);
        boolean whole = false;
        try {
            ArrowBuf texts = allocator.buffer(offsets[size]);
            starts.nioBuffer(0, (size + 1) * Integer.BYTES)
                    .order(ByteOrder.nativeOrder())
                    .asIntBuffer()
                    .put(offsets, 0, size + 1);
            starts.writerIndex((size + 1L) * Integer.BYTES);
            texts.setBytes(0, bytes, 0, offsets[size]);
            texts.writerIndex(offsets[size]);
            whole = true;
            return List.of(starts, texts);
        } finally {
            if (!whole) {
                starts.close();
            }
        }
    }

    boolean equal(int left, int right) {
        return Arrays.equals(bytes, offsets[left], offsets[left + 1], bytes, offsets[right], offsets[right + 1]);
    }

    int compare(int left, int right) {
        return Arrays.compareUnsigned(
                bytes, offsets[left], offsets[left + 1], bytes, offsets[right], offsets[right + 1]);
    }

    int length(int piece) {
        return offsets[piece + 1] - offsets[piece];
    }

    void copy(int piece, byte[] target, int at) {
        System.arraycopy(bytes, offsets[piece], target, at, length(piece));
    }

    private void reserve(int more, int moreBytes) {
        int needed = Math.addExact(offsets[size], moreBytes);
        if (bytes.length < needed) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - Long.BYTES, needed + (long) needed));
        }
        if (offsets.length <= size + more) {
            offsets = Arrays.copyOf(offsets, Math.max(size + more + 1, 2 * offsets.length));
        }
    }
}
