package io.cart4j.core.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * What is grouped one by one, in the order of the sessions: neighbouring partitions with few events together, UUIDs and other
 * ids never. Ranges that are too large because their UUIDs begin alike, as those do that begin with a time, are split by what
 * comes after. Closing it frees the memory of what was split off, not that of the events it was made of; files stay until the
 * directory is closed.
 */
final class EventRanges implements AutoCloseable {
    /** A range with more events than so many usual ones is split, if it can be. */
    static final int MOST_RANGES = 6;

    private final EngineOptions options;
    private final long memory;
    private final List<EventRange> ranges = new ArrayList<>();

    /** The events that were read, and those that were split off. */
    private final List<EventStore> stores = new ArrayList<>();

    private EventRanges(ReadEvents read, EngineOptions options) {
        this.options = options;
        this.memory = options.memory().eventsBeside(read.dictionaries().bytes());
        stores.add(read.store());
    }

    /** All events of sessions. */
    static EventRanges ofKept(ReadEvents read, EngineOptions options, Workers workers) {
        Partitions partitions = read.store().partitions();
        return of(
                read,
                options,
                workers,
                0,
                partitions.setAsideUuid(),
                partitions.firstOther(),
                partitions.setAsideOther());
    }

    /** All rows that are set aside. */
    static EventRanges ofSetAside(ReadEvents read, EngineOptions options, Workers workers) {
        Partitions partitions = read.store().partitions();
        return of(
                read,
                options,
                workers,
                partitions.setAsideUuid(),
                partitions.firstOther(),
                partitions.setAsideOther(),
                partitions.count());
    }

    /** The partitions between the first and the second number, which hold UUIDs, and between the others. */
    private static EventRanges of(
            ReadEvents read, EngineOptions options, Workers workers, int first, int end, int firstOther, int endOther) {
        EventRanges ranges = new EventRanges(read, options);
        boolean whole = false;
        try {
            RangeSplitter splitter = new RangeSplitter(workers);
            ranges.cut(read.store(), first, end, splitter);
            ranges.cut(read.store(), firstOther, endOther, splitter);
            whole = true;
            return ranges;
        } finally {
            if (!whole) {
                ranges.close();
            }
        }
    }

    List<EventRange> list() {
        return ranges;
    }

    /** Moves all events that are in memory to files. */
    void spill() {
        stores.forEach(store -> store.spill(Long.MAX_VALUE));
    }

    /** Cuts partitions into ranges, none of which is too large if it has more than one of them. */
    private void cut(EventStore store, int from, int to, RangeSplitter splitter) {
        int first = from;
        long events = 0;
        for (int partition = from; partition < to; partition++) {
            long more = store.events(partition, partition + 1);
            if (isTooLarge(events + more)) {
                addOrSplit(EventRange.of(store, first, partition), splitter);
                first = partition;
                events = 0;
            }
            events += more;
            if (events >= options.rangeEvents() || partition + 1 == to) {
                addOrSplit(EventRange.of(store, first, partition + 1), splitter);
                first = partition + 1;
                events = 0;
            }
        }
    }

    private void addOrSplit(EventRange range, RangeSplitter splitter) {
        boolean splits =
                isTooLarge(range.events()) && range.store().partitions().holdsUuids(range.first());
        KeyBounds bounds = splits ? KeyBounds.of(range) : null;
        if (bounds != null) {
            EventStore parts = range.store().emptyLike(bounds.target());
            stores.add(parts);
            splitter.split(range, bounds, parts, roomFor(range));
            cut(parts, 0, bounds.parts(), splitter);
        } else if (range.events() > 0) {
            ranges.add(range);
        }
    }

    private boolean isTooLarge(long events) {
        return events > MOST_RANGES * (long) options.rangeEvents();
    }

    /** The memory there is for a copy of a range; if it is too little, all events give way. */
    private long roomFor(EventRange range) {
        long bytes = stores.stream().mapToLong(EventStore::bytes).sum();
        long share = (long) ((double) bytes * range.events() / range.store().events());
        if (bytes + share <= memory) {
            return memory - bytes;
        }
        spill();
        return memory;
    }

    @Override
    public void close() {
        stores.subList(1, stores.size()).forEach(EventStore::close);
    }
}
