package io.cart4j.core.internal;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * Decompresses Zstandard: any number of frames, one after the other. Unlike zstd-jni's stream, which takes a later frame
 * that is cut short for the end, this one refuses it.
 */
final class ZstdFrames extends InputStream {
    private static final int BUFFER = 1 << 17;

    private final InputStream in;
    private final byte[] taken = new byte[BUFFER];
    private final ByteBuffer source = ByteBuffer.allocateDirect(BUFFER).limit(0);
    private final ByteBuffer target = ByteBuffer.allocateDirect(BUFFER).limit(0);
    private final ZstdDecompressCtx context = new ZstdDecompressCtx();
    private boolean atFrameEnd = true;
    private boolean isFlushed = true;

    ZstdFrames(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (!target.hasRemaining()) {
            if (isFlushed && !source.hasRemaining() && !fill()) {
                if (!atFrameEnd) {
                    throw new EOFException();
                }
                return length == 0 ? 0 : -1;
            }
            decompress();
        }
        int got = Math.min(length, target.remaining());
        target.get(bytes, offset, got);
        return got;
    }

    @Override
    public void close() throws IOException {
        context.close();
        in.close();
    }

    private void decompress() throws IOException {
        target.clear();
        try {
            atFrameEnd = context.decompressDirectByteBufferStream(target, source);
        } catch (ZstdException e) {
            throw new IOException("a Zstandard frame is damaged: " + e.getMessage(), e);
        }
        isFlushed = atFrameEnd || target.hasRemaining();
        target.flip();
    }

    private boolean fill() throws IOException {
        int got = in.read(taken, 0, taken.length);
        if (got <= 0) {
            return false;
        }
        source.clear();
        source.put(taken, 0, got).flip();
        return true;
    }
}
