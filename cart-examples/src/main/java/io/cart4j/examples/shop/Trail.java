package io.cart4j.examples.shop;

/** Where a visit leaves its events, in the order of time. */
interface Trail {
    /** Leaves an event. */
    void add(int second, long session, long event);

    /** Says that the visit is over, or goes on under another session id. */
    default void endVisit() {}

    /** Leaves what is to be left at the beginning of a second; seconds come in order. */
    default void beginSecond(int second) {}
}
