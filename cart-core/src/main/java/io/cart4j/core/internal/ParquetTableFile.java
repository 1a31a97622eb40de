package io.cart4j.core.internal;

import io.cart4j.core.AddedColumn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.pojo.Schema;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;

/** Writes batches of one schema as a Parquet file with Zstandard compression. */
public final class ParquetTableFile {
    private ParquetTableFile() {}

    /**
     * Writes a file.
     *
     * @param schema columns of the batches
     * @param batches rows in order
     * @param added further columns
     * @param unique a column whose values all differ, for which a dictionary would be in vain
     * @param file where to; replaced when the new one is whole
     */
    public static void write(
            Schema schema, List<VectorSchemaRoot> batches, List<AddedColumn> added, String unique, Path file) {
        try (WholeFile whole = WholeFile.open(file)) {
            ArrowWriteSupport support = new ArrowWriteSupport(schema, added);
            Builder builder = new Builder(new LocalOutputFile(whole.temporary()), support)
                    .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                    .withConf(new PlainParquetConfiguration())
                    .withCodecFactory(new ZstdCodecFactory())
                    .withCompressionCodec(CompressionCodecName.ZSTD)
                    .withDictionaryEncoding(unique, false);
            try (ParquetWriter<ArrowWriteSupport.Row> writer = builder.build()) {
                long number = 0;
                for (VectorSchemaRoot batch : batches) {
                    ArrowWriteSupport.Row row = new ArrowWriteSupport.Row(batch);
                    for (row.index = 0; row.index < batch.getRowCount(); row.index++) {
                        row.number = number++;
                        writer.write(row);
                    }
                }
            }
            whole.commit();
        } catch (IOException e) {
            throw FileErrors.unwritable(file, e);
        }
    }

    private static final class Builder extends ParquetWriter.Builder<ArrowWriteSupport.Row, Builder> {
        private final ArrowWriteSupport support;

        Builder(OutputFile file, ArrowWriteSupport support) {
            super(file);
            this.support = support;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @SuppressWarnings("deprecation") // abstract, though only its successor is called
        @Override
        protected WriteSupport<ArrowWriteSupport.Row> getWriteSupport(Configuration configuration) {
            return support;
        }

        @Override
        protected WriteSupport<ArrowWriteSupport.Row> getWriteSupport(ParquetConfiguration configuration) {
            return support;
        }
    }
}
