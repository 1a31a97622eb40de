package io.cart4j.core;

import java.util.List;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;

/**
 * A batch of whole sessions: the events of each one stand together, ordered by (time, input order), and an offsets column
 * says where each session starts. Every number about sessions is computed by kernels over such batches, wherever they
 * come from.
 *
 * <p>Owns its memory: close it. Safe for reading from several threads.
 */
public final class SessionBatch implements AutoCloseable {
    /** Time of the event in microseconds since the epoch, UTC. */
    public static final String EVENT_TIME = "event_time";

    /** {@link EventType#code()}, or a higher number for an unknown type; int8. */
    public static final String EVENT_TYPE = "event_type";

    /** The product; int64. */
    public static final String PRODUCT_ID = "product_id";

    /** Code of the category code's text, 0 if there is none; int32. */
    public static final String CATEGORY_CODE = "category_code";

    /** Code of the brand's text, 0 if there is none; int32. */
    public static final String BRAND = "brand";

    /** The exact price in millionths of the currency, positive, or 0 in a shop without prices; int64. */
    public static final String PRICE_MILLIONTHS = "price_millionths";

    /** The user, or for users that are text a number that stands for the text in this run; int64. */
    public static final String USER_ID = "user_id";

    /** Names and types of the event columns; none is ever null. */
    public static final Schema EVENT_SCHEMA = new Schema(List.of(
            column(EVENT_TIME, new ArrowType.Timestamp(TimeUnit.MICROSECOND, "UTC")),
            column(EVENT_TYPE, new ArrowType.Int(8, true)),
            column(PRODUCT_ID, new ArrowType.Int(64, true)),
            column(CATEGORY_CODE, new ArrowType.Int(32, true)),
            column(BRAND, new ArrowType.Int(32, true)),
            column(PRICE_MILLIONTHS, new ArrowType.Int(64, true)),
            column(USER_ID, new ArrowType.Int(64, true))));

    private final VarCharVector ids;
    private final IntVector offsets;
    private final VectorSchemaRoot events;

    /**
     * Takes over a batch.
     *
     * @param ids one id a session
     * @param offsets for each session the row of its first event, and at the end the number of events
     * @param events rows of {@link #EVENT_SCHEMA}
     */
    public SessionBatch(VarCharVector ids, IntVector offsets, VectorSchemaRoot events) {
        if (!events.getSchema().equals(EVENT_SCHEMA)) {
            throw new IllegalArgumentException("not a batch of events: " + events.getSchema());
        }
        int sessions = ids.getValueCount();
        if (offsets.getValueCount() != sessions + 1 || offsets.get(sessions) != events.getRowCount()) {
            throw new IllegalArgumentException("offsets must be one more than " + sessions + " sessions and end with "
                    + events.getRowCount() + " events");
        }
        this.ids = ids;
        this.offsets = offsets;
        this.events = events;
    }

    /**
     * Gives the number of sessions.
     *
     * @return at least 0
     */
    public int sessions() {
        return ids.getValueCount();
    }

    /**
     * Gives the ids of the sessions.
     *
     * @return one text a session, only to be read
     */
    public VarCharVector ids() {
        return ids;
    }

    /**
     * Gives where sessions start.
     *
     * @return for each session the row of its first event, and at the end the number of events; only to be read
     */
    public IntVector offsets() {
        return offsets;
    }

    /**
     * Gives the events of all sessions.
     *
     * @return rows of {@link #EVENT_SCHEMA}, only to be read
     */
    public VectorSchemaRoot events() {
        return events;
    }

    /** Frees the batch's memory. */
    @Override
    public void close() {
        ids.close();
        offsets.close();
        events.close();
    }

    private static Field column(String name, ArrowType type) {
        return new Field(name, FieldType.notNullable(type), null);
    }
}
