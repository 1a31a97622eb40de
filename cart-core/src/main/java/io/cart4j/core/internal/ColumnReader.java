package io.cart4j.core.internal;

import java.util.Arrays;

/** Reads ranges of {@link PackedColumns} into arrays. Keeps its working memory; for one thread. */
final class ColumnReader {
    private byte[] bytes = {};
    private short[] shorts = {};
    private int[] ints = {};

    /** Copies the values of rows from {@code from} to before {@code to} into an array, beginning at {@code at}. */
    void read(PackedColumns columns, int column, int from, int to, long[] target, int at) {
        int rows = to - from;
        reserve(rows);
        Packing packing = columns.packing(column);
        long base = packing.base();
        long unit = packing.unit();
        switch (packing.bytes()) {
            case Byte.BYTES -> {
                columns.bytes(column).get(from, bytes, 0, rows);
                widenBytes(base, unit, target, at, rows);
            }
            case Short.BYTES -> {
                columns.shorts(column).get(from, shorts, 0, rows);
                widenShorts(base, unit, target, at, rows);
            }
            case Integer.BYTES -> {
                columns.ints(column).get(from, ints, 0, rows);
                widenInts(base, unit, target, at, rows);
            }
            case Long.BYTES -> {
                columns.longs(column).get(from, target, at, rows);
                if (unit != 1) {
                    scale(unit, target, at, rows);
                }
            }
            default -> Arrays.fill(target, at, at + rows, base * unit);
        }
    }

    private void reserve(int rows) {
        if (bytes.length < rows) {
            int size = Math.max(rows, 2 * bytes.length);
            bytes = new byte[size];
            shorts = new short[size];
            ints = new int[size];
        }
    }

    private void widenBytes(long base, long unit, long[] target, int at, int rows) {
        final byte[] stored = bytes;
        for (int row = 0; row < rows; row++) {
            target[at + row] = (base + (stored[row] & 0xFFL)) * unit;
        }
    }

    private void widenShorts(long base, long unit, long[] target, int at, int rows) {
        final short[] stored = shorts;
        for (int row = 0; row < rows; row++) {
            target[at + row] = (base + (stored[row] & 0xFFFFL)) * unit;
        }
    }

    private void widenInts(long base, long unit, long[] target, int at, int rows) {
        final int[] stored = ints;
        for (int row = 0; row < rows; row++) {
            target[at + row] = (base + (stored[row] & 0xFFFFFFFFL)) * unit;
        }
    }

    private static void scale(long unit, long[] target, int at, int rows) {
        for (int row = at; row < at + rows; row++) {
            target[row] *= unit;
        }
    }
}
