package io.cart4j.core.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;

/** Packs columns into rows, in any order. Keeps its working memory; for one thread. */
final class RowPacker {
    /** The unit of columns whose values are anything, so that looking for their range is in vain. */
    static final long ANY = 0;

    private static final long SECOND = EventTime.MICROS_PER_SECOND;
    private static final long CENT = Numbers.PRICE_UNIT / 100;

    /** Quotients of those columns that are stored divided by their unit. */
    private final long[][] quotients;

    /** The words of each row, in the order of the columns. */
    private final long[][] words;

    private byte[] packed = {};

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
     * @param order the rows in the order of the result
     * @param rows number of rows
     */
    PackedRows pack(long[][] columns, long[] units, int[] order, int rows, BufferAllocator allocator) {
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
        write(fold(stored, layout, rows), order, rows, layout.rowBytes());
        return PackedRows.of(layout, packed, rows, allocator);
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
            int word = layout.bitOf()[column] / Long.SIZE;
            int shift = layout.bitOf()[column] % Long.SIZE;
            if (packing.bits() == Long.SIZE && shift == 0) {
                folded[word] = stored[column];
            } else if (packing.bits() > 0) {
                add(folded, word, stored[column], packing.base(), shift, rows);
                if (shift + packing.bits() > Long.SIZE) {
                    add(folded, word + 1, stored[column], packing.base(), shift - Long.SIZE, rows);
                }
            }
        }
        return folded;
    }

    /** Adds values to a word that may have others beside them; where {@code shift} is below 0, only what is above its bits. */
    private void add(long[][] folded, int number, long[] values, long base, int shift, int rows) {
        if (folded[number] == null) {
            folded[number] = reserved(words, number, rows);
            Arrays.fill(folded[number], 0, rows, 0);
        }
        if (shift < 0) {
            addHigh(folded[number], values, base, -shift, rows);
        } else {
            addLow(folded[number], values, base, shift, rows);
        }
    }

    private static long[] reserved(long[][] arrays, int number, int rows) {
        if (arrays[number].length < rows) {
            arrays[number] = new long[rows];
        }
        return arrays[number];
    }

    private static void addLow(long[] word, long[] values, long base, int shift, int rows) {
        for (int row = 0; row < rows; row++) {
            word[row] |= values[row] - base << shift;
        }
    }

    private static void addHigh(long[] word, long[] values, long base, int shift, int rows) {
        for (int row = 0; row < rows; row++) {
            word[row] |= values[row] - base >>> shift;
        }
    }

    /** Writes the words of the rows, the last ones first: where one is longer than its row, the next row is written after it. */
    private void write(long[][] folded, int[] order, int rows, int rowBytes) {
        int length = Math.addExact(Math.multiplyExact(rows, rowBytes), Long.BYTES);
        if (packed.length < length) {
            packed = new byte[length];
        }
        for (int word = folded.length - 1; word >= 0; word--) {
            write(folded[word], order, rows, packed, word * Long.BYTES, rowBytes);
        }
    }

    private static void write(long[] word, int[] order, int rows, byte[] target, int first, int step) {
        for (int row = 0, at = first; row < rows; row++, at += step) {
            Words.putLong(target, at, word[order[row]]);
        }
    }
}
