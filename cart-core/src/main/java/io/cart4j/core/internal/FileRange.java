package io.cart4j.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A range of a file as a stream; several streams may read one channel in turn. */
final class FileRange extends InputStream {
    /** The JDK keeps a native buffer of the size of the largest read. */
    private static final int LARGEST_READ = 1 << 18;

    private final FileChannel channel;
    private final long end;
    private long position;

    FileRange(FileChannel channel, long start, long end) {
        this.channel = channel;
        this.position = start;
        this.end = end;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int wanted = (int) Math.min(Math.min(length, LARGEST_READ), end - position);
        if (wanted <= 0) {
            return length == 0 ? 0 : -1;
        }
        int got = channel.read(ByteBuffer.wrap(bytes, offset, wanted), position);
        position += Math.max(got, 0);
        return got;
    }
}
