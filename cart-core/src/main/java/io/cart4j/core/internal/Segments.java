package io.cart4j.core.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the rows of some partitions are: ranges of stored rows, block by block. Reused; for one thread. */
final class Segments implements AutoCloseable {
    private final List<AutoCloseable> owned = new ArrayList<>();
    private @Nullable StoredRows[] stored = new StoredRows[1 << 6];
    private @Nullable IdTexts[] texts = new IdTexts[1 << 6];
    private int[] from = new int[1 << 6];
    private int[] to = new int[1 << 6];
    private int[] firstText = new int[1 << 6];
    private int size;
    private final RowReader reader = new RowReader();

    /** Adds rows; the ids of rows without UUIDs begin at {@code firstTextRow}. */
    void add(StoredRows source, int fromRow, int toRow, @Nullable IdTexts ids, int firstTextRow) {
        if (fromRow == toRow) {
            return;
        }
        if (size == from.length) {
            stored = Arrays.copyOf(stored, 2 * size);
            texts = Arrays.copyOf(texts, 2 * size);
            from = Arrays.copyOf(from, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
            firstText = Arrays.copyOf(firstText, 2 * size);
        }
        stored[size] = source;
        texts[size] = ids;
        from[size] = fromRow;
        to[size] = toRow;
        firstText[size] = firstTextRow;
        size++;
    }

    /** Takes over something that is closed with these segments. */
    void own(AutoCloseable resource) {
        owned.add(resource);
    }

    int size() {
        return size;
    }

    /** Rows of all segments. */
    int rows() {
        int rows = 0;
        for (int segment = 0; segment < size; segment++) {
            rows = Math.addExact(rows, rows(segment));
        }
        return rows;
    }

    int rows(int segment) {
        return to[segment] - from[segment];
    }

    /** Copies all columns of a segment into an array each, which grow if they must, and gives the number of rows. */
    int read(int segment, long[][] targets) {
        int rows = rows(segment);
        if (targets[0].length < rows) {
            int capacity = Math.max(rows, 2 * targets[0].length);
            Arrays.setAll(targets, column -> new long[capacity]);
        }
        read(segment, targets, 0);
        return rows;
    }

    /** The same for arrays with enough room, beginning at {@code at}. */
    void read(int segment, long[][] targets, int at) {
        reader.read(Objects.requireNonNull(stored[segment]), from[segment], to[segment], targets, at);
    }

    /** Copies the ids of rows without UUIDs. */
    void readTexts(IdArena target) {
        for (int segment = 0; segment < size; segment++) {
            IdTexts ids = texts[segment];
            if (ids == null) {
                throw new IllegalStateException("rows without UUIDs have ids");
            }
            ids.read(from[segment] - firstText[segment], to[segment] - firstText[segment], target);
        }
    }

    @Override
    public void close() {
        size = 0;
        Arrays.fill(stored, null);
        Arrays.fill(texts, null);
        for (AutoCloseable resource : owned) {
            try {
                resource.close();
            } catch (Exception e) {
                throw new IllegalStateException("a segment could not be closed", e);
            }
        }
        owned.clear();
    }
}
