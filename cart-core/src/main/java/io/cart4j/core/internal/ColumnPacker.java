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
        long[] from = values;
        if (packing.unit() != 1) {
            from = quotients;
            for (int row = 0; row < rows; row++) {
                from[row] = values[row] / packing.unit();
            }
        }
        long base = packing.base();
        switch (packing.bytes()) {
            case Byte.BYTES -> {
                for (int row = 0; row < rows; row++) {
                    bytes[row] = (byte) (from[row] - base);
                }
                packed.bytes(column).put(0, bytes, 0, rows);
            }
            case Short.BYTES -> {
                for (int row = 0; row < rows; row++) {
                    shorts[row] = (short) (from[row] - base);
                }
                packed.shorts(column).put(0, shorts, 0, rows);
            }
            case Integer.BYTES -> {
                for (int row = 0; row < rows; row++) {
                    ints[row] = (int) (from[row] - base);
                }
                packed.ints(column).put(0, ints, 0, rows);
            }
            case Long.BYTES -> packed.longs(column).put(0, from, 0, rows);
            default -> {}
        }
    }
}
