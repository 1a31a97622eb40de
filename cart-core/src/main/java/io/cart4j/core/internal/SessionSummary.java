package io.cart4j.core.internal;

import io.cart4j.core.CartException;
import io.cart4j.core.EventType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;

/** The kernel of the session table: one row for each session, in one pass over its events. Reused; for one thread. */
final class SessionSummary {
    private static final double MICROS_PER_SECOND = EventTime.MICROS_PER_SECOND;
    private static final long EXACT_IN_DOUBLE = 1L << 53;

    private final SessionRows rows = new SessionRows();
    private final int[] counts = new int[Dictionaries.MAX_TYPE_CODE + 1];
    private final DistinctCounter distinct = new DistinctCounter();

    /** Computes the rows, which the next call overwrites. */
    SessionRows summarise(SessionEvents events) {
        rows.reserve(events.sessions);
        for (int session = 0; session < events.sessions; session++) {
            int from = events.starts[session];
            int to = events.starts[session + 1];
            countTypes(events.type, session, from, to);
            times(events.time, session, from, to);
            prices(events, session, from, to);
            users(events.user, session, from, to);
            rows.products[session] = distinct.count(events.product, from, to);
            rows.brands[session] = distinct.countCodes(events.brand, from, to);
            rows.categories[session] = distinct.countCodes(events.category, from, to);
        }
        return rows;
    }

    private void countTypes(byte[] type, int session, int from, int to) {
        final int[] counts = this.counts;
        counts[EventType.VIEW.code()] = 0;
        counts[EventType.CART.code()] = 0;
        counts[EventType.REMOVE_FROM_CART.code()] = 0;
        counts[EventType.PURCHASE.code()] = 0;
        for (int event = from; event < to; event++) {
            counts[type[event]]++;
        }
        int carts = counts[EventType.CART.code()];
        int purchases = counts[EventType.PURCHASE.code()];
        rows.totalEvents[session] = to - from;
        rows.views[session] = counts[EventType.VIEW.code()];
        rows.carts[session] = carts;
        rows.removes[session] = counts[EventType.REMOVE_FROM_CART.code()];
        rows.purchases[session] = purchases;
        rows.abandoned[session] = carts > 0 && purchases == 0;
    }

    private void times(long[] time, int session, int from, int to) {
        long first = time[from];
        long last = time[to - 1];
        rows.start[session] = first;
        rows.end[session] = last;
        rows.duration[session] = (last - first) / MICROS_PER_SECOND;
    }

    private void prices(SessionEvents events, int session, int from, int to) {
        long sum = 0;
        long max = 0;
        for (int event = from; event < to; event++) {
            long price = events.price[event];
            sum += price;
            if (sum < 0) {
                throw tooExpensive(events, session);
            }
            max = Math.max(max, price);
        }
        rows.maxPrice[session] = divide(max, 1);
        rows.totalPrice[session] = divide(sum, 1);
        rows.avgPrice[session] = divide(sum, to - from);
    }

    private static CartException tooExpensive(SessionEvents events, int session) {
        int at = events.idStarts[session];
        String id = new String(events.ids, at, events.idStarts[session + 1] - at, StandardCharsets.UTF_8);
        return new CartException("the prices of session " + id
                + " add up to more than 9 * 10^12; prices this high are surely wrong, take them out");
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

    private void users(long[] user, int session, int from, int to) {
        long first = user[from];
        boolean same = true;
        for (int event = from + 1; event < to; event++) {
            same &= user[event] == first;
        }
        rows.userId[session] = first;
        rows.numUsers[session] = same ? 1 : distinct.count(user, from, to);
    }
}
