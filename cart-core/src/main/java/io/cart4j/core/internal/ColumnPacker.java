package io.cart4j.core.internal;

import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;

/**
 * Moves rows of whole-number columns to their places and stores them packed. Keeps its working memory; for one thread.
 */
final class ColumnPacker {
    /** The unit of columns whose values are anything, so that looking for their range is in vain. */
    static final long ANY = 0;

    private static final long SECOND = EventTime.MICROS_PER_SECOND;
    private static final long CENT = Numbers.PRICE_UNIT / 100;

    private long[] quotients = {};
    private byte[] bytes = {};
    private short[] shorts = {};
    private int[] ints = {};
    private long[] longs = {};

    /**
     * Packs columns.
     *
     * @param columns values by row
     * @param units for each column a number that its values are usually multiples of: 1, a second or a cent; or
     *     {@link #ANY}
     * @param place for each row its place in the result
     * @param rows number of rows
     */
    PackedColumns pack(long[][] columns, long[] units, int[] place, int rows, BufferAllocator allocator) {
        reserve(rows);
        List<Packing> packings = new ArrayList<>();
        for (int column = 0; column < columns.length; column++) {
            packings.add(packingOf(columns[column], rows, units[column]));
        }
        return pack(columns, packings, place, rows, allocator);
    }

    /** Packs columns in a given way, which must have room for all values. */
    PackedColumns pack(long[][] columns, List<Packing> packings, int[] place, int rows, BufferAllocator allocator) {
        reserve(rows);
        PackedColumns packed = PackedColumns.allocate(packings, rows, allocator);
        for (int column = 0; column < columns.length; column++) {
            move(columns[column], place, rows, packed, column);
        }
        return packed;
    }

    /** Packs columns that may need up to so many rows of working memory. */
    private void reserve(int rows) {
        if (quotients.length < rows) {
            quotients = new long[rows];
            bytes = new byte[rows];
            shorts = new short[rows];
            ints = new int[rows];
            longs = new long[rows];
        }
    }

    private Packing packingOf(long[] values, int rows, long unit) {
        if (unit == ANY) {
            return Packing.of(Long.MIN_VALUE, Long.MAX_VALUE);
        }
        if (unit != 1 && divide(values, rows, unit)) {
            return packingOf(quotients, rows).times(unit);
        }
        return packingOf(values, rows);
    }

    private static Packing packingOf(long[] values, int rows) {
        long min = rows == 0 ? 0 : Long.MAX_VALUE;
        long max = rows == 0 ? 0 : Long.MIN_VALUE;
        for (int row = 0; row < rows; row++) {
            long value = values[row];
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        return Packing.of(min, max);
    }

    /** Divides all values; false if one is not a multiple. The divisors are constants, for which a division is cheap. */
    private boolean divide(long[] values, int rows, long unit) {
        final long[] quotients = this.quotients;
        long remainders = 0;
        if (unit == SECOND) {
            for (int row = 0; row < rows; row++) {
                long value = values[row];
                long quotient = value / SECOND;
                quotients[row] = quotient;
                remainders |= value - quotient * SECOND;
            }
        } else {
            for (int row = 0; row < rows; row++) {
                long value = values[row];
                long quotient = value / CENT;
                quotients[row] = quotient;
                remainders |= value - quotient * CENT;
            }
        }
        return remainders == 0;
    }

    private void move(long[] values, int[] place, int rows, PackedColumns packed, int column) {
        Packing packing = packed.packing(column);
        long[] from = values;
        if (packing.unit() != 1) {
            divide(values, rows, packing.unit());
            from = quotients;
        }
        long base = packing.base();
        switch (packing.bytes()) {
            case Byte.BYTES -> {
                moveBytes(from, base, place, rows);
                packed.bytes(column).put(0, bytes, 0, rows);
            }
            case Short.BYTES -> {
                moveShorts(from, base, place, rows);
                packed.shorts(column).put(0, shorts, 0, rows);
            }
            case Integer.BYTES -> {
                moveInts(from, base, place, rows);
                packed.ints(column).put(0, ints, 0, rows);
            }
            case Long.BYTES -> {
                moveLongs(from, place, rows);
                packed.longs(column).put(0, longs, 0, rows);
            }
            default -> {}
        }
    }

    private void moveBytes(long[] values, long base, int[] place, int rows) {
        final byte[] target = bytes;
        for (int row = 0; row < rows; row++) {
            target[place[row]] = (byte) (values[row] - base);
        }
    }

    private void moveShorts(long[] values, long base, int[] place, int rows) {
        final short[] target = shorts;
        for (int row = 0; row < rows; row++) {
            target[place[row]] = (short) (values[row] - base);
        }
    }

    private void moveInts(long[] values, long base, int[] place, int rows) {
        final int[] target = ints;
        for (int row = 0; row < rows; row++) {
            target[place[row]] = (int) (values[row] - base);
        }
    }

    private void moveLongs(long[] values, int[] place, int rows) {
        final long[] target = longs;
        for (int row = 0; row < rows; row++) {
            target[place[row]] = values[row];
        }
    }
}
