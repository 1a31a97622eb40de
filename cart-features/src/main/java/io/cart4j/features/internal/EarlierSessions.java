package io.cart4j.features.internal;

import java.util.Arrays;
import java.util.List;

/**
 * The earlier sessions of users: those that ended strictly before a session starts. Only users with a cart session are kept,
 * each one's sessions in order of their ends, with sums up to each. Safe for several threads.
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
    private static final int ABANDONED = SessionLog.CART;
    private static final int OUTCOMES = SessionLog.CART | SessionLog.PURCHASE;

    private final LongIndex users = new LongIndex();
    /** For each user the place of the first session, and at the end the number of sessions. */
    private final int[] firsts;

    private final long[] ends;
    private final long[] starts;
    /** Of each user's sessions up to and including each one: how many had a cart, a purchase, a cart alone. */
    private final int[] carts;

    private final int[] purchases;
    private final int[] abandoned;

    /** Takes over a log, which is empty afterwards. */
    EarlierSessions(SessionLog log) {
        List<SessionLog.Part> parts = log.parts();
        for (SessionLog.Part part : parts) {
            for (int session = 0; session < part.users().length; session++) {
                if (part.hasCart(session)) {
                    users.add(part.users()[session]);
                }
            }
        }
        firsts = countSessions(parts);
        int kept = firsts[users.size()];
        ends = new long[kept];
        starts = new long[kept];
        carts = new int[kept];
        purchases = new int[kept];
        abandoned = new int[kept];
        place(parts);
        parts.clear();
        for (int user = 0; user < users.size(); user++) {
            PairSort.sort(ends, starts, firsts[user], firsts[user + 1]);
            addUp(firsts[user], firsts[user + 1]);
        }
    }

    private int[] countSessions(List<SessionLog.Part> parts) {
        int[] counts = new int[users.size() + 1];
        for (SessionLog.Part part : parts) {
            for (long user : part.users()) {
                int number = users.numberOf(user);
                if (number != LongIndex.NONE) {
                    counts[number + 1]++;
                }
            }
        }
        for (int user = 0; user < users.size(); user++) {
            counts[user + 1] += counts[user];
        }
        return counts;
    }

    private void place(List<SessionLog.Part> parts) {
        int[] next = firsts.clone();
        for (SessionLog.Part part : parts) {
            for (int session = 0; session < part.users().length; session++) {
                int number = users.numberOf(part.users()[session]);
                if (number != LongIndex.NONE) {
                    int at = next[number]++;
                    ends[at] = part.ends()[session];
                    starts[at] = part.starts()[session];
                }
            }
        }
    }

    private void addUp(int from, int to) {
        int withCart = 0;
        int withPurchase = 0;
        int withCartAlone = 0;
        for (int at = from; at < to; at++) {
            int outcome = (int) starts[at] & OUTCOMES;
            withCart += (outcome & SessionLog.CART) != 0 ? 1 : 0;
            withPurchase += (outcome & SessionLog.PURCHASE) != 0 ? 1 : 0;
            withCartAlone += outcome == ABANDONED ? 1 : 0;
            carts[at] = withCart;
            purchases[at] = withPurchase;
            abandoned[at] = withCartAlone;
        }
    }

    /** Writes the values for a session of a user with a cart session. */
    void write(long user, long start, float[] row) {
        int number = users.numberOf(user);
        int first = firsts[number];
        int last = lastBefore(start, first, firsts[number + 1]);
        if (last < first) {
            writeNone(row);
            return;
        }
        row[0] = 1;
        row[1] = last - first + 1;
        row[2] = carts[last];
        row[3] = purchases[last];
        row[4] = abandoned[last];
        row[5] = (float) ((start - ends[last]) / MICROS_PER_DAY);
        row[6] = ((int) starts[last] & OUTCOMES) == ABANDONED ? 1 : 0;
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

    /** The last session that ended before a time; before the first one if there is none. */
    private int lastBefore(long time, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
