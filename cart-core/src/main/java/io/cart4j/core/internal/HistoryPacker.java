package io.cart4j.core.internal;

import org.apache.arrow.memory.BufferAllocator;

/**
 * Makes blocks of what the second grouping needs of rows of the session table: user, start of the session, and the row,
 * counted from the first of the block. Keeps its working memory; for one thread.
 */
final class HistoryPacker {
    static final int USER = 0;
    static final int START = 1;
    static final int ROW = 2;
    static final int COLUMNS = 3;

    private static final long[] UNITS = {1, EventTime.MICROS_PER_SECOND, 1};

    private final int bits;
    private final RowPacker packer = new RowPacker(COLUMNS);
    private int[] order = {};
    private long[] row = {};

    /** Sorts users into 2 to the power of {@code bits} partitions. */
    HistoryPacker(int bits) {
        this.bits = bits;
    }

    PartitionedBlock pack(SessionRows rows, BufferAllocator allocator) {
        int size = rows.size;
        reserve(size);
        int[] starts = new int[(1 << bits) + 1];
        for (int at = 0; at < size; at++) {
            starts[partition(rows.userId[at]) + 1]++;
        }
        for (int partition = 0; partition < 1 << bits; partition++) {
            starts[partition + 1] += starts[partition];
        }
        int[] next = starts.clone();
        for (int at = 0; at < size; at++) {
            order[next[partition(rows.userId[at])]++] = at;
        }
        long[][] columns = {rows.userId, rows.start, row};
        return new PartitionedBlock(packer.pack(columns, UNITS, order, size, allocator), null, starts);
    }

    private int partition(long user) {
        return (int) (SessionKey.mix(user) >>> Long.SIZE - bits);
    }

    private void reserve(int size) {
        if (order.length < size) {
            order = new int[size + size / 2];
            row = new long[size + size / 2];
            for (int at = 0; at < row.length; at++) {
                row[at] = at;
            }
        }
    }
}
