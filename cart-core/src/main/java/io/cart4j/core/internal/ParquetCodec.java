package io.cart4j.core.internal;

import com.github.luben.zstd.Zstd;
import io.airlift.compress.Decompressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.cart4j.core.CartException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Decompresses Parquet pages: ranges of one array into ranges of another. */
@FunctionalInterface
interface ParquetCodec {
    /** How much of a page is copied at once. */
    int GZIP_BUFFER = 1 << 12;

    /** Gives how many bytes came out; damaged input is any exception, or another number than {@code outSize}. */
    int decompress(byte[] in, int from, int size, byte[] out, int to, int outSize) throws IOException;

    /** The codec that a file's footer names. */
    static ParquetCodec of(CompressionCodecName name, Path file) {
        return switch (name) {
            case UNCOMPRESSED -> ParquetCodec::copy;
            case ZSTD ->
                (in, from, size, out, to, outSize) -> (int) Zstd.decompressByteArray(out, to, outSize, in, from, size);
            case SNAPPY -> of(new SnappyDecompressor());
            case LZ4_RAW -> of(new Lz4Decompressor());
            case GZIP -> ParquetCodec::gunzip;
            default ->
                throw new CartException(file + ": is compressed with " + name
                        + ", which is not supported; write it with ZSTD, SNAPPY, GZIP, LZ4_RAW or uncompressed");
        };
    }

    /** What stands for itself. */
    static int copy(byte[] in, int from, int size, byte[] out, int to, int outSize) {
        System.arraycopy(in, from, out, to, Math.min(size, outSize));
        return size;
    }

    private static ParquetCodec of(Decompressor codec) {
        return codec::decompress;
    }

    private static int gunzip(byte[] in, int from, int size, byte[] out, int to, int outSize) throws IOException {
        try (GzipMembers stream = new GzipMembers(new ByteArrayInputStream(in, from, size), GZIP_BUFFER)) {
            int got = stream.readNBytes(out, to, outSize);
            return stream.read() < 0 ? got : got + 1;
        }
    }
}
