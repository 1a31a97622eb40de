package io.cart4j.examples.shop;

/** The log's rare defects that are planted by count rather than by chance, so that small logs have their part of them. */
final class RareDefects {
    private static final double NULL_SESSIONS_PER_EVENT = 12 / 109_950_743.0;
    private static final long ONE_FOR_SURE_FROM = 1_000_000;
    private static final double CARTS_PER_EVENT = 0.035;
    private static final double CART_TWICE = 0.022;
    private static final int SESSIONS_PER_SHARED_ONE = 15_000;

    private final long cartsPerNullSession;
    private long carts;

    RareDefects(long events) {
        double expected = Math.rint(events * NULL_SESSIONS_PER_EVENT);
        double nulls = events >= ONE_FOR_SURE_FROM ? Math.max(1, expected) : expected;
        cartsPerNullSession = nulls == 0 ? Long.MAX_VALUE : (long) (events * CARTS_PER_EVENT / (nulls + 0.5));
    }

    /** Whether the cart that is about to be logged has no session id. */
    boolean losesSession() {
        return ++carts % cartsPerNullSession == 0;
    }

    /** Whether the cart is logged twice. */
    boolean repeatsCart(Dice dice) {
        return dice.chance(CART_TWICE);
    }

    /** Whether a session's id is used by a second user. */
    boolean sharesSession(long session) {
        return session % SESSIONS_PER_SHARED_ONE == SESSIONS_PER_SHARED_ONE / 2;
    }
}
