package io.cart4j.core.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes sessions from the events of some partitions: numbers the sessions, ranks them by key, and moves each event to its
 * place by a stable counting sort. What it gives is overwritten by the next call; for one thread.
 */
final class PartitionGrouper {
    private final PartitionedStore store;
    private final Partitions partitions;
    private final @Nullable InactivityCutter cutter;
    private final RangeMemory memory;
    private final SessionIndex index;
    private final Segments segments = new Segments();
    private final IdArena texts = new IdArena();
    private final KeyOrder keyOrder;
    private final TimeOrder timeOrder = new TimeOrder();
    private final SessionEvents grouped = new SessionEvents();
    private long[] high = {};
    private long[] low = {};
    private long[] values = {};
    private int[] place = {};
    private int[] next = {};
    private int[] sources = {};

    PartitionGrouper(PartitionedStore store, Partitions partitions, GroupRule rule, RangeMemory memory) {
        this.store = store;
        this.partitions = partitions;
        this.cutter = rule.inactivity() == null ? null : new InactivityCutter(rule.inactivity());
        this.memory = memory;
        this.index = new SessionIndex(rule.perSource(), texts);
        this.keyOrder = new KeyOrder(index, texts);
    }

    /** Groups the events of the partitions from {@code first} to before {@code end}, all of UUIDs or all of other ids. */
    SessionEvents group(int first, int end) {
        boolean uuids = partitions.holdsUuids(first);
        int events = Math.toIntExact(store.rows(first, end));
        long textBytes = store.textBytes(first, end);
        reserve(events);
        texts.reserve(textBytes);
        try (segments) {
            store.collect(first, end, segments);
            numberSessions(events, uuids);
            if (RangeMemory.isLarge(events, textBytes)) {
                requireMemory(events, index.size(), textBytes, uuids);
            }
            int[] order = keyOrder.sorted(uuids);
            placeEvents(events, order);
            moveEvents(events);
            if (cutter != null && uuids) {
                cutter.cut(grouped, index.keyHigh, order);
                if (RangeMemory.isLarge(events, 0)) {
                    requireMemory(events, grouped.sessions, 0, uuids);
                }
                move(EventRows.SOURCE, events, sources(events));
                grouped.straddling = InactivityCutter.straddling(grouped, sources);
            } else {
                grouped.starts = grouped.keyStarts;
                grouped.sessions = grouped.keys;
                grouped.straddling = index.straddling();
                copyIds(order, uuids);
            }
        }
        return grouped;
    }

    private void requireMemory(int events, int sessions, long textBytes, boolean uuids) {
        long idBytes = uuids ? (long) sessions * SessionKey.UUID_LENGTH : index.textBytes();
        memory.require(events, sessions, textBytes, idBytes);
    }

    private void reserve(int events) {
        if (place.length < events) {
            int capacity = Math.max(events, place.length + place.length / 2);
            high = new long[capacity];
            low = new long[capacity];
            values = new long[capacity];
            place = new int[capacity];
        }
        grouped.reserveEvents(events);
    }

    /** Gives each event the number of its session, in input order. */
    private void numberSessions(int events, boolean uuids) {
        if (!uuids) {
            segments.readTexts(texts);
        }
        index.clear(uuids);
        segments.read(EventRows.KEY_HIGH, high);
        segments.read(EventRows.KEY_LOW, low);
        segments.read(EventRows.SOURCE, values);
        for (int event = 0; event < events; event++) {
            place[event] = index.numberOf(high[event], low[event], (int) values[event], event);
        }
    }

    /** Turns numbers of sessions into places of events. */
    private void placeEvents(int events, int[] order) {
        int sessions = index.size();
        if (next.length < sessions) {
            next = new int[Math.max(sessions, 2 * next.length)];
        }
        if (grouped.keyStarts.length <= sessions) {
            grouped.keyStarts = new int[Math.max(sessions + 1, 2 * grouped.keyStarts.length)];
        }
        final int[] next = this.next;
        final int[] place = this.place;
        final int[] starts = grouped.keyStarts;
        Arrays.fill(next, 0, sessions, 0);
        for (int event = 0; event < events; event++) {
            next[place[event]]++;
        }
        starts[0] = 0;
        for (int rank = 0; rank < sessions; rank++) {
            int count = next[order[rank]];
            next[order[rank]] = starts[rank];
            starts[rank + 1] = starts[rank] + count;
        }
        grouped.keys = sessions;
        for (int event = 0; event < events; event++) {
            place[event] = next[place[event]]++;
        }
    }

    private void moveEvents(int events) {
        move(EventRows.TIME, events, grouped.time);
        repairOrder(events);
        move(EventRows.PRODUCT, events, grouped.product);
        move(EventRows.USER, events, grouped.user);
        move(EventRows.PRICE, events, grouped.price);
        move(EventRows.BRAND, events, grouped.brand);
        move(EventRows.CATEGORY, events, grouped.category);
        move(EventRows.TYPE, events, grouped.type);
    }

    private void move(int column, int events, long[] target) {
        segments.read(column, values);
        final long[] values = this.values;
        final int[] place = this.place;
        for (int event = 0; event < events; event++) {
            target[place[event]] = values[event];
        }
    }

    private void move(int column, int events, int[] target) {
        segments.read(column, values);
        final long[] values = this.values;
        final int[] place = this.place;
        for (int event = 0; event < events; event++) {
            target[place[event]] = (int) values[event];
        }
    }

    private int[] sources(int events) {
        if (sources.length < events) {
            sources = new int[place.length];
        }
        return sources;
    }

    private void move(int column, int events, byte[] target) {
        segments.read(column, values);
        final long[] values = this.values;
        final int[] place = this.place;
        for (int event = 0; event < events; event++) {
            target[place[event]] = (byte) values[event];
        }
    }

    /** Sorts sessions whose times go back; most sessions of most shops need nothing. */
    private void repairOrder(int events) {
        final long[] moved = values;
        boolean anyMoved = false;
        for (int key = 0; key < grouped.keys; key++) {
            int from = grouped.keyStarts[key];
            int to = grouped.keyStarts[key + 1];
            if (!TimeOrder.isOrdered(grouped.time, from, to)) {
                if (!anyMoved) {
                    anyMoved = true;
                    Arrays.setAll(moved, at -> at);
                }
                int[] origin = timeOrder.sort(grouped.time, from, to);
                for (int at = 0; at < to - from; at++) {
                    moved[from + origin[at]] = (long) from + at;
                }
            }
        }
        if (anyMoved) {
            for (int event = 0; event < events; event++) {
                place[event] = (int) moved[place[event]];
            }
        }
    }

    private void copyIds(int[] order, boolean uuids) {
        int sessions = grouped.sessions;
        grouped.reserveIds(sessions, uuids ? (long) sessions * SessionKey.UUID_LENGTH : index.textBytes());
        int at = 0;
        for (int rank = 0; rank < sessions; rank++) {
            int session = order[rank];
            grouped.idStarts[rank] = at;
            if (uuids) {
                SessionKey.formatUuid(index.keyHigh[session], index.keyLow[session], grouped.ids, at);
                at += SessionKey.UUID_LENGTH;
            } else {
                texts.copy(index.firstEvent[session], grouped.ids, at);
                at += texts.length(index.firstEvent[session]);
            }
        }
        grouped.idStarts[sessions] = at;
    }
}
