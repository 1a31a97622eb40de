package io.cart4j.features;

/** What it takes to know a feature while a session goes on. */
public enum FeatureCost {
    /** A few numbers for each live session, and a few instructions for each event. */
    COUNTER("a counter"),
    /** A table of the products, brands or categories of each live session, and a look-up for each event. */
    SESSION_TABLE("a table for each session"),
    /** A table of all users, asked once a session. */
    USER_TABLE("a table of users"),
    /** A table of all products and categories, renewed once a day and asked once a decision. */
    SHOP_TABLE("a daily table of the shop");

    private final String words;

    FeatureCost(String words) {
        this.words = words;
    }

    /**
     * Says what it takes.
     *
     * @return a phrase for tables and reports
     */
    public String words() {
        return words;
    }
}
