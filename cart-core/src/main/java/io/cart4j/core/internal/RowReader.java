package io.cart4j.core.internal;

import java.util.Arrays;

/** Reads ranges of {@link StoredRows} into arrays. Keeps its working memory; for one thread. */
final class RowReader {
    private final ColumnReader columnReader = new ColumnReader();
    private byte[] bytes = {};

    /** Copies all columns of the rows from {@code from} to before {@code to} into an array each, beginning at {@code at}. */
    void read(StoredRows stored, int from, int to, long[][] targets, int at) {
        if (stored instanceof PackedRows packed) {
            read(packed, from, to, targets, at);
        } else if (stored instanceof PackedColumns columns) {
            for (int column = 0; column < targets.length; column++) {
                columnReader.read(columns, column, from, to, targets[column], at);
            }
        }
    }

    private void read(PackedRows packed, int from, int to, long[][] targets, int at) {
        int rows = to - from;
        int length = rows * packed.layout().rowBytes() + Long.BYTES;
        if (bytes.length < length) {
            bytes = new byte[Math.max(length, 2 * bytes.length)];
        }
        packed.read(from, to, bytes);
        for (int column = 0; column < targets.length; column++) {
            unpack(packed.layout(), column, rows, targets[column], at);
        }
    }

    private void unpack(RowLayout layout, int column, int rows, long[] target, int at) {
        Packing packing = layout.packings().get(column);
        int bits = packing.bits();
        long base = packing.base();
        if (bits == 0) {
            Arrays.fill(target, at, at + rows, base * packing.unit());
            return;
        }
        long mask = -1L >>> Long.SIZE - bits;
        int first = layout.bitOf()[column] / Byte.SIZE;
        int shift = layout.bitOf()[column] % Byte.SIZE;
        int step = layout.rowBytes();
        long unit = packing.unit();
        final byte[] bytes = this.bytes;
        for (int row = 0, from = first; row < rows; row++, from += step) {
            target[at + row] = ((Words.longAt(bytes, from) >>> shift & mask) + base) * unit;
        }
    }
}
