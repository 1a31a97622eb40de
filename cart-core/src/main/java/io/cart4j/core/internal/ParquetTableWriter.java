package io.cart4j.core.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/**
 * Writes a Parquet file, compressed with Zstandard, whose row groups are encoded on any number of threads and written in
 * order. The values of one boolean column may come when all rows are written; its column chunks then stand behind the
 * row groups, which the format allows.
 *
 * <p>Each row group is encoded for itself: the same rows are the same bytes, however they are cut into batches and whichever
 * thread encodes them.
 *
 * <p>Memory: 12 MiB a thread that encodes, and the compressed bytes of the row groups that are not yet written, about 45 a
 * session, in buffers of 256 KiB. Both are used again; texts of more than a mebibyte need their own length beside it.
 */
final class ParquetTableWriter implements AutoCloseable {
    /** Rows of a row group, at most. */
    static final int GROUP_ROWS = 1 << 19;

    /** Rows of a page, at most: a mebibyte of values of 8 bytes. */
    static final int PAGE_ROWS = 1 << 17;

    private static final int SEGMENT_BYTES = 1 << 18;

    private final Path file;
    private final List<Field> fields = new ArrayList<>();
    private final List<PrimitiveType> types = new ArrayList<>();
    private final int lateColumn;
    private final @Nullable PrimitiveType lateType;
    private final ParquetFooter footer;
    private final BufferPool segments = new BufferPool(SEGMENT_BYTES);
    private final Queue<RowGroupEncoder> encoders = new ConcurrentLinkedQueue<>();
    private final WholeFile whole;
    private long position;
    private long rows;

    private ParquetTableWriter(Path file, Schema schema, @Nullable String late) {
        MessageType message = ParquetSchema.of(schema);
        lateColumn = late == null ? -1 : message.getFieldIndex(late);
        lateType = late == null ? null : message.getType(late).asPrimitiveType();
        if (lateType != null && lateType.getPrimitiveTypeName() != PrimitiveTypeName.BOOLEAN) {
            throw new IllegalArgumentException("only a boolean column may come last, got " + lateType);
        }
        for (int column = 0; column < message.getFieldCount(); column++) {
            if (column != lateColumn) {
                fields.add(schema.getFields().get(column));
                types.add(message.getType(column).asPrimitiveType());
            }
        }
        this.file = file;
        footer = new ParquetFooter(message);
        whole = WholeFile.open(file);
        SegmentedBytes magic = new SegmentedBytes(segments);
        magic.write(ParquetFooter.MAGIC, 0, ParquetFooter.MAGIC.length);
        write(magic);
    }

    /** Starts a file whose columns are all in the batches. */
    static ParquetTableWriter open(Path file, Schema schema) {
        return new ParquetTableWriter(file, schema, null);
    }

    /**
     * Starts a file with a column that comes last; batches may have it or not.
     *
     * @param late a boolean column of the schema
     */
    static ParquetTableWriter open(Path file, Schema schema, String late) {
        return new ParquetTableWriter(file, schema, late);
    }

    /** Encodes a row group; on any thread, several at a time. */
    RowGroup encode(List<RowSlice> rows) {
        RowGroupEncoder encoder = takeEncoder();
        try {
            return encoder.encode(fields, types, rows, new SegmentedBytes(segments));
        } finally {
            encoders.add(encoder);
        }
    }

    /** Writes a row group behind those before; on one thread at a time. */
    void append(RowGroup group) {
        footer.addGroup(group.rows(), group.chunks(), position);
        write(group.bytes());
        rows += group.rows();
    }

    /** Rows that are written. */
    long rows() {
        return rows;
    }

    /** Finishes a file without a late column, and gives it its name. */
    void commit() {
        if (lateType != null) {
            throw new IllegalStateException("the values of " + lateType.getName() + " are missing");
        }
        finish();
    }

    /**
     * Finishes a file and gives it its name.
     *
     * @param late the rows for which the late column is true, counted from 0
     */
    void commit(BitSet late) {
        if (lateType == null) {
            throw new IllegalStateException("no column of " + file + " comes last");
        }
        RowGroupEncoder encoder = takeEncoder();
        try {
            int row = 0;
            for (int group = 0; group < footer.groups(); group++) {
                SegmentedBytes bytes = new SegmentedBytes(segments);
                int groupRows = footer.rows(group);
                footer.addChunk(group, lateColumn, encoder.encode(lateType, late, row, groupRows, bytes), position);
                write(bytes);
                row = Math.addExact(row, groupRows);
            }
        } finally {
            encoders.add(encoder);
        }
        finish();
    }

    private void finish() {
        try {
            whole.out().write(footer.bytes(position));
        } catch (IOException e) {
            throw FileErrors.unwritable(file, e);
        }
        whole.commit();
    }

    private RowGroupEncoder takeEncoder() {
        RowGroupEncoder free = encoders.poll();
        return free == null ? new RowGroupEncoder() : free;
    }

    private void write(SegmentedBytes bytes) {
        try {
            position += bytes.size();
            bytes.drainTo(whole.out());
        } catch (IOException e) {
            throw FileErrors.unwritable(file, e);
        }
    }

    /** Frees what the encoders hold, when none works any more; without {@link #commit}, nothing of the file is left. */
    @Override
    public void close() {
        encoders.forEach(RowGroupEncoder::close);
        encoders.clear();
        whole.close();
    }
}
