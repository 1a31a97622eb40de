package io.cart4j.core.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Bytes in memory, in buffers of a pool: it grows without copying, and what it held is used again. */
final class SegmentedBytes extends OutputStream {
    private final BufferPool pool;
    private final List<byte[]> segments = new ArrayList<>();
    private byte[] last = {};
    private int used;
    private long size;

    SegmentedBytes(BufferPool pool) {
        this.pool = pool;
    }

    long size() {
        return size;
    }

    @Override
    public void write(int value) {
        if (used == last.length) {
            grow();
        }
        last[used++] = (byte) value;
        size++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int from = offset;
        int left = length;
        while (left > 0) {
            if (used == last.length) {
                grow();
            }
            int part = Math.min(left, last.length - used);
            System.arraycopy(bytes, from, last, used, part);
            used += part;
            from += part;
            left -= part;
        }
        size += length;
    }

    /** Writes all bytes to a file and gives the buffers back. */
    void drainTo(OutputStream out) throws IOException {
        for (int segment = 0; segment < segments.size(); segment++) {
            byte[] bytes = segments.get(segment);
            out.write(bytes, 0, segment == segments.size() - 1 ? used : bytes.length);
        }
        release();
    }

    private void release() {
        segments.forEach(pool::give);
        segments.clear();
        last = new byte[0];
        used = 0;
    }

    private void grow() {
        last = pool.take();
        segments.add(last);
        used = 0;
    }
}
