package io.cart4j.core.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads ranges of {@link StoredRows}, column by column, into arrays. Keeps its working memory; for one thread. */
final class RowReader {
    private final ColumnReader columnReader = new ColumnReader();
    private long[] words = {};
    private @Nullable StoredRows open;
    private int from;
    private int rows;

    /** Chooses the rows from {@code fromRow} to before {@code toRow}. */
    void open(StoredRows stored, int fromRow, int toRow) {
        open = stored;
        from = fromRow;
        rows = toRow - fromRow;
        if (stored instanceof PackedRows packed) {
            int length = rows * packed.layout().words();
            if (words.length < length) {
                words = new long[Math.max(length, 2 * words.length)];
            }
            packed.read(fromRow, toRow, words);
        }
    }

    /** Copies columns of the chosen rows, from {@code first} on, into an array each, beginning at {@code at}. */
    void read(int first, long[][] targets, int at) {
        for (int column = 0; column < targets.length; column++) {
            if (open instanceof PackedRows packed) {
                unpack(packed.layout(), first + column, targets[column], at);
            } else if (open instanceof PackedColumns columns) {
                columnReader.read(columns, first + column, from, from + rows, targets[column], at);
            }
        }
    }

    private void unpack(RowLayout layout, int column, long[] target, int at) {
        Packing packing = layout.packings().get(column);
        int bits = packing.bits();
        long base = packing.base();
        if (bits == 0) {
            Arrays.fill(target, at, at + rows, base * packing.unit());
            return;
        }
        long mask = -1L >>> Long.SIZE - bits;
        int first = layout.wordOf()[column];
        int step = layout.words();
        int shift = layout.shiftOf()[column];
        long unit = packing.unit();
        final long[] words = this.words;
        for (int row = 0, word = first; row < rows; row++, word += step) {
            target[at + row] = ((words[word] >>> shift & mask) + base) * unit;
        }
    }
}
