package io.cart4j.core.internal;

import java.util.Arrays;

/**
 * Pieces of sessions as columns: a piece is what one user did in one session in a row, whatever other sessions did in between,
 * so that it needs their keys only once; a block that is full may end one. In the order in which they begin. Reused from block
 * to block; for one thread.
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

    int size;
    int[] partition = new int[FIRST_CAPACITY];
    long[] keyHigh = new long[FIRST_CAPACITY];
    long[] keyLow = new long[FIRST_CAPACITY];
    long[] user = new long[FIRST_CAPACITY];
    long[] events = new long[FIRST_CAPACITY];

    private long[] source = new long[FIRST_CAPACITY];

    /** Forgets all pieces. */
    void clear() {
        size = 0;
    }

    /** Adds a piece and gives its number. */
    int add(int inPartition, long high, long low, long byUser, int ofEvents) {
        if (size == partition.length) {
            grow();
        }
        partition[size] = inPartition;
        keyHigh[size] = high;
        keyLow[size] = low;
        user[size] = byUser;
        events[size] = ofEvents;
        return size++;
    }

    /** All columns, for pieces of one source. */
    long[][] columns(int oneSource) {
        Arrays.fill(source, 0, size, oneSource);
        return new long[][] {keyHigh, keyLow, source, user, events};
    }

    private void grow() {
        int capacity = 2 * size;
        partition = Arrays.copyOf(partition, capacity);
        keyHigh = Arrays.copyOf(keyHigh, capacity);
        keyLow = Arrays.copyOf(keyLow, capacity);
        user = Arrays.copyOf(user, capacity);
        events = Arrays.copyOf(events, capacity);
        source = new long[capacity];
    }
}
