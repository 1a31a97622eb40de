package io.cart4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.cart4j.core.TrackingHealthRates.FalseAlarms;
import io.cart4j.core.TrackingHealthRates.Fault;
import io.cart4j.core.TrackingHealthRates.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rates that docs/tracking-health.md claims, on fewer series. */
class TrackingHealthRatesTest {
    private static final int SERIES = 60;

    @Test
    void healthy_shops_of_any_size_raise_less_than_one_false_alarm_in_twenty_series() {
        FalseAlarms alarms = TrackingHealthRates.falseAlarms(400, TrackingHealthRates.DAYS, 10, 20_000);

        assertThat(alarms.changes() + alarms.outages()).isLessThan(0.05);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_change_by_half_is_found_to_the_day_where_there_are_purchases_enough(Fault fault) {
        Rate rate = TrackingHealthRates.rate(fault, 1.5, 1_000, SERIES);

        assertThat(rate.found()).isGreaterThan(0.98);
        assertThat(rate.daysOff()).isLessThan(0.1);
        assertThat(rate.others()).isLessThan(0.05);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_small_shops_change_is_found_when_it_is_large(Fault fault) {
        assertThat(TrackingHealthRates.rate(fault, 3, 20, SERIES).found()).isGreaterThan(0.95);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void outages_are_found_with_the_late_purchases_after_them(int length) {
        Rate rate = TrackingHealthRates.outageRate(length, 1_000, SERIES);

        assertThat(rate.found()).isGreaterThan(0.98);
        assertThat(rate.daysOff()).isLessThan(0.4);
        assertThat(rate.others()).isLessThan(0.05);
    }
}
