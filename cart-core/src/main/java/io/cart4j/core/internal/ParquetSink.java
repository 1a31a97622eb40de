package io.cart4j.core.internal;

import io.cart4j.core.SessionColumns;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.pojo.Schema;

/** Writes the session table to a Parquet file while it grows; row groups are encoded by the workers of the run. */
final class ParquetSink implements SessionSink {
    /** Row groups that are encoded while the next one is filled. */
    private static final int GROUPS_AHEAD = 1;

    private final ParquetTableWriter writer;
    private final RowGroupCutter cutter;
    private final OrderedTasks<RowGroup> encoding;

    /** Batches that are not written yet, in order, and the number of rows before the first of them. */
    private final Deque<VectorSchemaRoot> batches = new ArrayDeque<>();

    private long released;

    ParquetSink(Path file, Schema schema, Workers workers) {
        writer = ParquetTableWriter.open(file, schema, SessionColumns.IS_RETURNING_USER);
        encoding = new OrderedTasks<>(workers, GROUPS_AHEAD, this::append, group -> {});
        cutter = new RowGroupCutter(this::encode);
    }

    @Override
    public void add(VectorSchemaRoot rows) {
        batches.add(rows);
        cutter.add(rows);
    }

    @Override
    public void endRows() {
        cutter.finish();
    }

    @Override
    public void finish(BitSet returning) {
        encoding.finish();
        writer.commit(returning);
    }

    private void encode(List<RowSlice> rows) {
        encoding.add(() -> writer.encode(rows));
    }

    private void append(RowGroup group) {
        writer.append(group);
        while (!batches.isEmpty() && released + batches.peek().getRowCount() <= writer.rows()) {
            VectorSchemaRoot written = batches.remove();
            released += written.getRowCount();
            written.close();
        }
    }

    @Override
    public void close() {
        encoding.close();
        batches.forEach(VectorSchemaRoot::close);
        writer.close();
    }
}
