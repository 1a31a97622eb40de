package io.cart4j.core.internal;

import java.util.List;

/**
 * All events of a run.
 *
 * @param store the events
 * @param fates what became of the rows of each source
 * @param dictionaries what the codes in the events mean
 */
record ReadEvents(EventStore store, List<RowFates> fates, Dictionaries dictionaries) implements AutoCloseable {
    @Override
    public void close() {
        store.close();
    }
}
