package io.cart4j.models.honest;

/**
 * How many rows each period has, and how many are in none.
 *
 * @param training rows to learn from
 * @param validation rows to choose by
 * @param test rows to report on
 * @param betweenPeriods rows that cross a border, lie in a gap, or are too near to the end of the data
 * @param otherUsers rows of users that belong to another period
 */
public record PeriodSizes(int training, int validation, int test, long betweenPeriods, long otherUsers) {
    static PeriodSizes of(Periods periods) {
        return new PeriodSizes(
                periods.train().length,
                periods.validation().length,
                periods.test().length,
                periods.betweenPeriods(),
                periods.otherUsers());
    }
}
