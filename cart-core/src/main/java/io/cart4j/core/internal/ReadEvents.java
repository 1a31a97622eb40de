package io.cart4j.core.internal;

import java.util.List;

/**
 * All events of a run.
 *
 * @param blocks in input order
 * @param fates what became of the rows of each source
 * @param dictionaries what the codes in the blocks mean
 */
record ReadEvents(List<EventBlock> blocks, List<RowFates> fates, Dictionaries dictionaries) implements AutoCloseable {
    /** Number of events in the partitions from {@code first} to before {@code end}. */
    long events(int first, int end) {
        long events = 0;
        for (EventBlock block : blocks) {
            events += block.start(end) - block.start(first);
        }
        return events;
    }

    @Override
    public void close() {
        blocks.forEach(EventBlock::close);
    }
}
