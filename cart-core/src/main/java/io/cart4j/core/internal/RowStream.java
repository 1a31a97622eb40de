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

    /** Copies all columns of the next rows, up to so many, and gives how many there were. */
    int read(long[][] targets, int most) {
        int read = 0;
        while (read < most && next()) {
            int count = Math.min(most - read, rows - at);
            for (int column = 0; column < columns.length; column++) {
                System.arraycopy(columns[column], at, targets[column], read, count);
            }
            at += count - 1;
            read += count;
        }
        return read;
    }

    long get(int column) {
        return columns[column][at];
    }

    @Override
    public void close() {
        segments.close();
    }
}
