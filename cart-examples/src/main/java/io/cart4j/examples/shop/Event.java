package io.cart4j.examples.shop;

/** An event that waits for its time, in one long: user, product, kind, and whether its session id is missing. */
final class Event {
    static final int VIEW = 0;
    static final int CART = 1;
    static final int PURCHASE = 2;

    /** Products that fit. */
    static final int PRODUCTS = 1 << 18;

    private static final long WITHOUT_SESSION = 4;

    private Event() {}

    static long of(int kind, int product, long user) {
        return (user << 21) | ((long) product << 3) | kind;
    }

    static long withoutSession(long event) {
        return event | WITHOUT_SESSION;
    }

    static boolean hasSession(long event) {
        return (event & WITHOUT_SESSION) == 0;
    }

    static int kind(long event) {
        return (int) (event & 3);
    }

    static int product(long event) {
        return (int) (event >>> 3) & (PRODUCTS - 1);
    }

    static long user(long event) {
        return event >>> 21;
    }
}
