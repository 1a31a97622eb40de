package io.cart4j.core.internal;

import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;

/** Sorts the rows of a block by partition, stably, and packs them. Keeps its working memory; for one thread. */
final class EventSealer {
    private final Partitions partitions;
    private final RowPacker packer = new RowPacker(EventRows.COLUMNS);
    private final IdArena ids = new IdArena();
    private int[] place = {};
    private int[] rowsInOrder = {};

    EventSealer(Partitions partitions) {
        this.partitions = partitions;
    }

    PartitionedBlock seal(EventRows rows, int source, BufferAllocator allocator) {
        int[] starts = sort(rows);
        IdTexts texts = texts(rows, starts, allocator);
        boolean whole = false;
        try {
            PackedRows packed = packer.pack(rows.columns(source), EventRows.UNITS, place, rows.size, allocator);
            whole = true;
            return new PartitionedBlock(packed, texts, starts);
        } finally {
            if (!whole && texts != null) {
                texts.close();
            }
        }
    }

    /** Finds the place of each row, and gives the first place of each partition. */
    private int[] sort(EventRows rows) {
        int size = rows.size;
        if (place.length < size) {
            place = new int[rows.partition.length];
        }
        final int[] partition = rows.partition;
        int[] starts = new int[partitions.count() + 1];
        for (int row = 0; row < size; row++) {
            starts[partition[row] + 1]++;
        }
        for (int p = 0; p < partitions.count(); p++) {
            starts[p + 1] += starts[p];
        }
        int[] next = starts.clone();
        for (int row = 0; row < size; row++) {
            place[row] = next[partition[row]]++;
        }
        return starts;
    }

    private @Nullable IdTexts texts(EventRows rows, int[] starts, BufferAllocator allocator) {
        int first = starts[partitions.firstOther()];
        if (first == rows.size) {
            return null;
        }
        if (rowsInOrder.length < rows.size) {
            rowsInOrder = new int[rows.partition.length];
        }
        for (int row = 0; row < rows.size; row++) {
            rowsInOrder[place[row]] = row;
        }
        ids.clear();
        for (int at = first; at < rows.size; at++) {
            int row = rowsInOrder[at];
            ids.append(rows.texts, rows.textFrom[row], rows.textTo[row]);
        }
        List<ArrowBuf> buffers = ids.toArrow(allocator);
        return IdTexts.of(buffers.get(0), buffers.get(1), rows.size - first);
    }
}
