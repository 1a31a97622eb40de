package io.cart4j.core.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * What is grouped one by one, in the order of the sessions: neighbouring partitions with few events together, UUIDs and other
 * ids never. Ranges that are too large because their UUIDs begin alike, as those do that begin with a time, are split by what
 * comes after. Closing it frees what was split off, not the events it was made of.
 */
final class EventRanges implements AutoCloseable {
    /** A range with more events than so many usual ones is split, if it can be. It is then about {@link EventRange#isLarge large}. */
    private static final int MOST_RANGES = 6;

    private final EngineOptions options;
    private final List<EventRange> ranges = new ArrayList<>();

    /** The events that were read, and those that were split off. */
    private final List<EventStore> stores = new ArrayList<>();

    private EventRanges(EventStore store, EngineOptions options) {
        this.options = options;
        stores.add(store);
    }

    /** All events of sessions. */
    static EventRanges ofKept(EventStore store, EngineOptions options) {
        Partitions partitions = store.partitions();
        return of(store, options, 0, partitions.setAsideUuid(), partitions.firstOther(), partitions.setAsideOther());
    }

    /** All rows that are set aside. */
    static EventRanges ofSetAside(EventStore store, EngineOptions options) {
        Partitions partitions = store.partitions();
        return of(
                store,
                options,
                partitions.setAsideUuid(),
                partitions.firstOther(),
                partitions.setAsideOther(),
                partitions.count());
    }

    /** The partitions between the first and the second number, which hold UUIDs, and between the others. */
    private static EventRanges of(
            EventStore store, EngineOptions options, int first, int end, int firstOther, int endOther) {
        EventRanges ranges = new EventRanges(store, options);
        boolean whole = false;
        try {
            ranges.add(store, first, end);
            ranges.add(store, firstOther, endOther);
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

    private void add(EventStore store, int from, int to) {
        int first = from;
        long events = 0;
        for (int partition = from; partition < to; partition++) {
            long more = store.events(partition, partition + 1);
            if (isTooLarge(events + more)) {
                add(EventRange.of(store, first, partition));
                first = partition;
                events = 0;
            }
            events += more;
            if (events >= options.rangeEvents() || partition + 1 == to) {
                add(EventRange.of(store, first, partition + 1));
                first = partition + 1;
                events = 0;
            }
        }
    }

    private void add(EventRange range) {
        if (range.events() == 0) {
            return;
        }
        boolean splits = isTooLarge(range.events()) && isOfUuids(range);
        KeyBounds bounds = splits ? KeyBounds.of(range) : KeyBounds.NONE;
        if (bounds.partitions() == 1) {
            ranges.add(range);
            return;
        }
        EventStore parts = range.store().emptyLike(bounds.target());
        stores.add(parts);
        RangeSplitter.split(range, bounds, parts, roomForParts());
        add(parts, 0, parts.partitions().setAsideUuid());
    }

    private boolean isTooLarge(long events) {
        return events > MOST_RANGES * (long) options.rangeEvents();
    }

    private static boolean isOfUuids(EventRange range) {
        return range.store().partitions().holdsUuids(range.first());
    }

    /** What is split takes its memory twice: if there is less, it gives way. */
    private long roomForParts() {
        long bytes = stores.stream().mapToLong(EventStore::bytes).sum();
        if (bytes <= options.memory().events() / 2) {
            return options.memory().events() - bytes;
        }
        spill();
        return options.memory().events();
    }

    @Override
    public void close() {
        stores.subList(1, stores.size()).forEach(EventStore::close);
    }
}
