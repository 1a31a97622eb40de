package io.cart4j.core.internal;

import org.jspecify.annotations.Nullable;

/**
 * Rows sorted by partition and, within a partition, in the order that who made the block chose. Immutable; safe for reading from any thread until it is
 * closed.
 *
 * @param rows the rows
 * @param texts the ids of the rows in partitions that have texts, in order, or null if there are none
 * @param starts first row of each partition, and the number of rows at the end
 */
record PartitionedBlock(PackedRows rows, @Nullable IdTexts texts, int[] starts) implements AutoCloseable {
    /** First row of a partition; its last is before the first of the next one. */
    int start(int partition) {
        return starts[partition];
    }

    /** Bytes of the ids of a partition that has texts; {@code firstText} is the first such partition. */
    long textBytes(int partition, int firstText) {
        int first = start(firstText);
        return texts == null ? 0 : texts.textBytes(start(partition) - first, start(partition + 1) - first);
    }

    long bytes() {
        return rows.bytes() + (texts == null ? 0 : texts.bytes());
    }

    @Override
    public void close() {
        rows.close();
        if (texts != null) {
            texts.close();
        }
    }
}
