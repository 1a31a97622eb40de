package io.cart4j.core.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes sessions from the events of some partitions: numbers the sessions, ranks them by key, and puts their pieces one after
 * the other, stably. What it gives is overwritten by the next call; for one thread.
 */
final class PartitionGrouper {
    private final @Nullable InactivityCutter cutter;
    private final RangeMemory memory;
    private final SessionIndex index;
    private final Segments pieceSegments = new Segments();
    private final Segments eventSegments = new Segments();
    private final IdArena texts = new IdArena();
    private final KeyOrder keyOrder;
    private final TimeOrder timeOrder = new TimeOrder();
    private final SessionEvents grouped = new SessionEvents();

    /** Columns of one segment. */
    private final long[][] pieces = new long[SessionPieces.COLUMNS][0];

    private final long[][] events = new long[EventRows.COLUMNS][0];

    /** Of each piece of a session: the number of its session, how many events it has, and whose and whence they are. */
    private int[] session = {};

    private int[] length = {};
    private long[] user = {};
    private int[] source = {};

    /** For each session the place of its next event. */
    private int[] next = {};

    /** Where each event moves when sessions are put in order. */
    private int[] place = {};

    /** The source of each event, at its place; only sessions by inactivity need it. */
    private int[] sources = {};

    PartitionGrouper(GroupRule rule, RangeMemory memory) {
        this.cutter = rule.inactivity() == null ? null : new InactivityCutter(rule.inactivity());
        this.memory = memory;
        this.index = new SessionIndex(rule.perSource(), texts);
        this.keyOrder = new KeyOrder(index, texts);
    }

    /** Groups the events of a range, all of UUIDs or all of other ids. */
    SessionEvents group(EventRange range) {
        EventStore store = range.store();
        boolean uuids = store.partitions().holdsUuids(range.first());
        int size = Math.toIntExact(range.events());
        int pieceCount = Math.toIntExact(store.pieces(range.first(), range.end()));
        long textBytes = range.textBytes();
        int[] order;
        reserve(size, pieceCount);
        texts.clearFor(textBytes);
        try (pieceSegments;
                eventSegments) {
            store.collect(range.first(), range.end(), pieceSegments, eventSegments);
            numberSessions(uuids);
            if (range.isLarge()) {
                requireMemory(size, index.size(), textBytes, uuids);
            }
            order = keyOrder.sorted(uuids);
            placeSessions(pieceCount, order);
            requireSame(placePieces(pieceCount), size);
            requireSame(moveEvents(), size);
        }
        repairOrder();
        if (cutter != null && uuids) {
            cutter.cut(grouped, index.keyHigh, order);
            if (RangeMemory.isLarge(size, 0)) {
                requireMemory(size, grouped.sessions, 0, uuids);
            }
            grouped.straddling = InactivityCutter.straddling(grouped, sources);
        } else {
            grouped.starts = grouped.keyStarts;
            grouped.sessions = grouped.keys;
            grouped.straddling = index.straddling();
            copyIds(order, uuids);
        }
        return grouped;
    }

    private void requireMemory(int events, int sessions, long textBytes, boolean uuids) {
        long idBytes = uuids ? (long) sessions * SessionKey.UUID_LENGTH : index.textBytes();
        memory.require(events, sessions, textBytes, idBytes);
    }

    private void reserve(int size, int pieceCount) {
        if (place.length < size) {
            place = new int[Math.max(size, place.length + place.length / 2)];
            sources = cutter == null ? sources : new int[place.length];
        }
        if (session.length < pieceCount) {
            int capacity = Math.max(pieceCount, session.length + session.length / 2);
            session = new int[capacity];
            length = new int[capacity];
            user = new long[capacity];
            source = new int[capacity];
        }
        grouped.reserveEvents(size);
    }

    /** Gives each piece the number of its session, in input order. */
    private void numberSessions(boolean uuids) {
        if (!uuids) {
            pieceSegments.readTexts(texts);
        }
        index.clear(uuids);
        int at = 0;
        for (int segment = 0; segment < pieceSegments.size(); segment++) {
            int rows = pieceSegments.read(segment, pieces);
            numberSessions(at, rows);
            at += rows;
        }
    }

    private void numberSessions(int at, int rows) {
        final long[] high = pieces[SessionPieces.KEY_HIGH];
        final long[] low = pieces[SessionPieces.KEY_LOW];
        final long[] sourceOf = pieces[SessionPieces.SOURCE];
        final long[] events = pieces[SessionPieces.EVENTS];
        final long[] userOf = pieces[SessionPieces.USER];
        for (int row = 0; row < rows; row++) {
            session[at + row] = index.numberOf(high[row], low[row], (int) sourceOf[row], at + row);
            length[at + row] = (int) events[row];
            user[at + row] = userOf[row];
            source[at + row] = (int) sourceOf[row];
        }
    }

    /** Finds where the events of each session begin. */
    private void placeSessions(int pieceCount, int[] order) {
        int sessions = index.size();
        if (next.length < sessions) {
            next = new int[Math.max(sessions, 2 * next.length)];
        }
        if (grouped.keyStarts.length <= sessions) {
            grouped.keyStarts = new int[Math.max(sessions + 1, 2 * grouped.keyStarts.length)];
        }
        final int[] next = this.next;
        final int[] starts = grouped.keyStarts;
        Arrays.fill(next, 0, sessions, 0);
        for (int piece = 0; piece < pieceCount; piece++) {
            next[session[piece]] += length[piece];
        }
        starts[0] = 0;
        for (int rank = 0; rank < sessions; rank++) {
            int count = next[order[rank]];
            next[order[rank]] = starts[rank];
            starts[rank + 1] = starts[rank] + count;
        }
        grouped.keys = sessions;
    }

    /** Finds the place of each event, puts there what it has of its piece, and gives the number of events. */
    private int placePieces(int pieceCount) {
        final int[] place = this.place;
        final long[] users = grouped.user;
        int event = 0;
        for (int piece = 0; piece < pieceCount; piece++) {
            int from = next[session[piece]];
            int to = from + length[piece];
            for (int at = from; at < to; at++) {
                users[at] = user[piece];
                place[event++] = at;
            }
            if (cutter != null) {
                Arrays.fill(sources, from, to, source[piece]);
            }
            next[session[piece]] = to;
        }
        return event;
    }

    /** Moves events to their places, and gives their number. */
    private int moveEvents() {
        int at = 0;
        for (int segment = 0; segment < eventSegments.size(); segment++) {
            int rows = eventSegments.read(segment, events);
            move(events[EventRows.TIME], at, rows, grouped.time);
            move(events[EventRows.PRODUCT], at, rows, grouped.product);
            move(events[EventRows.PRICE], at, rows, grouped.price);
            move(events[EventRows.BRAND], at, rows, grouped.brand);
            move(events[EventRows.CATEGORY], at, rows, grouped.category);
            move(events[EventRows.TYPE], at, rows, grouped.type);
            at += rows;
        }
        return at;
    }

    private static void requireSame(int found, int expected) {
        if (found != expected) {
            throw new IllegalStateException(found + " events where there are " + expected);
        }
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

    /** Sorts sessions whose times go back; most sessions of most shops need nothing. */
    private void repairOrder() {
        for (int key = 0; key < grouped.keys; key++) {
            int from = grouped.keyStarts[key];
            int to = grouped.keyStarts[key + 1];
            if (!TimeOrder.isOrdered(grouped.time, from, to)) {
                sort(from, to);
            }
        }
    }

    private void sort(int from, int to) {
        timeOrder.sort(grouped.time, from, to);
        timeOrder.move(grouped.product, from, to);
        timeOrder.move(grouped.user, from, to);
        timeOrder.move(grouped.price, from, to);
        timeOrder.move(grouped.brand, from, to);
        timeOrder.move(grouped.category, from, to);
        timeOrder.move(grouped.type, from, to);
        if (cutter != null) {
            timeOrder.move(sources, from, to);
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
                texts.copy(index.firstPiece[session], grouped.ids, at);
                at += texts.length(index.firstPiece[session]);
            }
        }
        grouped.idStarts[sessions] = at;
    }
}
