package io.cart4j.core;

import io.cart4j.core.internal.ParquetSessions;
import io.cart4j.core.internal.ParquetTableFile;
import java.nio.file.Path;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One row a session, in Arrow memory: what the {@link SessionColumns} say of it. Rows stand in a fixed order (ascending
 * id for UUIDs), cut into batches of bounded size. The table owns its memory: close it.
 *
 * <p>Safe for reading from several threads; closing it while it is read is not.
 */
public final class SessionTable implements AutoCloseable {
    private static final ArrowType INT32 = new ArrowType.Int(32, true);
    private static final ArrowType INT64 = new ArrowType.Int(64, true);
    private static final ArrowType FLOAT64 = new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
    private static final ArrowType BOOL = ArrowType.Bool.INSTANCE;
    private static final ArrowType MICROS_UTC = new ArrowType.Timestamp(TimeUnit.MICROSECOND, "UTC");

    /** Column user_id where users are text. */
    public static final Field TEXT_USER = column(SessionColumns.USER_ID, ArrowType.Utf8.INSTANCE);

    /** Column end_reason, the last one in tables of sessions by inactivity. */
    public static final Field END_REASON = column(SessionColumns.END_REASON, ArrowType.Utf8.INSTANCE);

    /**
     * Names and types of the columns, in order; none is ever null. In a table whose users are text, {@link #TEXT_USER} takes
     * the place of the one here. Further columns may follow.
     */
    public static final Schema SCHEMA = new Schema(List.of(
            column(SessionColumns.USER_SESSION, ArrowType.Utf8.INSTANCE),
            column(SessionColumns.USER_ID, INT64),
            column(SessionColumns.NUM_USERS, INT32),
            column(SessionColumns.SESSION_START, MICROS_UTC),
            column(SessionColumns.SESSION_END, MICROS_UTC),
            column(SessionColumns.DURATION_SECONDS, FLOAT64),
            column(SessionColumns.TOTAL_EVENTS, INT32),
            column(SessionColumns.NUM_VIEWS, INT32),
            column(SessionColumns.NUM_CARTS, INT32),
            column(SessionColumns.NUM_REMOVES, INT32),
            column(SessionColumns.NUM_PURCHASES, INT32),
            column(SessionColumns.PRODUCTS_VIEWED, INT32),
            column(SessionColumns.BRANDS_VIEWED, INT32),
            column(SessionColumns.CATEGORIES_VIEWED, INT32),
            column(SessionColumns.AVG_PRICE, FLOAT64),
            column(SessionColumns.MAX_PRICE, FLOAT64),
            column(SessionColumns.TOTAL_PRICE, FLOAT64),
            column(SessionColumns.IS_ABANDONED, BOOL),
            column(SessionColumns.IS_RETURNING_USER, BOOL)));

    private final BufferAllocator allocator;
    private final Schema schema;
    private final List<VectorSchemaRoot> batches;
    private final long rows;

    private final @Nullable QualityReport quality;

    /**
     * Takes over batches of a schema and the allocator that holds them.
     *
     * @param allocator closed with the table, after the batches
     * @param schema {@link #SCHEMA}, or what it says may differ
     * @param batches rows in order
     * @param quality what is known of the events behind the rows, or null
     */
    public SessionTable(
            BufferAllocator allocator, Schema schema, List<VectorSchemaRoot> batches, @Nullable QualityReport quality) {
        if (!isSchema(schema)) {
            throw new IllegalArgumentException("not the columns of sessions: " + schema);
        }
        for (VectorSchemaRoot batch : batches) {
            if (!batch.getSchema().equals(schema)) {
                throw new IllegalArgumentException("not a batch of these sessions: " + batch.getSchema());
            }
        }
        this.allocator = allocator;
        this.schema = schema;
        this.quality = quality;
        this.batches = List.copyOf(batches);
        this.rows = batches.stream().mapToLong(VectorSchemaRoot::getRowCount).sum();
    }

    /**
     * Gives names and types of the columns.
     *
     * @return {@link #SCHEMA}, with {@link #TEXT_USER} if users are text, and what follows
     */
    public Schema schema() {
        return schema;
    }

    /**
     * Gives the number of sessions.
     *
     * @return rows over all batches
     */
    public long rows() {
        return rows;
    }

    /**
     * Gives the batches of rows, in order; they belong to the table and are only to be read.
     *
     * @return batches of {@link #schema()}
     */
    public List<VectorSchemaRoot> batches() {
        return batches;
    }

    /**
     * Tells what became of the rows of the input.
     *
     * @return the report of the run that made this table
     * @throws IllegalStateException if the table was read from a file, which does not hold it
     */
    public QualityReport quality() {
        if (quality == null) {
            throw new IllegalStateException("a session table that was read from a file has no quality report");
        }
        return quality;
    }

    /**
     * Writes the table as one Parquet file, compressed with Zstandard: the same bytes for the same rows.
     *
     * @param file where to; an existing file is replaced when the new one is whole
     * @throws CartException if it cannot be written; nothing is left then
     */
    public void writeParquet(Path file) {
        writeParquet(file, List.of());
    }

    /**
     * Writes the table with further columns at the right.
     *
     * @param file where to; an existing file is replaced when the new one is whole
     * @param added further columns
     * @throws CartException if it cannot be written; nothing is left then
     */
    public void writeParquet(Path file, List<AddedColumn> added) {
        ParquetTableFile.writeSessions(schema, batches, added, file);
    }

    /**
     * Reads a table that {@link #writeParquet} wrote, or any Parquet file with its columns. Of further columns only
     * {@link #END_REASON} is read.
     *
     * @param file a Parquet file
     * @return the table, to be closed
     * @throws CartException if it cannot be read or lacks a column
     */
    public static SessionTable readParquet(Path file) {
        return ParquetSessions.read(file);
    }

    /** Frees the table's memory. */
    @Override
    public void close() {
        batches.forEach(VectorSchemaRoot::close);
        allocator.close();
    }

    private static boolean isSchema(Schema schema) {
        List<Field> base = SCHEMA.getFields();
        List<Field> fields = schema.getFields();
        if (fields.size() < base.size()) {
            return false;
        }
        for (int column = 0; column < base.size(); column++) {
            Field field = fields.get(column);
            if (!field.equals(base.get(column))
                    && !(field.equals(TEXT_USER) && base.get(column).getName().equals(TEXT_USER.getName()))) {
                return false;
            }
        }
        return true;
    }

    private static Field column(String name, ArrowType type) {
        return new Field(name, FieldType.notNullable(type), null);
    }
}
