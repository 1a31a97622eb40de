package io.cart4j.core.internal;

/**
 * Whole sessions in order of their keys with their events, each column an array: what kernels loop over. Session {@code s}
 * has the events from {@code starts[s]} to before {@code starts[s + 1]}, ordered by (time, input order). Arrays may be longer
 * than what is in use, and are reused; for one thread.
 */
final class SessionEvents {
    int sessions;
    int[] starts = {0};

    /** Why sessions by inactivity ended. */
    EndReason[] endReasons = {};

    /** How the events are grouped by key: sessions by id are these groups, sessions by inactivity are parts of them. */
    int keys;

    int[] keyStarts = {0};
    long[] time = {};
    long[] product = {};
    long[] user = {};
    long[] price = {};
    int[] brand = {};
    int[] category = {};
    byte[] type = {};

    /** How many sessions have events of more than one source. */
    long straddling;

    /** The ids of the sessions, one after the other, and where each begins. */
    byte[] ids = {};

    int[] idStarts = {0};

    int events() {
        return starts[sessions];
    }

    /** Makes room for events; what was there is lost. */
    void reserveEvents(int events) {
        if (time.length < events) {
            int capacity = Math.max(events, time.length + time.length / 2);
            time = new long[capacity];
            product = new long[capacity];
            user = new long[capacity];
            price = new long[capacity];
            brand = new int[capacity];
            category = new int[capacity];
            type = new byte[capacity];
        }
    }

    /** Makes room for ids of so many bytes in all; what was there is lost. */
    void reserveIds(int count, long bytes) {
        if (idStarts.length <= count) {
            idStarts = new int[Math.max(count + 1, idStarts.length + idStarts.length / 2)];
        }
        if (ids.length < bytes) {
            ids = new byte[Math.toIntExact(Math.max(bytes, ids.length + ids.length / 2))];
        }
    }
}
