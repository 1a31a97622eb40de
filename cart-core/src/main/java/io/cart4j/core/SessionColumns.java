package io.cart4j.core;

/**
 * The names of the columns of a {@link SessionTable}, in the words of the study. The order of the table's columns is the
 * order of the constants here.
 */
public final class SessionColumns {
    /** The session's id, as it stands in the input, or made from user and start for sessions by inactivity; text. */
    public static final String USER_SESSION = "user_session";

    /** The user of the session's first event; int64, or text if users are text. */
    public static final String USER_ID = "user_id";

    /** How many different users have events in the session; int32, 1 unless the shop's ids are broken. */
    public static final String NUM_USERS = "num_users";

    /** Time of the first event; microseconds since the epoch, UTC. */
    public static final String SESSION_START = "session_start";

    /** Time of the last event; microseconds since the epoch, UTC. */
    public static final String SESSION_END = "session_end";

    /** {@link #SESSION_END} minus {@link #SESSION_START} in seconds; float64. */
    public static final String DURATION_SECONDS = "duration_seconds";

    /** Number of events of every type, unknown types included; int32. */
    public static final String TOTAL_EVENTS = "total_events";

    /** Number of view events; int32. */
    public static final String NUM_VIEWS = "num_views";

    /** Number of cart events; int32. */
    public static final String NUM_CARTS = "num_carts";

    /** Number of remove_from_cart events; int32. */
    public static final String NUM_REMOVES = "num_removes";

    /** Number of purchase events; int32. */
    public static final String NUM_PURCHASES = "num_purchases";

    /** Exact number of different products over all events; int32. */
    public static final String PRODUCTS_VIEWED = "products_viewed";

    /** Exact number of different non-null brands over all events; int32. */
    public static final String BRANDS_VIEWED = "brands_viewed";

    /** Exact number of different non-null category codes over all events; int32. */
    public static final String CATEGORIES_VIEWED = "categories_viewed";

    /** Exact sum of the prices over the number of events, rounded once; float64. */
    public static final String AVG_PRICE = "avg_price";

    /** Highest price over all events; float64. */
    public static final String MAX_PRICE = "max_price";

    /** Exact sum of the prices over all events, rounded once; float64. */
    public static final String TOTAL_PRICE = "total_price";

    /** Whether the session has a cart event and no purchase; boolean. */
    public static final String IS_ABANDONED = "is_abandoned";

    /** Whether the user has a session that started earlier, over all sessions of the table; boolean. */
    public static final String IS_RETURNING_USER = "is_returning_user";

    /**
     * Why a session by inactivity ended; text, only in tables of such sessions. {@code gap}: the user's next event came after a
     * pause longer than the gap; {@code longest_length}, {@code most_events}: else, the next event would have exceeded that
     * bound; {@code end_of_data}: the user has no further event.
     */
    public static final String END_REASON = "end_reason";

    private SessionColumns() {}
}
