package io.cart4j.core;

/** What {@link DailyCounts} can hold for a day. */
public enum DailyMeasure {
    /** Events of all types. */
    EVENTS("events"),
    /** Views. */
    VIEWS("views"),
    /** Cart events. */
    CARTS("carts"),
    /** Removals from the cart. */
    REMOVES("removes"),
    /** Purchases. */
    PURCHASES("purchases"),
    /** Sessions with a purchase, counted on the day on which they start. */
    BUYING_SESSIONS("buying_sessions"),
    /** Sessions with a purchase and no cart event, counted on the day on which they start. */
    BUYING_SESSIONS_WITHOUT_CART("buying_sessions_without_cart"),
    /** Purchases divided by cart events; follows from these where they are known. */
    PURCHASES_PER_CART("purchases_per_cart"),
    /** The share of buying sessions that have no cart event; follows from these where they are known. */
    SHARE_WITHOUT_CART("share_without_cart");

    private final String column;

    DailyMeasure(String column) {
        this.column = column;
    }

    /**
     * Gives the name of this measure in files.
     *
     * @return name in snake_case
     */
    public String column() {
        return column;
    }

    /** Whether the figures of two sets of sessions add up to those of both together. */
    boolean isCount() {
        return this != PURCHASES_PER_CART && this != SHARE_WITHOUT_CART;
    }
}
