package io.cart4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.cart4j.core.DailyCounts;
import io.cart4j.core.EventSource;
import io.cart4j.core.Sessionizer;
import io.cart4j.core.TrackingHealth;
import io.cart4j.core.TrackingHealth.Missing;
import io.cart4j.core.TrackingHealth.Shift;
import io.cart4j.examples.shop.MadeUpShop;
import io.cart4j.examples.shop.ShopFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the made-up shop plants is found in its events, and nothing in those of a shop without faults. */
class CheckHealthTest {
    @TempDir
    Path directory;

    private final Locale locale = Locale.getDefault();
    private final PrintStream standardOut = System.out;
    private final PrintStream standardError = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream error = new ByteArrayOutputStream();

    @BeforeEach
    void capture() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(error, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(standardOut);
        System.setErr(standardError);
        Locale.setDefault(locale);
    }

    @Test
    void every_planted_fault_is_found() {
        TrackingHealth health =
                TrackingHealth.of(counts(MadeUpShop.ofEvents(1_000_000).writeTo(directory)));

        assertThat(health.changes())
                .extracting(change -> change.day().toString())
                .containsExactly("2019-10-04", "2019-10-07", "2019-10-14", "2019-10-28", "2019-11-08");
        assertThat(health.changes())
                .allSatisfy(change ->
                        assertThat(change.shifts()).extracting(Shift::measure).hasSize(2))
                .allSatisfy(change -> assertThat(change.sentence()).contains("so it is the carts"));
        assertThat(health.outages()).hasSize(1);
        assertThat(health.outages().get(0).missing()).isEqualTo(Missing.PURCHASES);
        assertThat(health.outages().get(0).from()).isEqualTo(LocalDate.of(2019, 11, 15));
        assertThat(health.untrustedDays())
                .extracting(LocalDate::toString)
                .containsExactly("2019-11-14", "2019-11-15", "2019-11-16", "2019-11-17");
    }

    @ParameterizedTest
    @ValueSource(longs = {20_000, 100_000, 400_000})
    void nothing_is_found_in_a_shop_without_faults(long events) {
        TrackingHealth health = TrackingHealth.of(
                counts(MadeUpShop.ofEvents(events).withoutFaults().writeTo(directory)));

        assertThat(health.changes()).isEmpty();
        assertThat(health.outages()).isEmpty();
        assertThat(health.untrustedDays()).isEmpty();
    }

    @Test
    void the_command_leaves_findings_picture_and_figures_that_it_can_read_again() throws IOException {
        Path shop = directory.resolve("shop");
        Path first = directory.resolve("first");
        Path again = directory.resolve("again");
        MadeUpShop.ofEvents(200_000).writeTo(shop);

        assertThat(run("health", "--out", first.toString(), shop.toString())).isZero();
        assertThat(run("health", "--out", again.toString(), "--daily", first + "/daily_counts.csv"))
                .isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("changes of logging:", "2019-11-08", "2019-11-15");
        for (String name : new String[] {"tracking_health.json", "tracking_health.png", "daily_counts.csv"}) {
            assertThat(first.resolve(name)).isNotEmptyFile();
            assertThat(again.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
        }
    }

    @Test
    void wrong_usage_and_wrong_figures_are_told_apart() throws IOException {
        Path figures = Files.writeString(directory.resolve("figures.csv"), "date,carts\nyesterday,1\n");
        String results = directory.resolve("results").toString();

        assertThat(run("health", "--out", results)).isEqualTo(2);
        assertThat(run("health", "--out", results, "--daily", figures.toString(), "events.csv"))
                .isEqualTo(2);
        assertThat(run("health", "--out", results, "--daily", figures.toString()))
                .isEqualTo(1);

        assertThat(error.toString(StandardCharsets.UTF_8))
                .contains("give either INPUT files of events or --daily FILE.csv")
                .contains("figures.csv:2: date \"yesterday\" is not a day");
    }

    private static DailyCounts counts(ShopFiles files) {
        DailyCounts[] sum = {DailyCounts.none()};
        Sessionizer.bySessionId()
                .forEachBatch(
                        EventSource.csv(files.october(), files.november()),
                        DailyCounts::of,
                        part -> sum[0] = sum[0].plus(part));
        return sum[0];
    }

    private static int run(String... args) {
        return CommandLauncher.run(new Cart4J(), args);
    }
}
