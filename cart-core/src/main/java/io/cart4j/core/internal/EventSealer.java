package io.cart4j.core.internal;

import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;

/** Sorts the rows of a block by partition and by piece of a session, stably, and packs them. For one thread. */
final class EventSealer {
    private final PieceFinder finder = new PieceFinder();
    private final SessionPieces pieces = finder.pieces;
    private final RowPacker packer = new RowPacker(Math.max(SessionPieces.COLUMNS, EventRows.COLUMNS));
    private final IdArena ids = new IdArena();
    private int[] pieceOrder = {};
    private int[] rowOrder = {};

    /** For each piece the place of its next row. */
    private int[] next = {};

    /** Seals rows. */
    EventBlock seal(EventRows rows, Partitions partitions, int source, BufferAllocator allocator) {
        finder.find(rows, partitions);
        int[] starts = sortPieces(partitions);
        IdTexts texts = texts(rows, starts[partitions.firstOther()], allocator);
        return seal(starts, texts, rows.columns(), rows.size, source, allocator);
    }

    /** Seals parts of pieces, all of them with UUIDs, and their events: so many rows with the columns of {@link EventRows}. */
    EventBlock seal(
            SessionPieces parts,
            long[][] events,
            int rows,
            Partitions partitions,
            int source,
            BufferAllocator allocator) {
        finder.join(parts, rows);
        return seal(sortPieces(partitions), null, events, rows, source, allocator);
    }

    /** Takes over the texts. */
    private EventBlock seal(
            int[] pieceStarts,
            @Nullable IdTexts texts,
            long[][] events,
            int rows,
            int source,
            BufferAllocator allocator) {
        PartitionedBlock packedPieces = packPieces(pieceStarts, texts, source, allocator);
        boolean whole = false;
        try {
            int[] rowStarts = sortRows(rows, pieceStarts);
            PackedRows packed = packer.pack(events, EventRows.UNITS, rowOrder, rows, allocator);
            whole = true;
            return new EventBlock(packedPieces, new PartitionedBlock(packed, null, rowStarts));
        } finally {
            if (!whole) {
                packedPieces.close();
            }
        }
    }

    /** Puts pieces in order, and gives the first place of each partition. */
    private int[] sortPieces(Partitions partitions) {
        int size = pieces.size;
        if (pieceOrder.length < size) {
            pieceOrder = new int[pieces.partition.length];
            next = new int[pieces.partition.length];
        }
        final int[] partition = pieces.partition;
        int[] starts = new int[partitions.count() + 1];
        for (int piece = 0; piece < size; piece++) {
            starts[partition[piece] + 1]++;
        }
        for (int p = 0; p < partitions.count(); p++) {
            starts[p + 1] += starts[p];
        }
        int[] place = starts.clone();
        for (int piece = 0; piece < size; piece++) {
            pieceOrder[place[partition[piece]]++] = piece;
        }
        return starts;
    }

    /** Puts rows in the order of their pieces, and gives the first place of each partition. */
    private int[] sortRows(int size, int[] pieceStarts) {
        if (rowOrder.length < size) {
            rowOrder = new int[size + size / 8];
        }
        int[] starts = new int[pieceStarts.length];
        int row = 0;
        int partitions = starts.length - 1;
        for (int partition = 0; partition < partitions; partition++) {
            starts[partition] = row;
            for (int at = pieceStarts[partition]; at < pieceStarts[partition + 1]; at++) {
                int piece = pieceOrder[at];
                next[piece] = row;
                row += (int) pieces.events[piece];
            }
        }
        starts[partitions] = row;
        final int[] pieceOf = finder.pieceOf;
        for (int at = 0; at < size; at++) {
            rowOrder[next[pieceOf[at]]++] = at;
        }
        return starts;
    }

    private PartitionedBlock packPieces(int[] starts, @Nullable IdTexts texts, int source, BufferAllocator allocator) {
        boolean whole = false;
        try {
            PackedRows packed =
                    packer.pack(pieces.columns(source), SessionPieces.UNITS, pieceOrder, pieces.size, allocator);
            whole = true;
            return new PartitionedBlock(packed, texts, starts);
        } finally {
            if (!whole && texts != null) {
                texts.close();
            }
        }
    }

    /** The ids of the pieces from {@code first} on, which have no UUIDs. */
    private @Nullable IdTexts texts(EventRows rows, int first, BufferAllocator allocator) {
        if (first == pieces.size) {
            return null;
        }
        ids.clear();
        for (int at = first; at < pieces.size; at++) {
            int row = finder.firstRow[pieceOrder[at]];
            ids.append(rows.texts, rows.textFrom[row], rows.textTo[row]);
        }
        List<ArrowBuf> buffers = ids.toArrow(allocator);
        return IdTexts.of(buffers.get(0), buffers.get(1), pieces.size - first);
    }
}
