package io.cart4j.core;

/** The types of events that have a meaning here; every other word counts as an event and nothing else. */
public enum EventType {
    /** A product page was viewed. */
    VIEW("view", 0),
    /** A product was put into the cart. */
    CART("cart", 1),
    /** A product was taken out of the cart. */
    REMOVE_FROM_CART("remove_from_cart", 2),
    /** A product was bought. */
    PURCHASE("purchase", 3);

    private final String word;
    private final byte code;

    EventType(String word, int code) {
        this.word = word;
        this.code = (byte) code;
    }

    /**
     * Gives the word that stands for this type in the input.
     *
     * @return the word in column event_type
     */
    public String word() {
        return word;
    }

    /**
     * Gives the number that stands for this type in a {@link SessionBatch}.
     *
     * @return code in column event_type; codes above those of this enum are unknown types
     */
    public byte code() {
        return code;
    }
}
