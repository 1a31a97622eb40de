package io.cart4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is known to have gone wrong in the real data is found in its published daily figures; runs where these are. */
class RealDailyFiguresTest {
    private static final Path FACTS = Path.of("../../shared/facts");

    @BeforeEach
    void figuresAreThere() {
        assumeTrue(Files.isDirectory(FACTS), "the published figures are not here");
    }

    @Test
    void the_ratio_alone_shows_every_change_of_the_logger_and_the_outage() throws IOException {
        TrackingHealth health =
                TrackingHealth.of(figures("daily_purchase_per_cart_est.csv", 1, DailyMeasure.PURCHASES_PER_CART));

        assertThat(health.changes())
                .extracting(change -> change.day().toString())
                .containsExactly("2019-10-04", "2019-10-07", "2019-10-14", "2019-10-28", "2019-11-08");
        assertThat(health.outages()).hasSize(1);
        assertThat(health.untrustedDays()).containsExactlyElementsOf(november(14, 17));
    }

    @Test
    void purchases_alone_show_the_day_without_them_and_the_backlog() throws IOException {
        TrackingHealth health = TrackingHealth.of(figures("nov2019_daily_purchases.csv", 1, DailyMeasure.PURCHASES));

        assertThat(health.changes()).isEmpty();
        assertThat(health.outages()).hasSize(1);
        assertThat(health.untrustedDays()).containsExactlyElementsOf(november(15, 17));
    }

    @Test
    void total_events_alone_show_the_gap_in_february() throws IOException {
        TrackingHealth health = TrackingHealth.of(figures("daily_events_7months.csv", 1, DailyMeasure.EVENTS));

        assertThat(health.changes()).isEmpty();
        assertThat(health.outages())
                .extracting(outage -> outage.from().toString())
                .containsExactly("2020-02-27");
    }

    private static List<LocalDate> november(int from, int to) {
        return LocalDate.of(2019, 11, from)
                .datesUntil(LocalDate.of(2019, 11, to + 1))
                .toList();
    }

    private static DailyCounts figures(String file, int column, DailyMeasure measure) throws IOException {
        DailyCounts.Builder figures = DailyCounts.builder();
        for (String line : Files.readAllLines(FACTS.resolve(file))) {
            String[] fields = line.split(",", -1);
            if (fields[0].startsWith("20") && !fields[column].isEmpty()) {
                figures.set(LocalDate.parse(fields[0]), measure, Double.parseDouble(fields[column]));
            }
        }
        return figures.build();
    }
}
