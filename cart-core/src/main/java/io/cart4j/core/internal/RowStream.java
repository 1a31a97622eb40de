package io.cart4j.core.internal;

import java.util.Iterator;
import java.util.function.Consumer;

/** Rows of some partitions one after the other; of those in files, no more than a batch is in memory. For one thread. */
final class RowStream implements AutoCloseable {
    private final Iterator<Consumer<Segments>> parts;
    private final Segments segments = new Segments();
    private final long[][] columns;
    private int rows;
    private int at = -1;

    /** Reads parts, each of which adds at most one segment. */
    RowStream(Iterator<Consumer<Segments>> parts, int columns) {
        this.parts = parts;
        this.columns = new long[columns][0];
    }

    /** Goes to the next row, or says that there is none. */
    boolean next() {
        at++;
        while (at == rows) {
            if (!parts.hasNext()) {
                at--;
                return false;
            }
            segments.close();
            parts.next().accept(segments);
            rows = segments.size() == 0 ? 0 : segments.read(0, columns);
            at = 0;
        }
        return true;
    }

    long get(int column) {
        return columns[column][at];
    }

    @Override
    public void close() {
        segments.close();
    }
}
