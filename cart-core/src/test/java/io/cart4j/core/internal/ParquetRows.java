package io.cart4j.core.internal;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.GroupType;

/** Reads a Parquet file slowly and surely: each row with the reader of parquet-hadoop, checksums included. */
final class ParquetRows {
    private ParquetRows() {}

    static ParquetFileReader open(Path file) throws IOException {
        return open(file, 0, Long.MAX_VALUE);
    }

    /** Opens the row groups whose middle lies in a range of the file, as engines do that share a file out. */
    static ParquetFileReader open(Path file, long from, long to) throws IOException {
        return ParquetFileReader.open(
                new LocalInputFile(file),
                ParquetReadOptions.builder(new PlainParquetConfiguration())
                        .withRange(from, to)
                        .build());
    }

    static List<List<Object>> read(Path file) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        try (ParquetReader<Group> reader = new Builder(new LocalInputFile(file))
                .withCodecFactory(new ZstdOfTests())
                .usePageChecksumVerification()
                .build()) {
            for (Group row = reader.read(); row != null; row = reader.read()) {
                rows.add(values(row));
            }
        }
        return rows;
    }

    private static List<Object> values(Group row) {
        List<Object> values = new ArrayList<>();
        GroupType type = row.getType();
        for (int column = 0; column < type.getFieldCount(); column++) {
            values.add(
                    switch (type.getType(column).asPrimitiveType().getPrimitiveTypeName()) {
                        case INT32 -> row.getInteger(column, 0);
                        case INT64 -> row.getLong(column, 0);
                        case DOUBLE -> Double.doubleToRawLongBits(row.getDouble(column, 0));
                        case BOOLEAN -> row.getBoolean(column, 0);
                        default -> row.getString(column, 0);
                    });
        }
        return values;
    }

    private static final class Builder extends ParquetReader.Builder<Group> {
        Builder(InputFile file) {
            super(file, new PlainParquetConfiguration());
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }

    private static final class ZstdOfTests implements CompressionCodecFactory {
        @Override
        public BytesInputCompressor getCompressor(CompressionCodecName codec) {
            throw new UnsupportedOperationException("this factory only reads");
        }

        @Override
        public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
            return new BytesInputDecompressor() {
                @Override
                public BytesInput decompress(BytesInput bytes, int size) throws IOException {
                    return BytesInput.from(Zstd.decompress(bytes.toInputStream().readAllBytes(), size));
                }

                @Override
                public void decompress(ByteBuffer in, int inSize, ByteBuffer out, int outSize) {
                    byte[] bytes = new byte[inSize];
                    in.get(bytes);
                    out.put(Zstd.decompress(bytes, outSize));
                }

                @Override
                public void release() {}
            };
        }

        @Override
        public void release() {}
    }
}
