package io.cart4j.core;

/** What an event consists of. An {@link EventSchema} says which column of a shop's files holds it. */
public enum EventColumn {
    /** When it happened. */
    TIME("event_time", false),
    /** What happened: a word that stands for an {@link EventType}. */
    TYPE("event_type", false),
    /** The product; a whole number. */
    PRODUCT("product_id", false),
    /** The product's category as text; empty means none. */
    CATEGORY("category_code", true),
    /** The product's brand as text; empty means none. */
    BRAND("brand", true),
    /** The product's price, a decimal number. */
    PRICE("price", true),
    /** Who did it; a whole number or, if the schema says so, text. */
    USER("user_id", false),
    /** The session that the shop put it into; text, normally a UUID. */
    SESSION("user_session", true);

    private final String standardName;
    private final boolean dispensable;

    EventColumn(String standardName, boolean dispensable) {
        this.standardName = standardName;
        this.dispensable = dispensable;
    }

    /**
     * Gives the name that the column has unless a schema gives it another.
     *
     * @return the name in the REES46 files
     */
    public String standardName() {
        return standardName;
    }

    /**
     * Tells whether a shop can do without.
     *
     * @return whether {@link EventSchema#without} takes it
     */
    public boolean isDispensable() {
        return dispensable;
    }
}
