package io.cart4j.features.internal;

import io.cart4j.core.EventType;
import java.util.ArrayList;
import java.util.List;

/** User, start, end and outcome of all sessions, 24 bytes each. */
final class SessionLog {
    static final int CART = 1;
    static final int PURCHASE = 2;
    static final int OUTCOME_BITS = 2;

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
        Part part = new Part(new long[sessions], new long[sessions], new long[sessions]);
        for (int session = 0; session < sessions; session++) {
            int from = events.offsets[session];
            int to = events.offsets[session + 1];
            int outcome = 0;
            for (int row = from; row < to; row++) {
                outcome |= events.type[row] == EventType.CART.code() ? CART : 0;
                outcome |= events.type[row] == EventType.PURCHASE.code() ? PURCHASE : 0;
            }
            part.users[session] = events.user[from];
            part.starts[session] = events.time[from] << OUTCOME_BITS | outcome;
            part.ends[session] = events.time[to - 1];
        }
        return part;
    }

    /** Sessions of a batch; outcomes are in the lowest bits of the starts. */
    @SuppressWarnings("ArrayRecordComponent")
    record Part(long[] users, long[] starts, long[] ends) {
        boolean hasCart(int session) {
            return (starts[session] & CART) != 0;
        }
    }
}
