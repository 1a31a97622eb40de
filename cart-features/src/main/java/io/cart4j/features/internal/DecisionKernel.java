package io.cart4j.features.internal;

import io.cart4j.core.EventType;
import io.cart4j.features.CartState;
import io.cart4j.features.DecisionPoint;
import java.util.Arrays;
import java.util.List;

/**
 * Computes the rows of all decision points from batches of sessions. Only sessions with a cart event and no purchase before it
 * are followed event by event, and only to the last point. For one thread.
 */
final class DecisionKernel {
    private static final byte CART = EventType.CART.code();
    private static final byte PURCHASE = EventType.PURCHASE.code();
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int NOT_REACHED = -1;

    private final DecisionPoint[] points;
    private final CartRows[] rows;
    /** For each point the last event that is known at it. */
    private final int[] lastKnown;

    private final CartState state = new CartState();

    DecisionKernel(List<DecisionPoint> points) {
        this.points = points.toArray(DecisionPoint[]::new);
        this.rows = new CartRows[this.points.length];
        Arrays.setAll(rows, point -> new CartRows());
        this.lastKnown = new int[this.points.length];
    }

    /** Gives the rows of each point, and how many sessions have a cart event. */
    Found compute(EventColumns events) {
        long cartSessions = 0;
        for (int session = 0; session < events.sessions; session++) {
            int from = events.offsets[session];
            int to = events.offsets[session + 1];
            int cart = first(CART, events.type, from, to);
            if (cart < to) {
                cartSessions++;
                int purchase = first(PURCHASE, events.type, from, to);
                if (purchase > cart) {
                    follow(events, from, to, cart, purchase);
                }
            }
        }
        return new Found(Arrays.stream(rows).map(CartRows::take).toList(), cartSessions);
    }

    private static int first(byte wanted, byte[] type, int from, int to) {
        int row = from;
        while (row < to && type[row] != wanted) {
            row++;
        }
        return row;
    }

    private void follow(EventColumns events, int from, int to, int cart, int purchase) {
        int furthest = NOT_REACHED;
        for (int point = 0; point < points.length; point++) {
            int known = lastKnown(points[point], events.time, cart, to);
            lastKnown[point] = known < purchase ? known : NOT_REACHED;
            furthest = Math.max(furthest, lastKnown[point]);
        }
        state.reset();
        for (int row = from; row <= furthest; row++) {
            state.add(
                    events.time[row],
                    events.type[row],
                    events.product[row],
                    events.category[row],
                    events.brand[row],
                    events.price[row]);
            if (row >= cart) {
                addRows(events, from, to, row, purchase == to);
            }
        }
    }

    private void addRows(EventColumns events, int from, int to, int row, boolean isAbandoned) {
        for (int point = 0; point < points.length; point++) {
            if (lastKnown[point] == row) {
                long decision = points[point].unit() == DecisionPoint.Unit.SECONDS
                        ? state.firstCartTime() + points[point].amount() * MICROS_PER_SECOND
                        : events.time[row];
                rows[point].add(
                        state, decision, events.user[from], events.time[from], events.time[to - 1], isAbandoned);
            }
        }
    }

    /** The last event that is known at a point, or one after all others if the session does not reach the point. */
    private static int lastKnown(DecisionPoint point, long[] time, int cart, int to) {
        if (point.unit() == DecisionPoint.Unit.EVENTS) {
            return point.amount() < to - cart ? cart + point.amount() : Integer.MAX_VALUE;
        }
        long until = time[cart] + point.amount() * MICROS_PER_SECOND;
        int row = cart;
        while (row + 1 < to && time[row + 1] <= until) {
            row++;
        }
        return row;
    }

    /** What a batch gives. */
    record Found(List<CartRows> rows, long cartSessions) {}
}
