package io.cart4j.core.internal;

import com.github.luben.zstd.Zstd;
import io.airlift.compress.Compressor;
import io.airlift.compress.lz4.Lz4Compressor;
import io.airlift.compress.snappy.SnappyCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Writes pages with any codec that is read; under the name of any other, they are not compressed at all. */
final class TestCodecs implements CompressionCodecFactory {
    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        return new BytesInputCompressor() {
            @Override
            public BytesInput compress(BytesInput bytes) throws IOException {
                ByteArrayOutputStream page = new ByteArrayOutputStream();
                bytes.writeAllTo(page);
                return BytesInput.from(compressed(page.toByteArray(), codec));
            }

            @Override
            public CompressionCodecName getCodecName() {
                return codec;
            }

            @Override
            public void release() {}
        };
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        throw new UnsupportedOperationException("this factory only writes");
    }

    @Override
    public void release() {}

    private static byte[] compressed(byte[] bytes, CompressionCodecName codec) throws IOException {
        return switch (codec) {
            case ZSTD -> Zstd.compress(bytes);
            case SNAPPY -> compressed(bytes, new SnappyCompressor());
            case LZ4_RAW -> compressed(bytes, new Lz4Compressor());
            case GZIP -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                    gzip.write(bytes);
                }
                yield out.toByteArray();
            }
            default -> bytes;
        };
    }

    private static byte[] compressed(byte[] bytes, Compressor codec) {
        byte[] out = new byte[codec.maxCompressedLength(bytes.length)];
        return Arrays.copyOf(out, codec.compress(bytes, 0, bytes.length, out, 0, out.length));
    }
}
