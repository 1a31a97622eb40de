package io.cart4j.core.internal;

import java.util.Arrays;

/**
 * Makes sessions from the events of some partitions: numbers the sessions, ranks them by key, and moves each event to its
 * place by a stable counting sort. What it gives is overwritten by the next call; for one thread.
 */
final class PartitionGrouper {
    private final PartitionedStore store;
    private final Partitions partitions;
    private final GroupRule rule;
    private final RangeMemory memory;
    private final SessionIndex index;
    private final Segments segments = new Segments();
    private final IdArena texts = new IdArena();
    private final SessionEvents grouped = new SessionEvents();
    private long[] high = {};
    private long[] low = {};
    private long[] values = {};
    private int[] place = {};
    private int[] next = {};

    PartitionGrouper(PartitionedStore store, Partitions partitions, GroupRule rule, RangeMemory memory) {
        this.store = store;
        this.partitions = partitions;
        this.rule = rule;
        this.memory = memory;
        this.index = new SessionIndex(rule.perSource(), texts);
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
            int[] order = new KeyOrder(index, uuids, texts).sorted();
            placeEvents(events, order);
            moveEvents(events);
            if (rule.byUser() && uuids) {
                splitByGap(order);
            } else {
                copyIds(order, uuids);
            }
        }
        grouped.straddling = index.straddling();
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
        int sessions = order.length;
        if (next.length < sessions) {
            next = new int[Math.max(sessions, 2 * next.length)];
        }
        if (grouped.starts.length <= sessions) {
            grouped.starts = new int[Math.max(sessions + 1, 2 * grouped.starts.length)];
        }
        final int[] next = this.next;
        final int[] place = this.place;
        final int[] starts = grouped.starts;
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
        grouped.sessions = sessions;
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
        int[] moved = {};
        for (int session = 0; session < grouped.sessions; session++) {
            int from = grouped.starts[session];
            int to = grouped.starts[session + 1];
            if (!TimeOrder.isOrdered(grouped.time, from, to)) {
                if (moved.length == 0) {
                    moved = new int[events];
                    Arrays.setAll(moved, at -> at);
                }
                int[] origin = TimeOrder.sort(grouped.time, from, to);
                for (int at = 0; at < origin.length; at++) {
                    moved[from + origin[at]] = from + at;
                }
            }
        }
        if (moved.length > 0) {
            for (int event = 0; event < events; event++) {
                place[event] = moved[place[event]];
            }
        }
    }

    private void copyIds(int[] order, boolean uuids) {
        grouped.reserveIds(order.length, uuids ? (long) order.length * SessionKey.UUID_LENGTH : index.textBytes());
        int at = 0;
        for (int rank = 0; rank < order.length; rank++) {
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
        grouped.idStarts[order.length] = at;
    }

    /**
     * Cuts each user's events where the time between two of them is longer than the gap, and gives each session an id of the
     * form of a UUID: the high half stands for the user, the low half is the start of the session, so that they are unique,
     * always the same, and in order.
     */
    private void splitByGap(int[] order) {
        int users = grouped.sessions;
        int[] userStarts = Arrays.copyOf(grouped.starts, users + 1);
        int events = userStarts[users];
        long[] times = grouped.time;
        int sessions = 0;
        if (grouped.starts.length <= events) {
            grouped.starts = new int[events + 1];
        }
        for (int each = 0; each < users; each++) {
            for (int at = userStarts[each]; at < userStarts[each + 1]; at++) {
                if (at == userStarts[each] || times[at] - times[at - 1] > rule.gapMicros()) {
                    grouped.starts[sessions++] = at;
                }
            }
        }
        grouped.starts[sessions] = events;
        grouped.sessions = sessions;
        if (RangeMemory.isLarge(events, 0)) {
            requireMemory(events, sessions, 0, true);
        }
        grouped.reserveIds(sessions, (long) sessions * SessionKey.UUID_LENGTH);
        int user = 0;
        for (int session = 0; session < sessions; session++) {
            int first = grouped.starts[session];
            while (first >= userStarts[user + 1]) {
                user++;
            }
            int at = session * SessionKey.UUID_LENGTH;
            grouped.idStarts[session] = at;
            SessionKey.formatUuid(index.keyHigh[order[user]], times[first] ^ Long.MIN_VALUE, grouped.ids, at);
        }
        grouped.idStarts[sessions] = sessions * SessionKey.UUID_LENGTH;
    }
}
