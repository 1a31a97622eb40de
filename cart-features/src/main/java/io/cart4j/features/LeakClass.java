package io.cart4j.features;

/** What a feature looks at, which is also what could leak through it. */
public enum LeakClass {
    /** The session's own events up to and including the decision point. */
    SESSION_SO_FAR("events of the session up to the decision point"),
    /** The clock at the decision point. */
    CALENDAR("the time of the decision"),
    /** Events of other sessions of the same user that lie strictly before this one's first event. */
    USER_HISTORY("events of the user before this session's first one"),
    /** Events of the whole shop on the seven UTC days before the day on which the session started. */
    SHOP_HISTORY("events of the shop on the 7 UTC days before the session's first day");

    private final String words;

    LeakClass(String words) {
        this.words = words;
    }

    /**
     * Says what is looked at.
     *
     * @return a phrase for tables and reports
     */
    public String words() {
        return words;
    }
}
