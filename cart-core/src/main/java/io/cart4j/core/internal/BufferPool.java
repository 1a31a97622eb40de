package io.cart4j.core.internal;

import java.util.concurrent.ConcurrentLinkedQueue;

/** Buffers of one size, used again. There are never more than blocks in flight, which is one a thread. */
final class BufferPool {
    private final int bytes;
    private final ConcurrentLinkedQueue<byte[]> free = new ConcurrentLinkedQueue<>();

    BufferPool(int bytes) {
        this.bytes = bytes;
    }

    byte[] take() {
        byte[] buffer = free.poll();
        return buffer == null ? new byte[bytes] : buffer;
    }

    void give(byte[] buffer) {
        free.add(buffer);
    }
}
