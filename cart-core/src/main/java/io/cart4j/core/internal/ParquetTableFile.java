package io.cart4j.core.internal;

import io.cart4j.core.AddedColumn;
import io.cart4j.core.SessionColumns;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BitVector;
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
            write(batches, vectors, writer);
            writer.commit();
        }
    }

    /**
     * Writes sessions as {@link ParquetSink} does, with the column that it knows last behind the others.
     *
     * @param schema columns of the batches
     * @param batches sessions in order
     * @param added further columns
     * @param file where to; replaced when the new one is whole
     */
    public static void writeSessions(
            Schema schema, List<VectorSchemaRoot> batches, List<AddedColumn> added, Path file) {
        try (RootAllocator allocator = new RootAllocator();
                AddedVectors vectors = new AddedVectors(added, allocator);
                ParquetTableWriter writer =
                        ParquetTableWriter.open(file, vectors.schema(schema), SessionColumns.IS_RETURNING_USER)) {
            write(batches, vectors, writer);
            writer.commit(returning(batches));
        }
    }

    private static void write(List<VectorSchemaRoot> batches, AddedVectors vectors, ParquetTableWriter writer) {
        RowGroupCutter cutter = new RowGroupCutter(rows -> {
            writer.append(writer.encode(rows));
            vectors.release(writer.rows());
        });
        for (VectorSchemaRoot batch : batches) {
            cutter.add(vectors.beside(batch));
        }
        cutter.finish();
    }

    private static BitSet returning(List<VectorSchemaRoot> batches) {
        BitSet returning = new BitSet();
        int first = 0;
        for (VectorSchemaRoot batch : batches) {
            BitVector bits = (BitVector) batch.getVector(SessionColumns.IS_RETURNING_USER);
            for (int row = 0; row < batch.getRowCount(); row++) {
                returning.set(first + row, bits.get(row) != 0);
            }
            first = Math.addExact(first, batch.getRowCount());
        }
        return returning;
    }
}
