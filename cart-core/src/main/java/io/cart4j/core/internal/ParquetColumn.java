package io.cart4j.core.internal;

import java.io.IOException;
import java.util.Arrays;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.types.pojo.Field;
import org.jspecify.annotations.Nullable;

/** Puts the values of one column into vectors, as many rows at a time as are asked for, across pages and row groups. */
final class ParquetColumn {
    private final ParquetType type;
    private final ParquetPages pages;
    private @Nullable ParquetPage page;
    private int rowsLeft;
    private boolean[] present = {};

    ParquetColumn(ParquetType type, ParquetPages pages) {
        this.type = type;
        this.pages = pages;
    }

    Field field() {
        return type.field();
    }

    /** Fills the rows of a new vector. */
    void fill(FieldVector vector, int rows) throws IOException {
        vector.setInitialCapacity(rows);
        vector.allocateNew();
        if (present.length < rows) {
            present = new boolean[rows];
        }
        int row = 0;
        while (row < rows) {
            ParquetPage current = page;
            if (current == null || rowsLeft == 0) {
                current = pages.next();
                page = current;
                rowsLeft = current.rows();
            }
            int end = Math.min(rows, row + rowsLeft);
            readLevels(current, row, end);
            type.copy().copy(current, vector, present, row, end);
            rowsLeft -= end - row;
            row = end;
        }
        markPresent(vector.getValidityBuffer(), rows);
        vector.setValueCount(rows);
    }

    private void readLevels(ParquetPage current, int from, int to) throws IOException {
        ParquetPage.Levels levels = current.levels();
        if (levels == null) {
            Arrays.fill(present, from, to, true);
            return;
        }
        for (int row = from; row < to; row++) {
            present[row] = levels.next() > 0;
        }
    }

    private void markPresent(ArrowBuf validity, int rows) {
        for (int row = 0; row < rows; row += Byte.SIZE) {
            int bits = 0;
            for (int bit = 0; bit < Math.min(Byte.SIZE, rows - row); bit++) {
                bits |= present[row + bit] ? 1 << bit : 0;
            }
            validity.setByte(row / Byte.SIZE, bits);
        }
    }
}
