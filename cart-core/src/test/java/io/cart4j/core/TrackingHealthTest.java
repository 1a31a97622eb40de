package io.cart4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cart4j.core.TrackingHealth.Missing;
import io.cart4j.core.TrackingHealth.Outage;
import io.cart4j.core.TrackingHealth.Shift;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrackingHealthTest {
    private static final LocalDate FIRST = MadeUpDays.FIRST;

    @TempDir
    Path directory;

    @Test
    void lost_carts_show_in_both_measures_as_one_change() {
        TrackingHealth health = TrackingHealth.of(shop().losesCarts(31, 0.5).counts());

        assertThat(health.changes()).hasSize(1);
        TrackingHealth.Change change = health.changes().get(0);
        assertThat(change.day()).isEqualTo(FIRST.plusDays(31));
        assertThat(change.shifts())
                .extracting(Shift::measure)
                .containsExactlyInAnyOrder(DailyMeasure.PURCHASES_PER_CART, DailyMeasure.SHARE_WITHOUT_CART);
        assertThat(change.shifts())
                .allSatisfy(shift -> assertThat(shift.after()).isGreaterThan(shift.before()));
        assertThat(change.sentence())
                .startsWith("From " + FIRST.plusDays(31) + " on something is logged differently: ")
                .contains("purchases per cart rose from", "so it is the carts");
        assertThat(health.regimes()).hasSize(2);
        assertThat(health.regimes().get(0).to()).isEqualTo(FIRST.plusDays(30));
        assertThat(health.regimes().get(1).from()).isEqualTo(FIRST.plusDays(31));
        assertThat(health.regimes().get(1).to()).isEqualTo(health.lastDay());
        assertThat(health.untrustedDays()).isEmpty();
    }

    @Test
    void repeated_purchases_are_named_too() {
        TrackingHealth health = TrackingHealth.of(shop().repeatsPurchases(20, 2).counts());

        assertThat(health.changes()).hasSize(1);
        assertThat(health.changes().get(0).sentence()).contains("so it is the purchases");
    }

    @Test
    void nothing_is_named_where_views_moved_too() {
        TrackingHealth health =
                TrackingHealth.of(shop().losesViewsAndCarts(31, 0.6).counts());

        assertThat(health.changes()).hasSize(1);
        assertThat(health.changes().get(0).sentence())
                .contains("purchases per cart rose from", ", and views from ")
                .doesNotContain("so it is");
    }

    @Test
    void a_day_of_late_purchases_is_not_trusted_though_only_the_share_without_carts_shows_it() {
        for (int seed = 0; seed < 20; seed++) {
            MadeUpDays shop = new MadeUpDays(seed, 60, 60).losesPurchases(30, 1).buysWithoutCarts(31, 0.9);
            TrackingHealth health = TrackingHealth.of(shop.counts());

            assertThat(health.isTrusted(FIRST.plusDays(31))).as("seed %d", seed).isFalse();
        }
    }

    @Test
    void a_usual_day_before_an_outage_is_trusted_though_an_aftermath_follows() {
        for (int seed = 0; seed < 20; seed++) {
            MadeUpDays shop = new MadeUpDays(seed, 60, 200).losesPurchases(30, 1);
            for (int day = 31; day < 34; day++) {
                shop.buysWithoutCarts(day, 0.8);
            }
            TrackingHealth health = TrackingHealth.of(shop.counts());

            assertThat(health.outages()).as("seed %d", seed).singleElement().satisfies(outage -> {
                assertThat(outage.untrustedFrom()).isEqualTo(FIRST.plusDays(30));
                assertThat(outage.untrustedTo()).isEqualTo(FIRST.plusDays(33));
            });
        }
    }

    @Test
    void an_outage_takes_the_days_of_late_purchases_with_it_and_is_no_change() {
        TrackingHealth health = TrackingHealth.of(shop().losesPurchases(25, 2).counts());

        assertThat(health.changes()).isEmpty();
        assertThat(health.outages()).hasSize(1);
        Outage outage = health.outages().get(0);
        assertThat(outage.missing()).isEqualTo(Missing.PURCHASES);
        assertThat(outage.from()).isEqualTo(FIRST.plusDays(25));
        assertThat(outage.to()).isEqualTo(FIRST.plusDays(26));
        assertThat(outage.untrustedTo()).isEqualTo(FIRST.plusDays(28));
        assertThat(outage.sentence()).contains("hardly any purchases", "0 purchases", "cannot be trusted");
        assertThat(health.untrustedDays())
                .containsExactlyElementsOf(outage.untrustedFrom()
                        .datesUntil(outage.untrustedTo().plusDays(1))
                        .toList());
        assertThat(health.isTrusted(FIRST.plusDays(26))).isFalse();
        assertThat(health.isTrusted(FIRST.plusDays(40))).isTrue();
    }

    @Test
    void an_outage_does_not_hide_the_change_before_it() {
        TrackingHealth health = TrackingHealth.of(
                shop().losesCarts(20, 0.4).losesPurchases(27, 1).counts());

        assertThat(health.changes()).extracting(TrackingHealth.Change::day).containsExactly(FIRST.plusDays(20));
        assertThat(health.outages()).extracting(Outage::from).containsExactly(FIRST.plusDays(27));
    }

    @Test
    void days_without_any_event_are_a_gap_and_not_an_outage_of_purchases() {
        TrackingHealth health = TrackingHealth.of(shop().losesEvents(30, 3).counts());

        assertThat(health.outages()).extracting(Outage::missing).containsExactly(Missing.EVENTS);
        assertThat(health.outages().get(0).to()).isEqualTo(FIRST.plusDays(32));
    }

    @Test
    void weeks_without_any_event_are_a_gap() {
        TrackingHealth health = TrackingHealth.of(
                new MadeUpDays(2, 120, 500).losesEvents(30, 45).counts());

        assertThat(health.outages()).hasSize(1);
        assertThat(health.outages().get(0).from()).isEqualTo(FIRST.plusDays(30));
        assertThat(health.outages().get(0).to()).isEqualTo(FIRST.plusDays(74));
    }

    @Test
    void a_day_of_rest_every_week_is_no_outage() {
        DailyCounts.Builder counts = DailyCounts.builder();
        DailyCounts open = shop().counts();
        for (LocalDate day = open.firstDay(); !day.isAfter(open.lastDay()); day = day.plusDays(1)) {
            boolean rest = day.toEpochDay() % 7 == 0;
            for (DailyMeasure measure : List.of(DailyMeasure.VIEWS, DailyMeasure.CARTS, DailyMeasure.PURCHASES)) {
                counts.set(day, measure, rest ? 0 : open.value(measure, day).orElseThrow());
            }
        }

        TrackingHealth health = TrackingHealth.of(counts.build());

        assertThat(health.outages()).isEmpty();
        assertThat(health.changes()).isEmpty();
    }

    @Test
    void a_day_that_nobody_knows_is_not_trusted() {
        DailyCounts.Builder counts = DailyCounts.builder();
        for (int day = 0; day < 30; day++) {
            if (day != 12) {
                counts.set(FIRST.plusDays(day), DailyMeasure.PURCHASES, 1_000 + day % 7);
            }
        }

        TrackingHealth health = TrackingHealth.of(counts.build());

        assertThat(health.outages()).extracting(Outage::missing).containsExactly(Missing.FIGURES);
        assertThat(health.untrustedDays()).containsExactly(FIRST.plusDays(12));
        assertThat(health.limits())
                .anyMatch(limit -> limit.contains("Changes of logging cannot be seen"))
                .anyMatch(limit -> limit.contains("Views are not known"));
    }

    @Test
    void a_sale_day_on_which_purchases_stand_still_is_an_outage_though_there_are_some() {
        DailyCounts.Builder counts = DailyCounts.builder();
        for (int day = 0; day < 40; day++) {
            boolean sale = day == 20;
            counts.set(FIRST.plusDays(day), DailyMeasure.CARTS, sale ? 9_000 : 1_000 + 20 * (day % 5))
                    .set(FIRST.plusDays(day), DailyMeasure.PURCHASES, sale ? 600 : 500 + 9 * (day % 4));
        }

        assertThat(TrackingHealth.of(counts.build()).outages())
                .extracting(Outage::from)
                .containsExactly(FIRST.plusDays(20));
    }

    @Test
    void a_slow_slope_is_no_change_of_the_logger() {
        DailyCounts.Builder counts = DailyCounts.builder();
        for (int day = 0; day < 60; day++) {
            double ratio = 0.3 * Math.exp(0.012 * day + 0.02 * ((day * 7) % 5 - 2));
            counts.set(FIRST.plusDays(day), DailyMeasure.PURCHASES_PER_CART, ratio);
        }

        assertThat(TrackingHealth.of(counts.build()).changes()).isEmpty();
    }

    @Test
    void too_few_days_or_purchases_are_said_to_be_too_few() {
        String limit = "Changes of logging cannot be seen";

        assertThat(TrackingHealth.of(new MadeUpDays(1, 9, 500).counts()).limits())
                .anyMatch(sentence -> sentence.startsWith(limit));
        assertThat(TrackingHealth.of(new MadeUpDays(1, 60, 1).counts()).limits())
                .anyMatch(sentence -> sentence.startsWith(limit));
        assertThat(TrackingHealth.of(new MadeUpDays(1, 1, 500).counts()).regimes())
                .hasSize(1);
        assertThatThrownBy(() -> TrackingHealth.of(DailyCounts.none()))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("there is no event");
    }

    @Test
    void what_does_not_matter_by_the_rules_is_not_reported() {
        DailyCounts counts = shop().repeatsCarts(30, 1.5).counts();

        assertThat(TrackingHealth.of(counts).changes()).hasSize(1);
        assertThat(TrackingHealth.of(counts, HealthRules.standard().withLeastFactor(2))
                        .changes())
                .isEmpty();
        assertThatThrownBy(() -> HealthRules.standard().withLeastFactor(1)).hasMessageContaining("over 1, got 1.0");
        assertThatThrownBy(() -> HealthRules.standard().withLeastShareStep(0)).hasMessageContaining("leastShareStep");
        assertThatThrownBy(() -> HealthRules.standard().withNearlyNone(1)).hasMessageContaining("nearlyNone");
        assertThatThrownBy(() -> HealthRules.standard().withShortestStretch(1)).hasMessageContaining("2 to 14 days");
    }

    @Test
    void findings_are_printed_and_written_in_words_and_figures() {
        TrackingHealth health = TrackingHealth.of(
                shop().losesCarts(20, 0.4).losesPurchases(40, 1).counts());
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        health.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        health.writeJson(directory.resolve("health.json"));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("changes of logging:", "outages:", "days not to be trusted:", "stretches", "cannot tell")
                .contains(health.changes().get(0).sentence());
        assertThat(directory.resolve("health.json"))
                .content(StandardCharsets.UTF_8)
                .isEqualTo(health.toJson());
        assertThat(health.toJson())
                .contains("\"untrusted_days\"", "\"missing\" : \"PURCHASES\"", "\"day\" : \"2024-01-30\"")
                .contains("\"least_factor\" : 1.25");
    }

    @Test
    void the_figures_of_a_change_are_those_of_the_stretches_around_it() {
        TrackingHealth health = TrackingHealth.of(shop().repeatsCarts(30, 2).counts());

        Shift shift = health.changes().get(0).shifts().get(0);
        assertThat(shift.before()).isEqualTo(health.regimes().get(0).purchasesPerCart());
        assertThat(shift.after() / shift.before()).isCloseTo(0.5, within(0.05));
    }

    private static MadeUpDays shop() {
        return new MadeUpDays(4, 60, 2_000);
    }
}
