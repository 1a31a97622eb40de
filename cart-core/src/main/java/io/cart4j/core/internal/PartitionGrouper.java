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

    /** Columns of one segment: what tells its sessions and their order, and what moves to its place. */
    private final long[][] keys = new long[EventRows.FIRST_VALUE][0];

    private final long[][] values = new long[EventRows.COLUMNS - EventRows.FIRST_VALUE][0];

    /** Times of the events in input order, and then where each of them moves when sessions are put in order. */
    private long[] times = {};

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
            numberSessions(uuids);
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
                grouped.straddling = InactivityCutter.straddling(grouped, movedSources(events));
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
            times = new long[capacity];
            place = new int[capacity];
        }
        grouped.reserveEvents(events);
    }

    /** Gives each event the number of its session, in input order. */
    private void numberSessions(boolean uuids) {
        if (!uuids) {
            segments.readTexts(texts);
        }
        index.clear(uuids);
        int at = 0;
        for (int segment = 0; segment < segments.size(); segment++) {
            int rows = open(segment);
            segments.read(EventRows.KEY_HIGH, keys, 0);
            System.arraycopy(keys[EventRows.TIME], 0, times, at, rows);
            numberSessions(at, rows);
            at += rows;
        }
    }

    private void numberSessions(int at, int rows) {
        final long[] high = keys[EventRows.KEY_HIGH];
        final long[] low = keys[EventRows.KEY_LOW];
        final long[] source = keys[EventRows.SOURCE];
        for (int row = 0; row < rows; row++) {
            place[at + row] = index.numberOf(high[row], low[row], (int) source[row], at + row);
        }
    }

    private int open(int segment) {
        int rows = segments.open(segment);
        if (keys[0].length < rows) {
            int capacity = Math.max(rows, 2 * keys[0].length);
            Arrays.setAll(keys, column -> new long[capacity]);
            Arrays.setAll(values, column -> new long[capacity]);
        }
        return rows;
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
        move(times, 0, events, grouped.time);
        repairOrder(events);
        int at = 0;
        for (int segment = 0; segment < segments.size(); segment++) {
            int rows = open(segment);
            segments.read(EventRows.FIRST_VALUE, values, 0);
            move(value(EventRows.PRODUCT), at, rows, grouped.product);
            move(value(EventRows.USER), at, rows, grouped.user);
            move(value(EventRows.PRICE), at, rows, grouped.price);
            move(value(EventRows.BRAND), at, rows, grouped.brand);
            move(value(EventRows.CATEGORY), at, rows, grouped.category);
            move(value(EventRows.TYPE), at, rows, grouped.type);
            at += rows;
        }
    }

    private long[] value(int column) {
        return values[column - EventRows.FIRST_VALUE];
    }

    /** Moves values of rows, the first of which is event {@code at}, to the places of their events. */
    private void move(long[] from, int at, int rows, long[] target) {
        final int[] place = this.place;
        for (int row = 0; row < rows; row++) {
            target[place[at + row]] = from[row];
        }
    }

    private void move(long[] from, int at, int rows, int[] target) {
        final int[] place = this.place;
        for (int row = 0; row < rows; row++) {
            target[place[at + row]] = (int) from[row];
        }
    }

    private void move(long[] from, int at, int rows, byte[] target) {
        final int[] place = this.place;
        for (int row = 0; row < rows; row++) {
            target[place[at + row]] = (byte) from[row];
        }
    }

    private int[] movedSources(int events) {
        if (sources.length < events) {
            sources = new int[place.length];
        }
        int at = 0;
        for (int segment = 0; segment < segments.size(); segment++) {
            int rows = open(segment);
            segments.read(EventRows.KEY_HIGH, keys, 0);
            move(keys[EventRows.SOURCE], at, rows, sources);
            at += rows;
        }
        return sources;
    }

    /** Sorts sessions whose times go back; most sessions of most shops need nothing. */
    private void repairOrder(int events) {
        final long[] moved = times;
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
