package io.cart4j.core.internal;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.util.zip.CRC32;

/** Zstandard with a context and a buffer that are used again. */
final class PageCompressor implements AutoCloseable {
    /** The level for all but plain doubles: on packed values higher ones are slower and not better. */
    static final int FAST_LEVEL = 1;

    private final ZstdCompressCtx context = new ZstdCompressCtx();
    private final CRC32 crc = new CRC32();
    private byte[] compressed = {};

    /** Compresses a page, and gives the size of what {@link #compressed} then holds. */
    int compress(PageBytes page, int level) {
        int bound = Math.toIntExact(Zstd.compressBound(page.size()));
        if (compressed.length < bound) {
            compressed = new byte[bound];
        }
        context.setLevel(level);
        int size = context.compressByteArray(compressed, 0, compressed.length, page.array(), 0, page.size());
        crc.reset();
        crc.update(compressed, 0, size);
        return size;
    }

    byte[] compressed() {
        return compressed;
    }

    /** The CRC-32 of what was compressed last, as page headers want it. */
    int checksum() {
        return (int) crc.getValue();
    }

    @Override
    public void close() {
        context.close();
    }
}
