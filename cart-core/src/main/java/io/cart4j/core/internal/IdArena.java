package io.cart4j.core.internal;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;

/** The ids of a range of events on the heap, by event. Reused from range to range; for one thread. */
final class IdArena {
    private byte[] bytes = {};
    private int[] offsets = {0};
    private int size;

    void clear() {
        size = 0;
    }

    void append(IntBuffer sourceOffsets, int from, int to, ByteBuffer source) {
        int start = sourceOffsets.get(from);
        int length = sourceOffsets.get(to) - start;
        int used = offsets[size];
        if (bytes.length - used < length) {
            bytes = Arrays.copyOf(
                    bytes, Math.max(Math.addExact(used, length), 2 * Math.min(used, Integer.MAX_VALUE / 2)));
        }
        source.get(start, bytes, used, length);
        if (offsets.length <= size + to - from) {
            offsets = Arrays.copyOf(offsets, Math.max(size + to - from + 1, 2 * offsets.length));
        }
        for (int row = from; row < to; row++) {
            offsets[++size] = used + sourceOffsets.get(row + 1) - start;
        }
    }

    boolean equal(int left, int right) {
        return Arrays.equals(bytes, offsets[left], offsets[left + 1], bytes, offsets[right], offsets[right + 1]);
    }

    int compare(int left, int right) {
        return Arrays.compareUnsigned(
                bytes, offsets[left], offsets[left + 1], bytes, offsets[right], offsets[right + 1]);
    }

    int length(int event) {
        return offsets[event + 1] - offsets[event];
    }

    void copy(int event, byte[] target, int at) {
        System.arraycopy(bytes, offsets[event], target, at, length(event));
    }
}
