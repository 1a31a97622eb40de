package io.cart4j.core.internal;

/**
 * Neighbouring partitions that are grouped together.
 *
 * @param store where their events are
 * @param first the first partition
 * @param end the partition after the last
 * @param events number of events
 * @param textBytes bytes of the ids of the pieces of sessions that are no UUIDs
 */
record EventRange(EventStore store, int first, int end, long events, long textBytes) {
    static EventRange of(EventStore store, int first, int end) {
        return new EventRange(store, first, end, store.events(first, end), store.textBytes(first, end));
    }

    /** Whether grouping it needs memory beside that of its thread. */
    boolean isLarge() {
        return RangeMemory.isLarge(events, textBytes);
    }
}
