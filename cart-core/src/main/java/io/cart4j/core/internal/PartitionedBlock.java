package io.cart4j.core.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows sorted by partition and, within a partition, in the order that who made the block chose. Immutable; safe for reading from
 * any thread until it is closed.
 *
 * @param rows the rows
 * @param texts the ids of the rows in partitions that have texts, in order, or null if there are none
 * @param starts first row of each partition, and the number of rows at the end; those of the last partitions without rows are
 *     left out, which in most shops are half of them
 */
record PartitionedBlock(PackedRows rows, @Nullable IdTexts texts, int[] starts) implements AutoCloseable {
    PartitionedBlock {
        int end = starts.length - 1;
        while (end > 0 && starts[end - 1] == starts[end]) {
            end--;
        }
        starts = end + 1 < starts.length ? Arrays.copyOf(starts, end + 1) : starts;
    }

    /** First row of a partition; its last is before the first of the next one. */
    int start(int partition) {
        return starts[Math.min(partition, starts.length - 1)];
    }

    /** Bytes of the ids of a partition that has texts; {@code firstText} is the first such partition. */
    long textBytes(int partition, int firstText) {
        int first = start(firstText);
        return texts == null ? 0 : texts.textBytes(start(partition) - first, start(partition + 1) - first);
    }

    /** Bytes of memory, in Arrow's and on the heap. */
    long bytes() {
        return rows.bytes() + (texts == null ? 0 : texts.bytes()) + (long) starts.length * Integer.BYTES;
    }

    @Override
    public void close() {
        rows.close();
        if (texts != null) {
            texts.close();
        }
    }
}
