package io.cart4j.core.internal;

import java.util.List;
import org.apache.arrow.memory.BufferAllocator;

/** Stores columns of whole numbers in few bytes. Keeps its working memory; for one thread. */
final class ColumnPacker {
    private long[] quotients = {};
    private byte[] bytes = {};
    private short[] shorts = {};
    private int[] ints = {};

    /** Packs columns in a given way, which must have room for all values. */
    PackedColumns pack(long[][] columns, List<Packing> packings, int rows, BufferAllocator allocator) {
        reserve(rows);
        PackedColumns packed = PackedColumns.allocate(packings, rows, allocator);
        for (int column = 0; column < columns.length; column++) {
            put(columns[column], rows, packed, column);
        }
        return packed;
    }

    private void reserve(int rows) {
        if (quotients.length < rows) {
            quotients = new long[rows];
            bytes = new byte[rows];
            shorts = new short[rows];
            ints = new int[rows];
        }
    }

    private void put(long[] values, int rows, PackedColumns packed, int column) {
        Packing packing = packed.packing(column);
        long[] from = packing.unit() == 1 ? values : divided(values, rows, packing.unit());
        long base = packing.base();
        switch (packing.bytes()) {
            case Byte.BYTES -> {
                final byte[] target = bytes;
                for (int row = 0; row < rows; row++) {
                    target[row] = (byte) (from[row] - base);
                }
                packed.bytes(column).put(0, target, 0, rows);
            }
            case Short.BYTES -> {
                final short[] target = shorts;
                for (int row = 0; row < rows; row++) {
                    target[row] = (short) (from[row] - base);
                }
                packed.shorts(column).put(0, target, 0, rows);
            }
            case Integer.BYTES -> {
                final int[] target = ints;
                for (int row = 0; row < rows; row++) {
                    target[row] = (int) (from[row] - base);
                }
                packed.ints(column).put(0, target, 0, rows);
            }
            case Long.BYTES -> packed.longs(column).put(0, from, 0, rows);
            default -> {}
        }
    }

    private long[] divided(long[] values, int rows, long unit) {
        RowPacker.divide(values, rows, unit, quotients);
        return quotients;
    }
}
