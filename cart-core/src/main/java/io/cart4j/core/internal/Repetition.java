package io.cart4j.core.internal;

/**
 * When the values of a column chunk repeat enough for a dictionary: each must come four times on average. Where more than
 * three quarters of the first sixteenth differ, the rest is not looked at: of session prices that rules out the same
 * columns as looking at all rows, sooner.
 */
final class Repetition {
    private static final int REPEATS = 4;
    private static final int SAMPLE = 16;

    private Repetition() {}

    /** The most entries that a dictionary can have for some rows. */
    static int maximum(int rows) {
        return rows / REPEATS;
    }

    /** The most entries that it may have when a row is reached, counted from 0. */
    static int maximum(int row, int rows) {
        int sample = rows / SAMPLE;
        return row < sample ? sample - sample / 4 : maximum(rows);
    }
}
