package io.cart4j.core.internal;

import java.util.ArrayList;
import java.util.List;

/** The events of a run, by partition. Blocks come in input order, on one thread at a time; then any threads may read. */
final class EventStore implements AutoCloseable {
    private final Partitions partitions;
    private final List<EventBlock> blocks = new ArrayList<>();

    EventStore(Partitions partitions) {
        this.partitions = partitions;
    }

    Partitions partitions() {
        return partitions;
    }

    /** Takes over the next block. */
    void add(EventBlock block) {
        blocks.add(block);
    }

    /** Number of events in the partitions from {@code first} to before {@code end}. */
    long events(int first, int end) {
        long events = 0;
        for (EventBlock block : blocks) {
            events += block.start(end) - block.start(first);
        }
        return events;
    }

    /** Gives the events of the partitions from {@code first} to before {@code end}, piece by piece, in input order. */
    void collect(int first, int end, EventSegments segments) {
        for (EventBlock block : blocks) {
            segments.add(
                    block.columns,
                    block.start(first),
                    block.start(end),
                    block.texts,
                    block.start(partitions.firstOther()));
        }
    }

    @Override
    public void close() {
        blocks.forEach(EventBlock::close);
        blocks.clear();
    }
}
