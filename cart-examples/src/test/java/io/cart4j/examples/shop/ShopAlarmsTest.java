package io.cart4j.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.cart4j.models.leaks.LeakAlarm;
import io.cart4j.models.leaks.LeakCheck;
import io.cart4j.models.leaks.LeakFinding;
import io.cart4j.models.leaks.LeakReport;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopAlarmsTest {
    private static final long EVENTS = 100_000;

    @TempDir
    Path directory;

    @Test
    void honest_shops_raise_no_alarm() {
        for (long seed = 1; seed <= 2; seed++) {
            LeakReport report = report(ShopLeak.NONE, seed);

            assertThat(report.findings()).as("seed %d", seed).isEmpty();
            assertThat(report.checks()).hasSize(5).allMatch(LeakCheck::ran);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PRICE, SINGLE_FEATURE, cart_price",
        "LATE, SINGLE_FEATURE, product_views",
        "DRIFT, ADVERSARIAL, cart_price",
        "TWINS, TWINS, ''"
    })
    void each_planted_leak_is_found_by_its_alarm_and_no_other(ShopLeak leak, LeakAlarm alarm, String feature) {
        LeakReport report = report(leak, 1);

        assertThat(report.findings())
                .isNotEmpty()
                .allMatch(finding -> finding.alarm() == alarm)
                .extracting(LeakFinding::feature)
                .contains(feature);
    }

    private LeakReport report(ShopLeak leak, long seed) {
        return ShopAlarms.report(MadeUpShop.ofEvents(EVENTS).seed(seed).leak(leak), directory);
    }
}
