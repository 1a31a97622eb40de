package io.cart4j.core.internal;

import io.cart4j.core.EventType;
import java.util.Arrays;

/** Counts what became of rows. */
final class RowFates {
    long rowsRead;
    long unreadable;
    long emptySession;
    long badPrice;

    /** Kept rows by event type, unknown ones last. */
    final long[] kept = new long[EventType.values().length + 1];

    /** Kept rows of unknown types by word. */
    final WordCounts unknownTypes = new WordCounts();

    long keptEvents() {
        return Arrays.stream(kept).sum();
    }

    void add(RowFates other) {
        rowsRead += other.rowsRead;
        unreadable += other.unreadable;
        emptySession += other.emptySession;
        badPrice += other.badPrice;
        for (int type = 0; type < kept.length; type++) {
            kept[type] += other.kept[type];
        }
        unknownTypes.add(other.unknownTypes);
    }
}
