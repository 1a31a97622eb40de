package io.cart4j.features;

import java.util.List;

/**
 * The sessions that count at a decision point, one row each in the order of the session table: features that could be known
 * then, and the label {@link Label#abandonedAfter()} of what came later.
 *
 * <p>Immutable by agreement: nobody writes to the arrays that are handed out. Safe for any number of threads.
 *
 * @param point the decision point
 * @param features features and label
 * @param users the user of each row's session, that of its first event; for users that are text a number that stands for the
 *     text in this run
 * @param starts first event of each row's session, in microseconds since the epoch, UTC
 * @param ends last event of each row's whole session, in microseconds; known only afterwards, so no feature may use it
 * @param decisionTimes when each row's decision is made, in microseconds: the time of the event, or the first cart event's time
 *     plus the seconds of the point
 * @param cartSessions how many sessions have a cart event, whether they count here or not
 */
@SuppressWarnings("ArrayRecordComponent") // columns of millions of rows, handed out without a copy as FeatureTable does
public record DecisionTable(
        DecisionPoint point,
        FeatureTable features,
        long[] users,
        long[] starts,
        long[] ends,
        long[] decisionTimes,
        long cartSessions) {
    /**
     * Checks that all columns have the same length.
     *
     * @param point the decision point
     * @param features features and label
     * @param users the user of each row's session
     * @param starts first event of each row's session
     * @param ends last event of each row's whole session
     * @param decisionTimes when each row's decision is made
     * @param cartSessions how many sessions have a cart event
     */
    public DecisionTable {
        int rows = features.rows();
        if (users.length != rows || starts.length != rows || ends.length != rows || decisionTimes.length != rows) {
            throw new IllegalArgumentException("users and times must all have " + rows + " rows");
        }
    }

    /**
     * Gives the number of rows.
     *
     * @return sessions that count at the point
     */
    public int rows() {
        return features.rows();
    }

    /**
     * Gives the share of cart sessions that count at the point.
     *
     * @return from 0 to 1; 0 without cart sessions
     */
    public double coverage() {
        return cartSessions == 0 ? 0 : (double) rows() / cartSessions;
    }

    /**
     * Gives the same rows with some of the features.
     *
     * @param names features of this table, in the order wanted
     * @return a view that shares all columns
     * @throws io.cart4j.core.CartException if there is no such feature
     */
    public DecisionTable select(List<String> names) {
        return new DecisionTable(point, features.select(names), users, starts, ends, decisionTimes, cartSessions);
    }
}
