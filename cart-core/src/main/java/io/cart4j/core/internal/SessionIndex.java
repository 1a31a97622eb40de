package io.cart4j.core.internal;

import java.util.Arrays;

/**
 * Dense numbers for session keys, in the order in which they are first seen: open addressing with linear probing over
 * primitive arrays. Reused from partition to partition; for one thread.
 */
final class SessionIndex {
    private static final int FIRST_CAPACITY = 1 << 10;

    long[] keyHigh = new long[FIRST_CAPACITY];
    long[] keyLow = new long[FIRST_CAPACITY];

    /** The session's first piece, counted within the range that is grouped. */
    int[] firstPiece = new int[FIRST_CAPACITY];

    /** The source of the session's first piece. */
    int[] source = new int[FIRST_CAPACITY];

    /** Whether the session has pieces of a later source too. */
    boolean[] straddles = new boolean[FIRST_CAPACITY];

    private final boolean perSource;
    private final IdArena texts;
    private boolean uuids;
    private int size;
    private int[] slots = new int[2 * FIRST_CAPACITY];

    /** With {@code perSource}, the same key in two sources is two sessions; ids that are no UUIDs are compared as texts. */
    SessionIndex(boolean perSource, IdArena texts) {
        this.perSource = perSource;
        this.texts = texts;
    }

    int size() {
        return size;
    }

    /** Forgets everything; what comes now has UUIDs or other ids. */
    void clear(boolean areUuids) {
        uuids = areUuids;
        size = 0;
        Arrays.fill(slots, 0);
    }

    /** The number of the session of a piece; a new one gets the next. */
    int numberOf(long high, long low, int pieceSource, int piece) {
        int mask = slots.length - 1;
        int slot = (int) SessionKey.mix(high ^ Long.rotateLeft(low, 32)) & mask;
        while (true) {
            int session = slots[slot] - 1;
            if (session < 0) {
                return add(high, low, pieceSource, piece, slot);
            }
            if (keyHigh[session] == high
                    && keyLow[session] == low
                    && (!perSource || source[session] == pieceSource)
                    && (uuids || texts.equal(firstPiece[session], piece))) {
                straddles[session] |= source[session] != pieceSource;
                return session;
            }
            slot = slot + 1 & mask;
        }
    }

    /** How many sessions have pieces of several sources. */
    long straddling() {
        long straddling = 0;
        for (int session = 0; session < size; session++) {
            straddling += straddles[session] ? 1 : 0;
        }
        return straddling;
    }

    /** Bytes of the ids of all sessions, if they are no UUIDs. */
    long textBytes() {
        long bytes = 0;
        for (int session = 0; session < size; session++) {
            bytes += texts.length(firstPiece[session]);
        }
        return bytes;
    }

    private int add(long high, long low, int pieceSource, int piece, int slot) {
        if (size == keyHigh.length) {
            keyHigh = Arrays.copyOf(keyHigh, 2 * size);
            keyLow = Arrays.copyOf(keyLow, 2 * size);
            firstPiece = Arrays.copyOf(firstPiece, 2 * size);
            source = Arrays.copyOf(source, 2 * size);
            straddles = Arrays.copyOf(straddles, 2 * size);
        }
        keyHigh[size] = high;
        keyLow[size] = low;
        firstPiece[size] = piece;
        source[size] = pieceSource;
        straddles[size] = false;
        slots[slot] = ++size;
        if (2 * size > slots.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        int[] old = slots;
        slots = new int[2 * old.length];
        int mask = slots.length - 1;
        for (int entry : old) {
            if (entry != 0) {
                int slot = (int) SessionKey.mix(keyHigh[entry - 1] ^ Long.rotateLeft(keyLow[entry - 1], 32)) & mask;
                while (slots[slot] != 0) {
                    slot = slot + 1 & mask;
                }
                slots[slot] = entry;
            }
        }
    }
}
