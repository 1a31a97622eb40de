package io.cart4j.core.internal;

import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;

/** Packs columns into rows and moves them to their places. Keeps its working memory; for one thread. */
final class RowPacker {
    /** The unit of columns whose values are anything, so that looking for their range is in vain. */
    static final long ANY = 0;

    private static final long SECOND = EventTime.MICROS_PER_SECOND;
    private static final long CENT = Numbers.PRICE_UNIT / 100;

    /** Quotients of those columns that are stored divided by their unit. */
    private final long[][] quotients;

    /** The words of each row, in the order of the rows. */
    private final long[][] words;

    private long[] moved = {};

    RowPacker(int columns) {
        quotients = new long[columns][0];
        words = new long[columns][0];
    }

    /**
     * Packs columns.
     *
     * @param columns values by row
     * @param units for each column a number that its values are usually multiples of: 1, a second or a cent; or
     *     {@link #ANY}
     * @param place for each row its place in the result
     * @param rows number of rows
     */
    PackedRows pack(long[][] columns, long[] units, int[] place, int rows, BufferAllocator allocator) {
        long[][] stored = new long[columns.length][];
        List<Packing> packings = new ArrayList<>();
        for (int column = 0; column < columns.length; column++) {
            stored[column] = columns[column];
            long unit = units[column];
            if (unit == ANY) {
                packings.add(Packing.of(Long.MIN_VALUE, Long.MAX_VALUE));
            } else if (unit != 1 && divide(columns[column], rows, unit, reserved(quotients, column, rows))) {
                stored[column] = quotients[column];
                packings.add(packingOf(quotients[column], rows).times(unit));
            } else {
                packings.add(packingOf(columns[column], rows));
            }
        }
        RowLayout layout = RowLayout.of(packings);
        move(fold(stored, layout, rows), place, rows, layout.words());
        return PackedRows.of(layout, moved, rows, allocator);
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
    static boolean divide(long[] values, int rows, long unit, long[] quotients) {
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

    /** The words of the rows; a column that has a word for itself is that word. */
    private long[][] fold(long[][] stored, RowLayout layout, int rows) {
        long[][] folded = new long[layout.words()][];
        for (int column = 0; column < stored.length; column++) {
            Packing packing = layout.packings().get(column);
            int word = layout.wordOf()[column];
            if (packing.bits() == Long.SIZE) {
                folded[word] = stored[column];
            } else if (packing.bits() > 0 && layout.shiftOf()[column] == 0) {
                folded[word] = reserved(words, word, rows);
                set(folded[word], stored[column], packing.base(), rows);
            } else if (packing.bits() > 0) {
                add(folded[word], stored[column], packing.base(), layout.shiftOf()[column], rows);
            }
        }
        return folded;
    }

    private static long[] reserved(long[][] arrays, int number, int rows) {
        if (arrays[number].length < rows) {
            arrays[number] = new long[rows];
        }
        return arrays[number];
    }

    private static void set(long[] word, long[] values, long base, int rows) {
        for (int row = 0; row < rows; row++) {
            word[row] = values[row] - base;
        }
    }

    private static void add(long[] word, long[] values, long base, int shift, int rows) {
        for (int row = 0; row < rows; row++) {
            word[row] |= values[row] - base << shift;
        }
    }

    private void move(long[][] folded, int[] place, int rows, int words) {
        int length = Math.multiplyExact(rows, words);
        if (moved.length < length) {
            moved = new long[length];
        }
        final long[] target = moved;
        for (int word = 0; word < words; word++) {
            final long[] values = folded[word];
            for (int row = 0; row < rows; row++) {
                target[place[row] * words + word] = values[row];
            }
        }
    }
}
