package io.cart4j.core.internal;

import io.cart4j.core.CartException;
import io.cart4j.core.EventType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;

/** The kernel of the session table: one row for each session, in one pass over its events. Reused; for one thread. */
final class SessionSummary {
    private static final long EXACT_IN_DOUBLE = 1L << 53;

    private final SessionRows rows = new SessionRows();
    private final int[] counts = new int[Dictionaries.MAX_TYPE_CODE + 1];
    private final DistinctCounter distinct = new DistinctCounter(0);

    /** Computes the rows, which the next call overwrites: a pass for each column, since all of them fit in a core's cache. */
    SessionRows summarise(SessionEvents events) {
        rows.reserve(events.sessions);
        countTypes(events);
        times(events);
        prices(events);
        users(events);
        countProducts(events);
        countCodes(events, events.brand, rows.brands);
        countCodes(events, events.category, rows.categories);
        return rows;
    }

    private void countTypes(SessionEvents events) {
        final int[] counts = this.counts;
        final int[] starts = events.starts;
        final byte[] type = events.type;
        for (int session = 0; session < events.sessions; session++) {
            counts[EventType.VIEW.code()] = 0;
            counts[EventType.CART.code()] = 0;
            counts[EventType.REMOVE_FROM_CART.code()] = 0;
            counts[EventType.PURCHASE.code()] = 0;
            int end = starts[session + 1];
            for (int event = starts[session]; event < end; event++) {
                counts[type[event]]++;
            }
            int carts = counts[EventType.CART.code()];
            int purchases = counts[EventType.PURCHASE.code()];
            rows.totalEvents[session] = end - starts[session];
            rows.views[session] = counts[EventType.VIEW.code()];
            rows.carts[session] = carts;
            rows.removes[session] = counts[EventType.REMOVE_FROM_CART.code()];
            rows.purchases[session] = purchases;
            rows.abandoned[session] = carts > 0 && purchases == 0;
        }
    }

    private void times(SessionEvents events) {
        final long[] time = events.time;
        for (int session = 0; session < events.sessions; session++) {
            long first = time[events.starts[session]];
            long last = time[events.starts[session + 1] - 1];
            rows.start[session] = first;
            rows.end[session] = last;
            rows.duration[session] = divide(last - first, 1);
        }
    }

    private void prices(SessionEvents events) {
        final long[] prices = events.price;
        for (int session = 0; session < events.sessions; session++) {
            int from = events.starts[session];
            int to = events.starts[session + 1];
            long sum = 0;
            long max = 0;
            for (int event = from; event < to; event++) {
                long price = prices[event];
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
    }

    private void users(SessionEvents events) {
        final long[] user = events.user;
        for (int session = 0; session < events.sessions; session++) {
            int from = events.starts[session];
            int to = events.starts[session + 1];
            long first = user[from];
            boolean same = true;
            for (int event = from + 1; event < to; event++) {
                same &= user[event] == first;
            }
            rows.userId[session] = first;
            rows.numUsers[session] = same ? 1 : distinct.count(user, from, to);
        }
    }

    private void countProducts(SessionEvents events) {
        for (int session = 0; session < events.sessions; session++) {
            rows.products[session] = distinct.count(events.product, events.starts[session], events.starts[session + 1]);
        }
    }

    private void countCodes(SessionEvents events, int[] codes, int[] counts) {
        for (int session = 0; session < events.sessions; session++) {
            counts[session] = distinct.countCodes(codes, events.starts[session], events.starts[session + 1]);
        }
    }

    private static CartException tooExpensive(SessionEvents events, int session) {
        int at = events.idStarts[session];
        String id = new String(events.ids, at, events.idStarts[session + 1] - at, StandardCharsets.UTF_8);
        return new CartException("the prices of session " + id
                + " add up to more than 9 * 10^12; prices this high are surely wrong, take them out");
    }

    /** Millionths over a count, in units of the currency or in seconds, rounded once. */
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
}
