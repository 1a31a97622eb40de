package io.cart4j.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.CartException;
import io.cart4j.core.DailyCounts;
import io.cart4j.core.DailyMeasure;
import io.cart4j.core.TrackingHealth;
import io.cart4j.report.TrackingHealthChart.Mark;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrackingHealthChartTest {
    private static final LocalDate FIRST = LocalDate.of(2019, 12, 10);

    @TempDir
    Path folder;

    @Test
    void all_figures_make_three_panels_and_few_days_do_too() throws IOException {
        for (int days : new int[] {1, 5, 61, 400}) {
            Path png = folder.resolve("health.png");
            write(shop(days), png);
            Png.assertThatItIsAPicture(png, 2800, 2100);
        }
    }

    @Test
    void one_measure_makes_one_panel() throws IOException {
        for (DailyMeasure measure : List.of(
                DailyMeasure.EVENTS,
                DailyMeasure.PURCHASES,
                DailyMeasure.PURCHASES_PER_CART,
                DailyMeasure.SHARE_WITHOUT_CART)) {
            DailyCounts.Builder counts = DailyCounts.builder();
            for (int day = 0; day < 40; day++) {
                if (day != 20) {
                    boolean share = measure == DailyMeasure.SHARE_WITHOUT_CART;
                    counts.set(FIRST.plusDays(day), measure, share ? 0.5 : 70 + day % 3);
                }
            }
            Path png = folder.resolve("health.png");
            write(counts.build(), png);
            Png.assertThatItIsAPicture(png, 2800, 884);
        }
    }

    @Test
    void changes_on_many_days_fit() throws IOException {
        DailyCounts.Builder counts = DailyCounts.builder();
        for (int day = 0; day < 120; day++) {
            counts.set(FIRST.plusDays(day), DailyMeasure.PURCHASES_PER_CART, day / 3 % 2 == 0 ? 1 : 0.001);
        }
        Path png = folder.resolve("health.png");
        write(counts.build(), png);
        Png.assertThatItIsAPicture(png, 2800, 884);
    }

    @Test
    void the_legend_explains_what_is_there() {
        assertThat(marks(DailyMeasure.PURCHASES, day -> 70)).isEmpty();
        assertThat(marks(DailyMeasure.PURCHASES, day -> day == 20 ? 0 : 70)).containsExactly(Mark.OUTAGE);
        assertThat(marks(DailyMeasure.PURCHASES, day -> day == 20 ? 0 : day == 21 ? 160 : 70))
                .containsExactly(Mark.OUTAGE, Mark.ABNORMAL);
        assertThat(marks(DailyMeasure.PURCHASES_PER_CART, day -> day < 20 ? 1 : 2))
                .containsExactly(Mark.CHANGE);
    }

    private static List<Mark> marks(DailyMeasure measure, IntToDoubleFunction figures) {
        DailyCounts.Builder counts = DailyCounts.builder();
        for (int day = 0; day < 40; day++) {
            counts.set(FIRST.plusDays(day), measure, figures.applyAsDouble(day) + day % 3 / 100.0);
        }
        return TrackingHealthChart.marks(TrackingHealth.of(counts.build()));
    }

    @Test
    void the_same_findings_give_the_same_bytes_everywhere() throws IOException {
        Png.assertThatBytesDependOnTheInputAlone(folder, png -> write(shop(61), png));
    }

    @Test
    void findings_of_other_days_are_refused() {
        TrackingHealth health = TrackingHealth.of(shop(30));
        assertThatThrownBy(() -> TrackingHealthChart.write(shop(31), health, folder.resolve("health.png")))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("give the counts that were looked at");
    }

    private static void write(DailyCounts counts, Path png) {
        TrackingHealthChart.write(counts, TrackingHealth.of(counts), png);
    }

    /** A shop whose carts are logged twice from the 30th day on, with a day without purchases and one without events. */
    private static DailyCounts shop(int days) {
        DailyCounts.Builder counts = DailyCounts.builder();
        for (int day = 0; day < days; day++) {
            LocalDate date = FIRST.plusDays(day);
            double visits = day == 50 ? 0 : 1_000 + 37 * (day % 5);
            double bought = day == 40 ? 0 : visits / 5;
            counts.set(date, DailyMeasure.VIEWS, 40 * visits)
                    .set(date, DailyMeasure.CARTS, Math.rint(visits * (day < 30 ? 0.4 : 0.8)))
                    .set(date, DailyMeasure.PURCHASES, bought)
                    .set(date, DailyMeasure.BUYING_SESSIONS, bought)
                    .set(date, DailyMeasure.BUYING_SESSIONS_WITHOUT_CART, Math.rint(bought / 10));
        }
        return counts.build();
    }
}
