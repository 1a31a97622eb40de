package io.cart4j.core.internal;

import io.cart4j.core.CartException;
import io.cart4j.core.EventType;
import io.cart4j.core.SessionBatch;
import java.time.LocalDate;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.IntVector;

/**
 * The kernel of daily counts: the events of a batch by UTC day and type, and its buying sessions by the day on which they
 * start, in one pass over the events.
 */
public final class DayTally {
    private static final long MICROS_PER_DAY = 86_400 * EventTime.MICROS_PER_SECOND;
    /** Known types have their codes, all others this one. */
    private static final int OTHER = EventType.values().length;

    private static final int COLUMNS = OTHER + 1;
    /** A hundred years: what spans more holds a wrong time, and would only cost memory. */
    private static final long MOST_DAYS = 36_525;

    private final long firstDay;
    private final int days;
    /** For each day the number of events of each type. */
    private final long[] events;

    private final long[] buying;
    private final long[] withoutCart;

    private DayTally(long firstDay, int days) {
        this.firstDay = firstDay;
        this.days = days;
        this.events = new long[days * COLUMNS];
        this.buying = new long[days];
        this.withoutCart = new long[days];
    }

    /** Counts a batch. */
    public static DayTally of(SessionBatch batch) {
        ArrowBuf time = batch.events().getVector(SessionBatch.EVENT_TIME).getDataBuffer();
        IntVector offsets = batch.offsets();
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int session = 0; session < batch.sessions(); session++) {
            first = Math.min(first, longAt(time, offsets.get(session)));
            last = Math.max(last, longAt(time, offsets.get(session + 1) - 1));
        }
        if (batch.sessions() == 0) {
            return new DayTally(0, 0);
        }
        long firstDay = Math.floorDiv(first, MICROS_PER_DAY);
        DayTally tally = new DayTally(firstDay, spanOf(firstDay, Math.floorDiv(last, MICROS_PER_DAY)));
        tally.count(batch);
        return tally;
    }

    /** Gives the number of days from one to another, both included. */
    public static int spanOf(long firstDay, long lastDay) {
        long span = lastDay - firstDay + 1;
        if (span > MOST_DAYS) {
            throw new CartException("the days reach from " + LocalDate.ofEpochDay(firstDay) + " to "
                    + LocalDate.ofEpochDay(lastDay)
                    + ", more than a hundred years; one of the times is surely wrong, take it out");
        }
        return (int) span;
    }

    private void count(SessionBatch batch) {
        final ArrowBuf time = batch.events().getVector(SessionBatch.EVENT_TIME).getDataBuffer();
        final ArrowBuf type = batch.events().getVector(SessionBatch.EVENT_TYPE).getDataBuffer();
        final IntVector offsets = batch.offsets();
        final long[] counts = events;
        final long origin = firstDay * MICROS_PER_DAY;
        final int sessions = batch.sessions();
        int to = 0;
        for (int session = 0; session < sessions; session++) {
            int from = to;
            to = offsets.get(session + 1);
            long carts = 0;
            long purchases = 0;
            for (int row = from; row < to; row++) {
                int day = (int) ((longAt(time, row) - origin) / MICROS_PER_DAY);
                int code = Math.min(type.getByte(row), OTHER);
                counts[day * COLUMNS + code]++;
                carts += code == EventType.CART.code() ? 1 : 0;
                purchases += code == EventType.PURCHASE.code() ? 1 : 0;
            }
            if (purchases > 0) {
                int start = (int) ((longAt(time, from) - origin) / MICROS_PER_DAY);
                buying[start]++;
                withoutCart[start] += carts == 0 ? 1 : 0;
            }
        }
    }

    /** The first day with an event, counted from the epoch. */
    public long firstDay() {
        return firstDay;
    }

    /** The number of days from the first with an event to the last; 0 for an empty batch. */
    public int days() {
        return days;
    }

    /** Events of all types by day. */
    public double[] events() {
        double[] sums = new double[days];
        for (int cell = 0; cell < events.length; cell++) {
            sums[cell / COLUMNS] += events[cell];
        }
        return sums;
    }

    /** Events of one type by day. */
    public double[] events(EventType type) {
        double[] column = new double[days];
        for (int day = 0; day < days; day++) {
            column[day] = events[day * COLUMNS + type.code()];
        }
        return column;
    }

    /** Sessions with a purchase, by the day on which they start. */
    public double[] buyingSessions() {
        return doubles(buying);
    }

    /** Sessions with a purchase and no cart event, by the day on which they start. */
    public double[] buyingSessionsWithoutCart() {
        return doubles(withoutCart);
    }

    private static long longAt(ArrowBuf column, int row) {
        return column.getLong((long) row * Long.BYTES);
    }

    private static double[] doubles(long[] counts) {
        double[] values = new double[counts.length];
        for (int day = 0; day < counts.length; day++) {
            values[day] = counts[day];
        }
        return values;
    }
}
