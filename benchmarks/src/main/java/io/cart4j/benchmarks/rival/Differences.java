package io.cart4j.benchmarks.rival;

import io.cart4j.benchmarks.Figure;
import java.util.Map;

/**
 * What differs between two session tables.
 *
 * @param cart4jRows sessions in Cart4J's table
 * @param duckDbRows sessions in DuckDB's table
 * @param differingRows sessions that are in one table only, or differ in a column
 * @param differingByColumn the same by column
 * @param tiesResolved rows of DuckDB's table that the order of the input changed before the comparison
 */
public record Differences(
        long cart4jRows, long duckDbRows, long differingRows, Map<String, Long> differingByColumn, long tiesResolved) {
    /**
     * Tells whether both tables are the same.
     *
     * @return whether no row differs
     */
    public boolean none() {
        return differingRows == 0 && cart4jRows == duckDbRows;
    }

    /**
     * Tells the result.
     *
     * @return a sentence
     */
    public String sentence() {
        if (none()) {
            return Figure.format(
                    "Both tables are equal in every column of all %,d rows; in %,d of them the order of the input decided what"
                            + " DuckDB's query left open.",
                    cart4jRows, tiesResolved);
        }
        return Figure.format(
                "THE TABLES DIFFER in %,d rows (Cart4J has %,d rows, DuckDB %,d); by column: %s.",
                differingRows, cart4jRows, duckDbRows, differingByColumn);
    }
}
