package io.cart4j.features.internal;

import java.util.Arrays;
import java.util.List;

/**
 * The earlier sessions of users: those that began strictly before a session starts, with what had happened in them by then.
 * Whether they go on is not known then, so nothing depends on it. Only users with a cart session are kept. Safe for several
 * threads.
 */
final class EarlierSessions {
    /** How many values {@link #write} gives. */
    static final int WIDTH = 9;

    private static final double MICROS_PER_DAY = 86_400_000_000.0;
    /** What an unknown user is taken for, with the weight of so many sessions. */
    private static final float USUAL_PURCHASES = 1;

    private static final float USUAL_SESSIONS = 10;
    private static final float USUAL_COMPLETED = 1;
    private static final float USUAL_CARTS = 2;

    private final LongIndex users = new LongIndex();
    private final UserTimes starts;
    /** Of each session the first cart event, the first purchase, and the moment from which there were both. */
    private final UserTimes carts;

    private final UserTimes purchases;
    private final UserTimes completions;
    private final OpenCarts open;

    /** Takes over a log, which is empty afterwards. */
    EarlierSessions(SessionLog log) {
        List<SessionLog.Part> parts = log.parts();
        for (SessionLog.Part part : parts) {
            for (int outcome = 0; outcome < part.places().length; outcome++) {
                if (part.carts()[outcome] != SessionLog.NEVER) {
                    users.add(part.users()[part.places()[outcome]]);
                }
            }
        }
        carts = outcomes(parts, (part, outcome) -> part.carts()[outcome]);
        purchases = outcomes(parts, (part, outcome) -> part.purchases()[outcome]);
        completions = outcomes(parts, SessionLog.Part::completion);
        open = new OpenCarts(users, parts);
        starts = new UserTimes(users.size(), sink -> {
            for (SessionLog.Part part : parts) {
                for (int session = 0; session < part.users().length; session++) {
                    int user = users.numberOf(part.users()[session]);
                    if (user != LongIndex.NONE) {
                        sink.add(user, part.starts()[session]);
                    }
                }
            }
        });
        parts.clear();
    }

    private UserTimes outcomes(List<SessionLog.Part> parts, OutcomeTime time) {
        return new UserTimes(users.size(), sink -> {
            for (SessionLog.Part part : parts) {
                for (int outcome = 0; outcome < part.places().length; outcome++) {
                    int user = users.numberOf(part.users()[part.places()[outcome]]);
                    if (user != LongIndex.NONE && time.of(part, outcome) != SessionLog.NEVER) {
                        sink.add(user, time.of(part, outcome));
                    }
                }
            }
        });
    }

    /** Writes the values for a session of a user with a cart session. */
    void write(long userId, long start, float[] row) {
        int user = users.numberOf(userId);
        int sessions = starts.before(user, start);
        int withCart = carts.before(user, start);
        int withPurchase = purchases.before(user, start);
        int completed = completions.before(user, start);
        boolean any = sessions > 0;
        long latest = any ? starts.time(user, sessions - 1) : start;
        row[0] = any ? 1 : 0;
        row[1] = sessions;
        row[2] = withCart;
        row[3] = withPurchase;
        row[4] = withCart - completed;
        row[5] = (float) ((start - latest) / MICROS_PER_DAY);
        row[6] = any && open.isOpen(user, latest, start) ? 1 : 0;
        writeRates(row);
    }

    /** Writes the values for a user without earlier sessions. */
    static void writeNone(float[] row) {
        Arrays.fill(row, 0, WIDTH, 0);
        writeRates(row);
    }

    private static void writeRates(float[] row) {
        row[7] = (row[3] + USUAL_PURCHASES) / (row[1] + USUAL_SESSIONS);
        row[8] = (row[2] - row[4] + USUAL_COMPLETED) / (row[2] + USUAL_CARTS);
    }

    @FunctionalInterface
    private interface OutcomeTime {
        long of(SessionLog.Part part, int outcome);
    }
}
