package io.cart4j.examples.shop;

/**
 * Which carts the shop wrote to its log. Until November 8 it logged those of a part of electronics and auto and of
 * hardly anything else, more of them in two stretches than in the others; from then on it logs all. Purchases were
 * always logged.
 */
final class CartLogging {
    /** Products whose carts were always logged. */
    static final byte ALWAYS = 0;
    /** Products whose carts were logged in the two better stretches as well. */
    static final byte OFTEN = 1;
    /** Products whose carts are logged since November 8. */
    static final byte LATE = 2;

    /** Days, counted from October 1, on which the logging changed; it started poor, and was better in every other stretch. */
    private static final int[] SWITCHES = {3, 6, 13, 27};

    static final int COMPLETE_FROM_DAY = 38;

    private static final double LISTED_ALWAYS = 0.54;
    private static final double LISTED_OFTEN = 0.88;
    private static final double OTHERS_ALWAYS = 0.1;
    private static final double OTHERS_OFTEN = 0.2;

    private CartLogging() {}

    /**
     * The class of a product.
     *
     * @param lot a number of the product's own from 0 up to but without 1
     */
    static byte classOf(String categoryCode, double lot) {
        boolean listed = categoryCode.startsWith("electronics") || categoryCode.startsWith("auto");
        if (lot < (listed ? LISTED_ALWAYS : OTHERS_ALWAYS)) {
            return ALWAYS;
        }
        return lot < (listed ? LISTED_OFTEN : OTHERS_OFTEN) ? OFTEN : LATE;
    }

    /** The highest class whose carts are logged on a day. */
    static byte loggedOn(int day) {
        if (day >= COMPLETE_FROM_DAY) {
            return LATE;
        }
        byte logged = ALWAYS;
        for (int change : SWITCHES) {
            if (day >= change) {
                logged = logged == ALWAYS ? OFTEN : ALWAYS;
            }
        }
        return logged;
    }
}
