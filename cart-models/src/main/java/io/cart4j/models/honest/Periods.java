package io.cart4j.models.honest;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Rows of a table by period, and what was left out. */
public final class Periods {
    private final int[] train;
    private final int[] validation;
    private final int[] test;
    private final long betweenPeriods;
    private final long otherUsers;

    Periods(int[] train, int[] validation, int[] test, long betweenPeriods, long otherUsers) {
        this.train = train;
        this.validation = validation;
        this.test = test;
        this.betweenPeriods = betweenPeriods;
        this.otherUsers = otherUsers;
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
     * Gives the rows to choose by.
     *
     * @return row numbers, ascending, only to be read
     */
    public int[] validation() {
        return validation;
    }

    /**
     * Gives the rows to report on. Seal them ({@link SealedTest}) before anything is chosen.
     *
     * @return row numbers, ascending, only to be read
     */
    public int[] test() {
        return test;
    }

    /**
     * Gives how many rows lie in no period: across a border, in a gap, or too near to the end of the data.
     *
     * @return at least 0
     */
    public long betweenPeriods() {
        return betweenPeriods;
    }

    /**
     * Gives how many rows lie in a period but are of users that belong to another one.
     *
     * @return at least 0
     */
    public long otherUsers() {
        return otherUsers;
    }

    /** Keeps some of the rows of every period. */
    Periods keep(IntPredicate kept) {
        return new Periods(
                Arrays.stream(train).filter(kept).toArray(),
                Arrays.stream(validation).filter(kept).toArray(),
                Arrays.stream(test).filter(kept).toArray(),
                betweenPeriods,
                otherUsers);
    }
}
