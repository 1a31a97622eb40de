package io.cart4j.models;

import java.util.Arrays;

/** Row numbers to train on and row numbers to judge on, both ascending and without a row in common. */
public final class SplitRows {
    private final int[] train;
    private final int[] test;

    private SplitRows(int[] train, int[] test) {
        this.train = train;
        this.test = test;
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
}
