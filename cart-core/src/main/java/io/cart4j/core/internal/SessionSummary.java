package io.cart4j.core.internal;

import io.cart4j.core.CartException;
import io.cart4j.core.EventType;
import io.cart4j.core.SessionBatch;
import io.cart4j.core.SessionColumns;
import io.cart4j.core.SessionTable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.BaseFixedWidthVector;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.TimeStampMicroTZVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;

/** The kernel of the session table: one row for each session of a batch, in one pass over its events. */
final class SessionSummary {
    private static final double MICROS_PER_SECOND = EventTime.MICROS_PER_SECOND;
    private static final EventType[] TYPES = EventType.values();
    private static final long EXACT_IN_DOUBLE = 1L << 53;

    private final VectorSchemaRoot rows;
    private final SessionBatch batch;
    private final BigIntVector userId;
    private final IntVector numUsers;
    private final TimeStampMicroTZVector start;
    private final TimeStampMicroTZVector end;
    private final Float8Vector duration;
    private final IntVector totalEvents;
    private final IntVector[] typeCounts;
    private final IntVector products;
    private final IntVector brands;
    private final IntVector categories;
    private final Float8Vector avgPrice;
    private final Float8Vector maxPrice;
    private final Float8Vector totalPrice;
    private final BitVector abandoned;
    private final int[] counts = new int[Dictionaries.MAX_TYPE_CODE + 1];
    private final DistinctCounter distinct = new DistinctCounter();

    private SessionSummary(VectorSchemaRoot rows, SessionBatch batch) {
        this.rows = rows;
        this.batch = batch;
        userId = (BigIntVector) rows.getVector(SessionColumns.USER_ID);
        numUsers = ints(SessionColumns.NUM_USERS);
        start = (TimeStampMicroTZVector) rows.getVector(SessionColumns.SESSION_START);
        end = (TimeStampMicroTZVector) rows.getVector(SessionColumns.SESSION_END);
        duration = doubles(SessionColumns.DURATION_SECONDS);
        totalEvents = ints(SessionColumns.TOTAL_EVENTS);
        typeCounts = new IntVector[] {
            ints(SessionColumns.NUM_VIEWS),
            ints(SessionColumns.NUM_CARTS),
            ints(SessionColumns.NUM_REMOVES),
            ints(SessionColumns.NUM_PURCHASES)
        };
        products = ints(SessionColumns.PRODUCTS_VIEWED);
        brands = ints(SessionColumns.BRANDS_VIEWED);
        categories = ints(SessionColumns.CATEGORIES_VIEWED);
        avgPrice = doubles(SessionColumns.AVG_PRICE);
        maxPrice = doubles(SessionColumns.MAX_PRICE);
        totalPrice = doubles(SessionColumns.TOTAL_PRICE);
        abandoned = (BitVector) rows.getVector(SessionColumns.IS_ABANDONED);
    }

    /** Computes the rows; is_returning_user, which needs all sessions, is left false. The ids move into the result. */
    static VectorSchemaRoot of(SessionBatch batch, BufferAllocator allocator) {
        VectorSchemaRoot rows = VectorSchemaRoot.create(SessionTable.SCHEMA, allocator);
        boolean whole = false;
        try {
            int sessions = batch.sessions();
            for (FieldVector vector : rows.getFieldVectors()) {
                if (vector instanceof BaseFixedWidthVector fixed) {
                    fixed.allocateNew(sessions);
                }
            }
            new SessionSummary(rows, batch).compute();
            batch.ids()
                    .makeTransferPair((VarCharVector) rows.getVector(SessionColumns.USER_SESSION))
                    .transfer();
            rows.setRowCount(sessions);
            whole = true;
            return rows;
        } finally {
            if (!whole) {
                rows.close();
            }
        }
    }

    private void compute() {
        BatchColumns events = new BatchColumns(batch.events());
        BitVector returning = (BitVector) rows.getVector(SessionColumns.IS_RETURNING_USER);
        for (int session = 0; session < batch.sessions(); session++) {
            int from = batch.offsets().get(session);
            int to = batch.offsets().get(session + 1);
            countTypes(events, session, from, to);
            times(events, session, from, to);
            prices(events, session, from, to);
            users(events, session, from, to);
            products.set(session, distinct.countLongs(events.product, from, to));
            brands.set(session, distinct.countCodes(events.brand, from, to));
            categories.set(session, distinct.countCodes(events.category, from, to));
            returning.set(session, 0);
        }
    }

    private void countTypes(BatchColumns events, int session, int from, int to) {
        for (EventType type : TYPES) {
            counts[type.code()] = 0;
        }
        for (int row = from; row < to; row++) {
            counts[events.type.getByte(row)]++;
        }
        totalEvents.set(session, to - from);
        for (EventType type : TYPES) {
            typeCounts[type.code()].set(session, counts[type.code()]);
        }
        boolean cart = counts[EventType.CART.code()] > 0;
        abandoned.set(session, cart && counts[EventType.PURCHASE.code()] == 0 ? 1 : 0);
    }

    private void times(BatchColumns events, int session, int from, int to) {
        long first = BatchColumns.longAt(events.time, from);
        long last = BatchColumns.longAt(events.time, to - 1);
        start.set(session, first);
        end.set(session, last);
        duration.set(session, (last - first) / MICROS_PER_SECOND);
    }

    private void prices(BatchColumns events, int session, int from, int to) {
        long sum = 0;
        long max = 0;
        for (int row = from; row < to; row++) {
            long price = BatchColumns.longAt(events.price, row);
            sum += price;
            if (sum < 0) {
                throw new CartException("the prices of session " + batch.ids().getObject(session)
                        + " add up to more than 9 * 10^12; prices this high are surely wrong, take them out");
            }
            max = Math.max(max, price);
        }
        maxPrice.set(session, divide(max, 1));
        totalPrice.set(session, divide(sum, 1));
        avgPrice.set(session, divide(sum, to - from));
    }

    /** Millionths over a count in units of the currency, rounded once. */
    private static double divide(long millionths, int count) {
        if (millionths < EXACT_IN_DOUBLE) {
            return millionths / ((double) Numbers.PRICE_UNIT * count);
        }
        // a quotient of these sizes is further than 10^-40 from a border between two doubles, or on it
        return new BigDecimal(millionths)
                .divide(
                        new BigDecimal(BigInteger.valueOf(Numbers.PRICE_UNIT).multiply(BigInteger.valueOf(count))),
                        new MathContext(40))
                .doubleValue();
    }

    private void users(BatchColumns events, int session, int from, int to) {
        long user = BatchColumns.longAt(events.user, from);
        boolean same = true;
        for (int row = from + 1; row < to; row++) {
            same &= BatchColumns.longAt(events.user, row) == user;
        }
        userId.set(session, user);
        numUsers.set(session, same ? 1 : distinct.countLongs(events.user, from, to));
    }

    private IntVector ints(String column) {
        return (IntVector) rows.getVector(column);
    }

    private Float8Vector doubles(String column) {
        return (Float8Vector) rows.getVector(column);
    }
}
