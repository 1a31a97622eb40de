package io.cart4j.core.internal;

import io.cart4j.core.AddedColumn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;

/** The values of added columns, as vectors beside those of a table's batches. */
final class AddedVectors implements AutoCloseable {
    private final List<AddedColumn> columns;
    private final BufferAllocator allocator;
    private final Deque<Added> held = new ArrayDeque<>();
    private long row;

    /** The vectors of one batch, and the row of the table after its last. */
    private record Added(List<FieldVector> vectors, long end) implements AutoCloseable {
        @Override
        public void close() {
            vectors.forEach(FieldVector::close);
        }
    }

    AddedVectors(List<AddedColumn> columns, BufferAllocator allocator) {
        this.columns = columns;
        this.allocator = allocator;
    }

    /** A schema with the added columns at its right. */
    Schema schema(Schema schema) {
        List<Field> fields = new ArrayList<>(schema.getFields());
        columns.forEach(column -> fields.add(column.field()));
        return new Schema(fields);
    }

    /** The next batch of the table with the added columns at its right, until {@link #release}. */
    VectorSchemaRoot beside(VectorSchemaRoot batch) {
        List<FieldVector> vectors = new ArrayList<>();
        int rows = batch.getRowCount();
        held.add(new Added(vectors, row + rows));
        for (AddedColumn column : columns) {
            FieldVector vector = column.field().createVector(allocator);
            vectors.add(vector);
            fill(vector, column, rows);
        }
        row += rows;
        List<FieldVector> all = new ArrayList<>(batch.getFieldVectors());
        all.addAll(vectors);
        return new VectorSchemaRoot(schema(batch.getSchema()), all, rows);
    }

    /** Frees the vectors of the batches that lie before a row of the table. */
    void release(long before) {
        while (!held.isEmpty() && held.element().end() <= before) {
            held.remove().close();
        }
    }

    @Override
    public void close() {
        release(Long.MAX_VALUE);
    }

    private void fill(FieldVector vector, AddedColumn column, int rows) {
        for (int i = 0; i < rows; i++) {
            Object value = column.values().apply(row + i);
            if (vector instanceof IntVector ints) {
                ints.setSafe(i, (Integer) value);
            } else if (vector instanceof Float8Vector doubles) {
                doubles.setSafe(i, (Double) value);
            } else if (vector instanceof BitVector bits) {
                bits.setSafe(i, (Boolean) value ? 1 : 0);
            } else {
                ((VarCharVector) vector).setSafe(i, ((String) value).getBytes(StandardCharsets.UTF_8));
            }
        }
        vector.setValueCount(rows);
    }
}
