package io.cart4j.models.honest;

import io.cart4j.core.CartException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Divides sessions into a training, a validation and a test period that follow each other, and their users among the three. A
 * session belongs to a period if it lies in it from its first event to its last, so that all that training rows tell was known
 * before the first validation row began. A gap is left free after each border. Sessions that began within a gap of the end of
 * the data are left out: their outcome may not be in yet.
 *
 * @param validationFrom where the training period ends; validation begins a gap later
 * @param testFrom where the validation period ends; the test begins a gap later
 * @param until the end of the data
 * @param gap time that no row lies in, after each border
 * @param users which users each period may have rows of
 */
public record TimeSplit(Instant validationFrom, Instant testFrom, Instant until, Duration gap, UserSides users) {
    private static final double TRAINING_TIME = 0.6;
    private static final double TRAINING_AND_VALIDATION_TIME = 0.8;
    private static final double TRAINING_USERS = 0.5;
    private static final double VALIDATION_USERS = 0.2;
    private static final double TUNING_TIME = 0.75;
    private static final double TUNING_USERS = 0.6;
    private static final double TUNING_JUDGES = 0.4;
    private static final Duration USUAL_GAP = Duration.ofDays(1);

    /**
     * Checks the order of the borders.
     *
     * @param validationFrom where the training period ends; validation begins a gap later
     * @param testFrom where the validation period ends; the test begins a gap later
     * @param until the end of the data
     * @param gap time that no row lies in, after each border
     * @param users which users each period may have rows of
     */
    public TimeSplit {
        if (gap.isNegative()) {
            throw new CartException("the gap between the periods must not be negative, got " + gap);
        }
        if (!validationFrom.plus(gap).isBefore(testFrom) || !testFrom.plus(gap).isBefore(until.minus(gap))) {
            throw new CartException("no time is left for validation and test between " + validationFrom + ", "
                    + testFrom + " and " + until + " with gaps of " + gap + "; give more days of events");
        }
    }

    /**
     * Gives the usual split: borders at the last midnight (UTC) before 60 % and 80 % of the time, gaps of a day, half of the
     * users to train on, a fifth for validation and the rest for the test.
     *
     * @param starts when each session began, in microseconds since the epoch
     * @param ends when each session ended, in microseconds since the epoch
     * @param seed seed of the users' draw
     * @return the split
     * @throws CartException if there are too few days
     */
    public static TimeSplit usual(long[] starts, long[] ends, long seed) {
        if (starts.length == 0) {
            throw new CartException("there are no sessions to divide; events with carts are needed");
        }
        long first = Arrays.stream(starts).min().getAsLong();
        long last = Arrays.stream(ends).max().getAsLong();
        return new TimeSplit(
                midnight(first, last, TRAINING_TIME),
                midnight(first, last, TRAINING_AND_VALIDATION_TIME),
                instant(last),
                USUAL_GAP,
                new UserSides(TRAINING_USERS, VALIDATION_USERS, seed));
    }

    /**
     * Gives a split within the training period, for tuning: its training part ends at the last midnight before three quarters of
     * the training time, its validation part where this one's training period ends. Users are drawn anew.
     *
     * @param first when the first session began, in microseconds since the epoch
     */
    TimeSplit tuning(long first) {
        return new TimeSplit(
                midnight(first, micros(validationFrom), TUNING_TIME),
                validationFrom,
                until,
                gap,
                new UserSides(TUNING_USERS, TUNING_JUDGES, users.seed() + 1));
    }

    /**
     * Divides rows.
     *
     * @param starts when each session began, in microseconds since the epoch
     * @param ends when each session ended, in microseconds since the epoch
     * @param users user of each session
     * @return the rows of each period, ascending
     */
    public Periods divide(long[] starts, long[] ends, long[] users) {
        if (starts.length != ends.length || starts.length != users.length) {
            throw new IllegalArgumentException(
                    starts.length + " starts, " + ends.length + " ends and " + users.length + " users");
        }
        long firstBorder = micros(validationFrom);
        long secondBorder = micros(testFrom);
        long lastStart = micros(until.minus(gap));
        long gapMicros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.EPOCH.plus(gap));
        UserSides.Side[] sides = new UserSides.Side[starts.length];
        long betweenPeriods = 0;
        long otherUsers = 0;
        for (int row = 0; row < sides.length; row++) {
            UserSides.Side period = null;
            if (ends[row] < firstBorder) {
                period = UserSides.Side.TRAIN;
            } else if (starts[row] >= firstBorder + gapMicros && ends[row] < secondBorder) {
                period = UserSides.Side.VALIDATION;
            } else if (starts[row] >= secondBorder + gapMicros && starts[row] <= lastStart) {
                period = UserSides.Side.TEST;
            }
            if (period == null) {
                betweenPeriods++;
            } else if (this.users.of(users[row]) != period) {
                otherUsers++;
            } else {
                sides[row] = period;
            }
        }
        return new Periods(
                rowsOf(UserSides.Side.TRAIN, sides),
                rowsOf(UserSides.Side.VALIDATION, sides),
                rowsOf(UserSides.Side.TEST, sides),
                betweenPeriods,
                otherUsers);
    }

    private static int[] rowsOf(UserSides.Side side, UserSides.Side[] sides) {
        return IntStream.range(0, sides.length)
                .filter(row -> sides[row] == side)
                .toArray();
    }

    private static Instant midnight(long first, long last, double share) {
        return instant(first + (long) (share * (last - first)))
                .atOffset(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant();
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
