package io.cart4j.core.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;

/** Reads a file from some position on, without moving the position that others share. */
final class PositionedChannel implements ReadableByteChannel {
    private final FileChannel file;
    private long position;

    PositionedChannel(FileChannel file, long position) {
        this.file = file;
        this.position = position;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int taken = file.read(target, position);
        position += Math.max(0, taken);
        return taken;
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() {
        // the file belongs to others
    }
}
