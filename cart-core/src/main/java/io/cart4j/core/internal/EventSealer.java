package io.cart4j.core.internal;

import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;

/** Sorts the rows of a block by partition and by piece of a session, stably, and packs them. For one thread. */
final class EventSealer {
    private final Partitions partitions;
    private final SessionPieces found;
    private final RowPacker packer = new RowPacker(Math.max(SessionPieces.COLUMNS, EventRows.COLUMNS));
    private final IdArena ids = new IdArena();
    private int[] pieceOrder = {};
    private int[] rowOrder = {};

    /** For each piece the place of its next row. */
    private int[] next = {};

    EventSealer(Partitions partitions) {
        this.partitions = partitions;
        this.found = new SessionPieces(partitions);
    }

    /** Finds the pieces of rows and seals both. */
    EventBlock seal(EventRows rows, int source, BufferAllocator allocator) {
        found.find(rows);
        int[] starts = sortPieces(found);
        IdTexts texts = texts(rows, starts[partitions.firstOther()], allocator);
        return seal(found, starts, texts, rows.columns(), rows.size, source, allocator);
    }

    /** Seals pieces, all of them with UUIDs, and their rows, of which the columns of {@link EventRows#columns} are given. */
    EventBlock sealUuids(SessionPieces pieces, long[][] events, int rows, int source, BufferAllocator allocator) {
        return seal(pieces, sortPieces(pieces), null, events, rows, source, allocator);
    }

    /** Takes over the texts. */
    private EventBlock seal(
            SessionPieces pieces,
            int[] pieceStarts,
            @Nullable IdTexts texts,
            long[][] events,
            int rows,
            int source,
            BufferAllocator allocator) {
        PartitionedBlock packedPieces = packPieces(pieces, pieceStarts, texts, source, allocator);
        boolean whole = false;
        try {
            int[] rowStarts = sortRows(pieces, rows, pieceStarts);
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
    private int[] sortPieces(SessionPieces pieces) {
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
    private int[] sortRows(SessionPieces pieces, int size, int[] pieceStarts) {
        if (rowOrder.length < size) {
            rowOrder = new int[size + size / 8];
        }
        int[] starts = new int[pieceStarts.length];
        int row = 0;
        for (int partition = 0; partition < partitions.count(); partition++) {
            starts[partition] = row;
            for (int at = pieceStarts[partition]; at < pieceStarts[partition + 1]; at++) {
                int piece = pieceOrder[at];
                next[piece] = row;
                row += pieces.events(piece);
            }
        }
        starts[partitions.count()] = row;
        final int[] pieceOf = pieces.pieceOf;
        for (int at = 0; at < size; at++) {
            rowOrder[next[pieceOf[at]]++] = at;
        }
        return starts;
    }

    private PartitionedBlock packPieces(
            SessionPieces pieces, int[] starts, @Nullable IdTexts texts, int source, BufferAllocator allocator) {
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
        if (first == found.size) {
            return null;
        }
        ids.clear();
        for (int at = first; at < found.size; at++) {
            int row = found.firstRow[pieceOrder[at]];
            ids.append(rows.texts, rows.textFrom[row], rows.textTo[row]);
        }
        List<ArrowBuf> buffers = ids.toArrow(allocator);
        return IdTexts.of(buffers.get(0), buffers.get(1), found.size - first);
    }
}
