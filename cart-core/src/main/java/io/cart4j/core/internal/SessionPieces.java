package io.cart4j.core.internal;

import java.util.Arrays;

/**
 * The pieces of sessions that a block has: a piece is what one user did in one session in a row, whatever other sessions did
 * in between, so that it needs their keys only once. Pieces are numbered in the order in which they begin; those of one session
 * are one after the other. Reused from block to block; for one thread.
 */
final class SessionPieces {
    static final int KEY_HIGH = 0;
    static final int KEY_LOW = 1;
    static final int SOURCE = 2;
    static final int USER = 3;
    static final int EVENTS = 4;
    static final int COLUMNS = 5;

    /** What the values of each column are usually multiples of. */
    static final long[] UNITS = {RowPacker.ANY, RowPacker.ANY, 1, 1, 1};

    private static final int FIRST_CAPACITY = 1 << 12;

    private final Partitions partitions;

    int size;

    /** The partition and the first row of each piece. */
    int[] partition = new int[FIRST_CAPACITY];

    int[] firstRow = new int[FIRST_CAPACITY];

    /** For each row its piece. */
    int[] pieceOf = {};

    private long[] keyHigh = new long[FIRST_CAPACITY];
    private long[] keyLow = new long[FIRST_CAPACITY];
    private long[] source = new long[FIRST_CAPACITY];
    private long[] user = new long[FIRST_CAPACITY];
    private long[] events = new long[FIRST_CAPACITY];

    /** The latest piece of each key, plus 1, by open addressing. */
    private int[] slots = {};

    SessionPieces(Partitions partitions) {
        this.partitions = partitions;
    }

    /** Finds the pieces of a block's rows. */
    void find(EventRows rows) {
        clear(rows.size);
        clearSlots(rows.size);
        final long[] high = rows.keyHigh;
        final long[] low = rows.keyLow;
        final int[] pieceOf = this.pieceOf;
        for (int row = 0; row < rows.size; row++) {
            int piece = pieceOf(rows, row, high[row], low[row]);
            pieceOf[row] = piece;
            events[piece]++;
        }
    }

    /** How many events a piece has. */
    int events(int piece) {
        return (int) events[piece];
    }

    /** All columns, for rows of one source. */
    long[][] columns(int number) {
        Arrays.fill(source, 0, size, number);
        return new long[][] {keyHigh, keyLow, source, user, events};
    }

    /** Forgets all pieces, and makes room for those of so many rows. */
    void clear(int rows) {
        size = 0;
        if (pieceOf.length < rows) {
            pieceOf = new int[rows];
        }
    }

    /** Adds a piece with the next rows, so many of them. */
    void add(int inPartition, long high, long low, long ofUser, int row, int rows) {
        int piece = add(inPartition, high, low, ofUser, row);
        events[piece] = rows;
        Arrays.fill(pieceOf, row, row + rows, piece);
    }

    private void clearSlots(int rows) {
        int capacity = 4 * Integer.highestOneBit(Math.max(1, rows));
        if (slots.length < capacity) {
            slots = new int[capacity];
        } else {
            Arrays.fill(slots, 0);
        }
    }

    private int pieceOf(EventRows rows, int row, long high, long low) {
        final int[] slots = this.slots;
        int mask = slots.length - 1;
        int slot = (int) SessionKey.mix(high ^ Long.rotateLeft(low, 32)) & mask;
        while (slots[slot] != 0) {
            int piece = slots[slot] - 1;
            if (keyHigh[piece] == high && keyLow[piece] == low) {
                return goesOn(piece, rows, row) ? piece : add(rows, row, slot);
            }
            slot = slot + 1 & mask;
        }
        return add(rows, row, slot);
    }

    private boolean goesOn(int piece, EventRows rows, int row) {
        return user[piece] == rows.user[row]
                && partition[piece] == rows.partition[row]
                && (partitions.holdsUuids(partition[piece]) || rows.sameText(firstRow[piece], row));
    }

    private int add(EventRows rows, int row, int slot) {
        slots[slot] = size + 1;
        return add(rows.partition[row], rows.keyHigh[row], rows.keyLow[row], rows.user[row], row);
    }

    /** Adds a piece without events. */
    private int add(int inPartition, long high, long low, long ofUser, int row) {
        if (size == keyHigh.length) {
            grow();
        }
        keyHigh[size] = high;
        keyLow[size] = low;
        user[size] = ofUser;
        events[size] = 0;
        partition[size] = inPartition;
        firstRow[size] = row;
        return size++;
    }

    private void grow() {
        int capacity = 2 * size;
        keyHigh = Arrays.copyOf(keyHigh, capacity);
        keyLow = Arrays.copyOf(keyLow, capacity);
        source = new long[capacity];
        user = Arrays.copyOf(user, capacity);
        events = Arrays.copyOf(events, capacity);
        partition = Arrays.copyOf(partition, capacity);
        firstRow = Arrays.copyOf(firstRow, capacity);
    }
}
