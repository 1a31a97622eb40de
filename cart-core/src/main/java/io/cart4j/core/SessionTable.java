package io.cart4j.core;

import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;

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

    /** Names and types of the columns, in order; none is ever null. */
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
    private final List<VectorSchemaRoot> batches;
    private final long rows;

    /**
     * Takes over batches of {@link #SCHEMA} and the allocator that holds them.
     *
     * @param allocator closed with the table, after the batches
     * @param batches rows in order
     */
    public SessionTable(BufferAllocator allocator, List<VectorSchemaRoot> batches) {
        for (VectorSchemaRoot batch : batches) {
            if (!batch.getSchema().equals(SCHEMA)) {
                throw new IllegalArgumentException("not a batch of sessions: " + batch.getSchema());
            }
        }
        this.allocator = allocator;
        this.batches = List.copyOf(batches);
        this.rows = batches.stream().mapToLong(VectorSchemaRoot::getRowCount).sum();
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
     * @return batches of {@link #SCHEMA}
     */
    public List<VectorSchemaRoot> batches() {
        return batches;
    }

    /** Frees the table's memory. */
    @Override
    public void close() {
        batches.forEach(VectorSchemaRoot::close);
        allocator.close();
    }

    private static Field column(String name, ArrowType type) {
        return new Field(name, FieldType.notNullable(type), null);
    }
}
