package io.cart4j.core.internal;

import io.cart4j.core.AddedColumn;
import java.nio.file.Path;
import java.util.List;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.pojo.Schema;

/** Writes batches of one schema as a Parquet file with Zstandard compression. */
public final class ParquetTableFile {
    private ParquetTableFile() {}

    /**
     * Writes a file.
     *
     * @param schema columns of the batches
     * @param batches rows in order
     * @param added further columns
     * @param file where to; replaced when the new one is whole
     */
    public static void write(Schema schema, List<VectorSchemaRoot> batches, List<AddedColumn> added, Path file) {
        try (RootAllocator allocator = new RootAllocator();
                AddedVectors vectors = new AddedVectors(added, allocator);
                ParquetTableWriter writer = ParquetTableWriter.open(file, vectors.schema(schema))) {
            RowGroupCutter cutter = new RowGroupCutter(ParquetTableWriter.GROUP_ROWS, rows -> {
                writer.append(writer.encode(rows));
                vectors.release(writer.rows());
            });
            for (VectorSchemaRoot batch : batches) {
                cutter.add(vectors.beside(batch));
            }
            cutter.finish();
            writer.commit();
        }
    }
}
