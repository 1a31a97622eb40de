package io.cart4j.models.evaluation;

import java.util.List;

/**
 * One way to divide rows: by price band, by day, new against returning users.
 *
 * @param name what the rows are divided by, for people: {@code price band}
 * @param values the name of each slice: {@code under 20}
 * @param codes which of the values each row has, from 0; the array is not copied and must not be changed
 */
public record Slicing(String name, List<String> values, int[] codes) {
    /**
     * Checks the codes.
     *
     * @param name what the rows are divided by, for people: {@code price band}
     * @param values the name of each slice: {@code under 20}
     * @param codes which of the values each row has, from 0; the array is not copied and must not be changed
     * @throws IllegalArgumentException if a code has no value
     */
    public Slicing {
        values = List.copyOf(values);
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] < 0 || codes[row] >= values.size()) {
                throw new IllegalArgumentException("row " + row + " has the code " + codes[row] + " of " + name
                        + ", which has " + values.size() + " values");
            }
        }
    }
}
