package io.cart4j.core.internal;

import java.util.Arrays;

/** Finds the pieces of sessions of a block by open addressing. Reused from block to block; for one thread. */
final class PieceFinder {
    final SessionPieces pieces = new SessionPieces();

    /** For each row its piece. */
    int[] pieceOf = {};

    /** For each piece its first row; not known of pieces that were joined. */
    int[] firstRow = {};

    /** The latest piece of each key, plus 1. */
    private int[] slots = {};

    /** Finds the pieces of rows. */
    void find(EventRows rows, Partitions partitions) {
        clear(rows.size, rows.size);
        final int[] pieceOf = this.pieceOf;
        for (int row = 0; row < rows.size; row++) {
            int slot = slotOf(rows.keyHigh[row], rows.keyLow[row]);
            int piece = slots[slot] - 1;
            if (piece < 0 || !goesOn(piece, rows, row, partitions)) {
                piece = begin(slot, rows.partition[row], rows.keyHigh[row], rows.keyLow[row], rows.user[row]);
                firstRow[piece] = row;
            }
            pieceOf[row] = piece;
            pieces.events[piece]++;
        }
    }

    /** Joins parts of pieces, all of them with UUIDs; the rows, so many of them, are in the order of the parts. */
    void join(SessionPieces parts, int rows) {
        clear(rows, parts.size);
        int row = 0;
        for (int part = 0; part < parts.size; part++) {
            int slot = slotOf(parts.keyHigh[part], parts.keyLow[part]);
            int piece = slots[slot] - 1;
            if (piece < 0 || pieces.user[piece] != parts.user[part]) {
                piece = begin(slot, parts.partition[part], parts.keyHigh[part], parts.keyLow[part], parts.user[part]);
            }
            int next = row + (int) parts.events[part];
            Arrays.fill(pieceOf, row, next, piece);
            pieces.events[piece] += next - row;
            row = next;
        }
    }

    private void clear(int rows, int mostPieces) {
        pieces.clear();
        if (pieceOf.length < rows) {
            pieceOf = new int[rows];
        }
        if (firstRow.length < mostPieces) {
            firstRow = new int[mostPieces];
        }
        int capacity = 4 * Integer.highestOneBit(Math.max(1, mostPieces));
        if (slots.length < capacity) {
            slots = new int[capacity];
        } else {
            Arrays.fill(slots, 0);
        }
    }

    /** Where the latest piece of a key is, or would be. */
    private int slotOf(long high, long low) {
        final int[] slots = this.slots;
        final long[] keyHigh = pieces.keyHigh;
        final long[] keyLow = pieces.keyLow;
        int mask = slots.length - 1;
        int slot = (int) SessionKey.mix(high ^ Long.rotateLeft(low, 32)) & mask;
        while (slots[slot] != 0 && (keyHigh[slots[slot] - 1] != high || keyLow[slots[slot] - 1] != low)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean goesOn(int piece, EventRows rows, int row, Partitions partitions) {
        int partition = rows.partition[row];
        return pieces.user[piece] == rows.user[row]
                && pieces.partition[piece] == partition
                && (partitions.holdsUuids(partition) || rows.sameText(firstRow[piece], row));
    }

    private int begin(int slot, int partition, long high, long low, long user) {
        slots[slot] = pieces.size + 1;
        return pieces.add(partition, high, low, user, 0);
    }
}
