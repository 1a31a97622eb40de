package io.cart4j.core.internal;

import org.jspecify.annotations.Nullable;

/**
 * The events of one block of input, sorted by partition and, within a partition, in input order. Immutable; safe for
 * reading from any thread until it is closed.
 */
final class EventBlock implements AutoCloseable {
    final PackedColumns columns;

    /** The ids of the rows that have no UUID, in order, or null if all have one. */
    final @Nullable IdTexts texts;

    private final int[] starts;

    EventBlock(PackedColumns columns, @Nullable IdTexts texts, int[] starts) {
        this.columns = columns;
        this.texts = texts;
        this.starts = starts;
    }

    /** First row of a partition; its last is before the first of the next one. */
    int start(int partition) {
        return starts[partition];
    }

    long bytes() {
        return columns.bytes() + (texts == null ? 0 : texts.bytes());
    }

    @Override
    public void close() {
        columns.close();
        if (texts != null) {
            texts.close();
        }
    }
}
