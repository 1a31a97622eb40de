package io.cart4j.models;

import io.cart4j.core.CartException;
import io.cart4j.models.internal.Fingerprint;
import java.util.Arrays;

/** Row numbers to train on and row numbers to judge on, both ascending and without a row in common. */
public final class SplitRows {
    private final int[] train;
    private final int[] test;

    private SplitRows(int[] train, int[] test) {
        this.train = train;
        this.test = test;
    }

    /**
     * Takes rows that were chosen elsewhere. Rows of the table may be in neither list.
     *
     * @param train rows to learn from, counted from 0, ascending; not copied, and not to be written to
     * @param test rows to judge on, likewise
     * @return the rows
     * @throws CartException if a list is empty or not ascending, or they have a row in common
     */
    public static SplitRows of(int[] train, int[] test) {
        requireAscending("training", train);
        requireAscending("test", test);
        for (int i = 0, j = 0; i < train.length && j < test.length; ) {
            if (train[i] == test[j]) {
                throw new CartException("row " + train[i] + " (counted from 0) is a training row and a test row;"
                        + " a model must not be judged on what it learnt from");
            }
            if (train[i] < test[j]) {
                i++;
            } else {
                j++;
            }
        }
        return new SplitRows(train, test);
    }

    private static void requireAscending(String which, int[] rows) {
        if (rows.length == 0) {
            throw new CartException("a split needs at least one " + which + " row");
        }
        int last = -1;
        for (int row : rows) {
            if (row <= last) {
                throw new CartException(
                        which + " rows must be ascending and start at 0 or above, got " + row + " after " + last);
            }
            last = row;
        }
    }

    /** Takes the rows that were dealt to one part as the test rows, all others as training rows. */
    static SplitRows ofPart(int[] rows, int[] parts, int testPart) {
        int testSize =
                (int) Arrays.stream(parts).filter(part -> part == testPart).count();
        int[] train = new int[rows.length - testSize];
        int[] test = new int[testSize];
        int nextTrain = 0;
        int nextTest = 0;
        for (int i = 0; i < rows.length; i++) {
            if (parts[i] == testPart) {
                test[nextTest++] = rows[i];
            } else {
                train[nextTrain++] = rows[i];
            }
        }
        return new SplitRows(train, test);
    }

    /**
     * Gives the rows to learn from.
     *
     * @return row numbers, ascending, only to be read
     */
    public int[] train() {
        return train;
    }

    /**
     * Gives the rows to judge on.
     *
     * @return row numbers, ascending, only to be read
     */
    public int[] test() {
        return test;
    }

    int lastRow() {
        return Math.max(train[train.length - 1], test[test.length - 1]);
    }

    /**
     * Gives a digest of both lists: two pairs of lists have the same digest exactly when they hold the same rows.
     *
     * @return SHA-256 in hexadecimal
     */
    public String digest() {
        return new Fingerprint().with("train", train).with("test", test).hex();
    }
}
