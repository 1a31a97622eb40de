package io.cart4j.core.internal;

import java.io.IOException;
import org.apache.parquet.column.values.ValuesReader;
import org.jspecify.annotations.Nullable;

/**
 * A page of values, to be read once from its beginning.
 *
 * @param rows how many rows it has, those without a value included
 * @param levels 1 for each row that has a value, else 0; or null if all have one
 * @param values the values of the rows that have one
 * @param dictionary the texts that the values are numbers of, or null if they are themselves
 */
record ParquetPage(int rows, @Nullable Levels levels, ValuesReader values, byte @Nullable [][] dictionary) {
    /** Gives definition levels, row by row. */
    @FunctionalInterface
    interface Levels {
        int next() throws IOException;
    }
}
