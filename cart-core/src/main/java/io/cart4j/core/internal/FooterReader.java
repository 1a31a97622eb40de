package io.cart4j.core.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;

/** Reads the footer of a Parquet file. Parquet's own reader of files would need Hadoop at run time. */
final class FooterReader {
    private static final String MAGIC = "PAR1";
    private static final String ENCRYPTED = "PARE";
    private static final int TAIL_BYTES = Integer.BYTES + MAGIC.length();

    private FooterReader() {}

    static ParquetMetadata read(FileChannel channel) throws IOException {
        long size = channel.size();
        String magic = size < MAGIC.length() + TAIL_BYTES ? "" : text(channel, 0);
        if (magic.equals(ENCRYPTED)) {
            throw new IOException("it is encrypted");
        }
        if (!magic.equals(MAGIC)) {
            throw new IOException("it does not begin with " + MAGIC);
        }
        if (!text(channel, size - MAGIC.length()).equals(MAGIC)) {
            throw new IOException("it does not end with " + MAGIC);
        }
        long end = size - TAIL_BYTES;
        int length = ByteBuffer.wrap(bytes(channel, end))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
        if (length < 0 || length > end - MAGIC.length()) {
            throw new IOException("its footer has the impossible length " + length);
        }
        try (InputStream footer = new BufferedInputStream(new FileRange(channel, end - length, end))) {
            return new ParquetMetadataConverter().readParquetMetadata(footer, ParquetMetadataConverter.NO_FILTER);
        }
    }

    private static String text(FileChannel channel, long position) throws IOException {
        return new String(bytes(channel, position), StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(FileChannel channel, long position) throws IOException {
        try (InputStream in = new FileRange(channel, position, position + Integer.BYTES)) {
            return in.readNBytes(Integer.BYTES);
        }
    }
}
