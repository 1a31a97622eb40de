package io.cart4j.features.internal;

import io.cart4j.core.EventType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** User and start of all sessions, 16 bytes each, and the first cart event and purchase of those that have one. */
final class SessionLog {
    /** The time of what did not happen, after all times. */
    static final long NEVER = Long.MAX_VALUE;

    private final List<Part> parts = new ArrayList<>();

    void add(Part part) {
        parts.add(part);
    }

    List<Part> parts() {
        return parts;
    }

    /** Reads a batch. */
    static Part part(EventColumns events) {
        int sessions = events.sessions;
        long[] users = new long[sessions];
        long[] starts = new long[sessions];
        int[] places = new int[sessions];
        long[] carts = new long[sessions];
        long[] purchases = new long[sessions];
        int outcomes = 0;
        for (int session = 0; session < sessions; session++) {
            int from = events.offsets[session];
            int to = events.offsets[session + 1];
            users[session] = events.user[from];
            starts[session] = events.time[from];
            long cart = first(events, EventType.CART.code(), from, to);
            long purchase = first(events, EventType.PURCHASE.code(), from, to);
            if (cart != NEVER || purchase != NEVER) {
                places[outcomes] = session;
                carts[outcomes] = cart;
                purchases[outcomes] = purchase;
                outcomes++;
            }
        }
        return new Part(
                users,
                starts,
                Arrays.copyOf(places, outcomes),
                Arrays.copyOf(carts, outcomes),
                Arrays.copyOf(purchases, outcomes));
    }

    private static long first(EventColumns events, int type, int from, int to) {
        for (int row = from; row < to; row++) {
            if (events.type[row] == type) {
                return events.time[row];
            }
        }
        return NEVER;
    }

    /**
     * Sessions of a batch.
     *
     * @param users one a session
     * @param starts one a session
     * @param places which sessions have a cart event or a purchase
     * @param carts of those the time of the first cart event, or {@link #NEVER}
     * @param purchases of those the time of the first purchase, or {@link #NEVER}
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Part(long[] users, long[] starts, int[] places, long[] carts, long[] purchases) {
        /** When both a cart event and a purchase were there. */
        long completion(int outcome) {
            return Math.max(carts[outcome], purchases[outcome]);
        }
    }
}
