package io.cart4j.examples.shop;

/**
 * An event that waits for its time, in one long: user, product, kind, whether its session id is missing, and a mark that
 * only planted leaks give a meaning.
 */
final class Event {
    static final int VIEW = 0;
    static final int CART = 1;
    static final int PURCHASE = 2;

    /** Products that fit. */
    static final int PRODUCTS = 1 << 18;

    private static final int USER_AT = 21;
    private static final long WITHOUT_SESSION = 4;
    private static final long MARK = 1L << 62;

    private Event() {}

    static long of(int kind, int product, long user) {
        return (user << USER_AT) | ((long) product << 3) | kind;
    }

    static long withoutSession(long event) {
        return event | WITHOUT_SESSION;
    }

    static long marked(long event) {
        return event | MARK;
    }

    /** The same event of another user. */
    static long ofUser(long event, long user) {
        return (user << USER_AT) | (event & ((1L << USER_AT) - 1));
    }

    static boolean isMarked(long event) {
        return (event & MARK) != 0;
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
        return (event & ~MARK) >>> USER_AT;
    }
}
