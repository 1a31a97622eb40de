package io.cart4j.models.honest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cart4j.core.CartException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSplitTest {
    private static final Instant FIRST = Instant.parse("2019-10-01T00:00:00Z");
    private static final long DAY = Duration.ofDays(1).toSeconds() * 1_000_000;

    private record Sessions(long[] starts, long[] ends, long[] users) {
        static Sessions random(int rows, long seed) {
            Random random = new Random(seed);
            long from = ChronoUnit.MICROS.between(Instant.EPOCH, FIRST);
            long[] starts = random.longs(rows, from, from + 60 * DAY).toArray();
            long[] ends = Arrays.stream(starts)
                    .map(start -> start + (long) (-Math.log(1 - random.nextDouble()) * DAY / 10))
                    .toArray();
            return new Sessions(starts, ends, random.longs(rows, 0, rows / 3).toArray());
        }

        TimeSplit usual() {
            return TimeSplit.usual(starts, ends, 42);
        }

        Periods divide() {
            return usual().divide(starts, ends, users);
        }

        Set<Long> usersOf(int[] rows) {
            return Arrays.stream(rows).mapToObj(row -> users[row]).collect(Collectors.toSet());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void leaves_a_gap_between_the_last_event_of_one_period_and_the_first_of_the_next(long seed) {
        Sessions sessions = Sessions.random(3_000, seed);
        Periods periods = sessions.divide();

        long trainEnds = Arrays.stream(periods.train())
                .mapToLong(row -> sessions.ends[row])
                .max()
                .getAsLong();
        long validationStarts = Arrays.stream(periods.validation())
                .mapToLong(row -> sessions.starts[row])
                .min()
                .getAsLong();
        long validationEnds = Arrays.stream(periods.validation())
                .mapToLong(row -> sessions.ends[row])
                .max()
                .getAsLong();
        long testStarts = Arrays.stream(periods.test())
                .mapToLong(row -> sessions.starts[row])
                .min()
                .getAsLong();
        assertThat(validationStarts - trainEnds).isGreaterThan(DAY);
        assertThat(testStarts - validationEnds).isGreaterThan(DAY);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void never_has_a_user_on_two_sides(long seed) {
        Sessions sessions = Sessions.random(3_000, seed);
        Periods periods = sessions.divide();

        assertThat(sessions.usersOf(periods.train()))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(sessions.usersOf(periods.validation()))
                .doesNotContainAnyElementsOf(sessions.usersOf(periods.test()));
        assertThat(sessions.usersOf(periods.validation()))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(sessions.usersOf(periods.test()));
    }

    @Test
    void gives_or_counts_every_row() {
        Sessions sessions = Sessions.random(10_000, 6);
        Periods periods = sessions.divide();

        assertThat(periods.train().length
                        + periods.validation().length
                        + periods.test().length
                        + periods.betweenPeriods()
                        + periods.otherUsers())
                .isEqualTo(10_000);
        assertThat(IntStream.of(periods.train())).isSorted();
        assertThat(periods.betweenPeriods()).isBetween(300L, 900L);
    }

    @Test
    void gives_half_of_the_users_to_training_and_three_tenths_to_the_test() {
        Sessions sessions = Sessions.random(40_000, 7);
        Periods periods = sessions.divide();

        // 60 % of the time with 50 % of the users, and 20 % of the time with 30 % of them
        assertThat(periods.train().length / 40_000.0).isCloseTo(0.30, within(0.02));
        assertThat(periods.test().length / 40_000.0).isCloseTo(0.06, within(0.01));
    }

    @Test
    void keeps_a_user_on_one_side_whatever_the_table() {
        Sessions many = Sessions.random(4_000, 8);
        int half = 2_000;
        Sessions fewer = new Sessions(
                Arrays.copyOf(many.starts, half), Arrays.copyOf(many.ends, half), Arrays.copyOf(many.users, half));

        assertThat(many.usersOf(many.divide().test()))
                .doesNotContainAnyElementsOf(fewer.usersOf(fewer.divide().train()));
    }

    @Test
    void leaves_out_what_began_too_late_for_its_outcome_to_be_in() {
        Sessions sessions = Sessions.random(5_000, 9);
        long end = Arrays.stream(sessions.ends).max().getAsLong();

        assertThat(Arrays.stream(sessions.divide().test()).mapToLong(row -> sessions.starts[row]))
                .allMatch(start -> start <= end - DAY);
    }

    @Test
    void refuses_data_of_too_few_days() {
        Sessions sessions = Sessions.random(100, 10);
        long[] oneDay = Arrays.stream(sessions.starts).map(start -> start % DAY).toArray();

        assertThatThrownBy(() -> TimeSplit.usual(oneDay, oneDay, 42))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("more days");
    }
}
