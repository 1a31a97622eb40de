package io.cart4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DailyCountsTest {
    private static final LocalDate DAY = LocalDate.of(2019, 10, 1);

    @TempDir
    Path directory;

    @Test
    void counts_equal_those_of_the_slow_way_for_any_batches_and_threads() throws IOException {
        for (int seed = 0; seed < 12; seed++) {
            List<Event> events = EventStreams.random(seed, 40 + 400 * (seed % 4));
            EventSource source = EventStreams.csv(events, directory, events.size() / 3);

            DailyCounts one = count(Sessionizer.bySessionId().threads(1), source);
            DailyCounts many = count(Sessionizer.bySessionId().threads(2).pieces(2_000, 7 + seed), source);

            assertThat(figures(one)).isEqualTo(slow(events));
            assertThat(figures(many)).isEqualTo(figures(one));
        }
    }

    @Test
    void the_order_in_which_parts_are_added_does_not_matter() throws IOException {
        EventSource source = EventStreams.csv(EventStreams.random(5, 600), directory);
        List<DailyCounts> parts = new ArrayList<>();
        Sessionizer.bySessionId().pieces(2_000, 50).forEachBatch(source, DailyCounts::of, parts::add);
        assertThat(parts).hasSizeGreaterThan(3);

        DailyCounts forwards = parts.stream().reduce(DailyCounts.none(), DailyCounts::plus);
        DailyCounts backwards = parts.stream().reduce(DailyCounts.none(), (sum, part) -> part.plus(sum));

        assertThat(figures(backwards)).isEqualTo(figures(forwards));
    }

    @Test
    void days_without_events_between_counted_ones_have_none() throws IOException {
        List<Event> events = List.of(
                new Event(0, "view", 1, "", "", "1", 1, "a"),
                new Event(5 * 86_400, "purchase", 1, "", "", "1", 2, "b"));
        DailyCounts counts = count(Sessionizer.bySessionId().pieces(2_000, 1), EventStreams.csv(events, directory));

        assertThat(counts.days()).isEqualTo(6);
        assertThat(counts.value(DailyMeasure.EVENTS, LocalDate.EPOCH.plusDays(2)))
                .hasValue(0);
        assertThat(counts.value(DailyMeasure.PURCHASES_PER_CART, counts.lastDay()))
                .isEmpty();
        assertThat(counts.value(DailyMeasure.SHARE_WITHOUT_CART, counts.lastDay()))
                .hasValue(1);
        assertThat(counts.value(DailyMeasure.EVENTS, counts.lastDay().plusDays(1)))
                .isEmpty();
    }

    @Test
    void a_file_gives_back_what_was_written() throws IOException {
        DailyCounts counts = new MadeUpDays(3, 20, 50).losesEvents(4, 2).counts();
        Path file = directory.resolve("daily.csv");

        counts.writeCsv(file);

        assertThat(figures(DailyCounts.readCsv(file))).isEqualTo(figures(counts));
        assertThat(Files.readAllLines(file).get(0))
                .isEqualTo("date,events,views,carts,removes,purchases,buying_sessions,buying_sessions_without_cart");
    }

    @Test
    void a_file_may_have_gaps_other_columns_and_any_order() throws IOException {
        Path file = Files.writeString(directory.resolve("daily.csv"), """
                purchases_per_cart, note, date
                0.5,x,2019-10-04
                ,nothing,2019-10-01

                1.25,,2019-10-02
                """);

        DailyCounts counts = DailyCounts.readCsv(file);

        assertThat(counts.firstDay()).isEqualTo(DAY);
        assertThat(counts.days()).isEqualTo(4);
        assertThat(counts.measures()).containsExactly(DailyMeasure.PURCHASES_PER_CART);
        assertThat(counts.value(DailyMeasure.PURCHASES_PER_CART, DAY)).isEqualTo(OptionalDouble.empty());
        assertThat(counts.value(DailyMeasure.PURCHASES_PER_CART, DAY.plusDays(1)))
                .hasValue(1.25);
    }

    @Test
    void a_wrong_file_is_refused_with_its_line() throws IOException {
        assertThatFileIsRefused("", "the first line must name the column date");
        assertThatFileIsRefused("date,clicks\n2019-10-01,1\n", "date and one of events, views");
        assertThatFileIsRefused("date,carts\n", "no row");
        assertThatFileIsRefused("date,carts\n2019-10-32,1\n", ":2: date \"2019-10-32\" is not a day");
        assertThatFileIsRefused("date,carts\n2019-10-01,-1\n", ":2: carts \"-1\" is not a number from 0 up");
        assertThatFileIsRefused("date,carts\n2019-10-01,NaN\n", "is not a number");
        assertThatFileIsRefused("date,carts\n2019-10-01,Infinity\n", "is not a number from 0 up");
        assertThatFileIsRefused(
                "date,share_without_cart\n2019-10-01,1.04\n",
                ":2: share_without_cart \"1.04\" is not a number from 0 to 1");
        assertThatFileIsRefused(
                "buying_sessions_without_cart,date,buying_sessions\n,2019-10-01,1\n26,2019-10-02,25\n",
                ":3: buying_sessions_without_cart 26 is more than buying_sessions 25");
        assertThatFileIsRefused("date,carts\n2019-10-01,1,2\n", ":2: 3 fields where the header has 2");
        assertThatFileIsRefused("date,carts\n2019-10-01,1\n2019-10-01,2\n", ":3: 2019-10-01 comes twice");
        assertThatFileIsRefused("date,carts\n2019-10-01,\n", "no daily figure");
        assertThatFileIsRefused("date,carts\n0019-10-01,1\n2019-10-01,1\n", "more than a hundred years");
        assertThatThrownBy(() -> DailyCounts.readCsv(directory.resolve("missing.csv")))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void figures_that_cannot_be_added_are_refused() {
        DailyCounts carts =
                DailyCounts.builder().set(DAY, DailyMeasure.CARTS, 1).build();
        DailyCounts ratios = DailyCounts.builder()
                .set(DAY, DailyMeasure.PURCHASES_PER_CART, 1)
                .build();

        assertThatThrownBy(() -> carts.plus(ratios))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("measures");
        assertThatThrownBy(() -> ratios.plus(ratios))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("cannot be added up");
        assertThatThrownBy(() -> DailyCounts.builder().set(DAY, DailyMeasure.CARTS, -1))
                .hasMessageContaining("carts of 2019-10-01 must be a number from 0 up");
        assertThatThrownBy(() -> DailyCounts.builder().build()).isInstanceOf(CartException.class);
    }

    @Test
    void a_day_that_only_one_side_knows_is_taken_from_it() {
        DailyCounts september = DailyCounts.builder()
                .set(DAY.minusDays(1), DailyMeasure.CARTS, 3)
                .set(DAY, DailyMeasure.CARTS, 4)
                .build();
        DailyCounts october = DailyCounts.builder()
                .set(DAY, DailyMeasure.CARTS, 5)
                .set(DAY.plusDays(2), DailyMeasure.CARTS, 6)
                .build();

        DailyCounts both = september.plus(october);

        assertThat(both.value(DailyMeasure.CARTS, DAY.minusDays(1))).hasValue(3);
        assertThat(both.value(DailyMeasure.CARTS, DAY)).hasValue(9);
        assertThat(both.value(DailyMeasure.CARTS, DAY.plusDays(1))).isEmpty();
        assertThat(both.value(DailyMeasure.CARTS, DAY.plusDays(2))).hasValue(6);
    }

    private void assertThatFileIsRefused(String text, String message) throws IOException {
        Path file = Files.writeString(directory.resolve("wrong.csv"), text);
        assertThatThrownBy(() -> DailyCounts.readCsv(file))
                .isInstanceOf(CartException.class)
                .hasMessageContaining(message);
    }

    private static DailyCounts count(Sessionizer sessionizer, EventSource source) {
        DailyCounts[] sum = {DailyCounts.none()};
        sessionizer.forEachBatch(source, DailyCounts::of, part -> sum[0] = sum[0].plus(part));
        return sum[0];
    }

    private static Map<LocalDate, Map<DailyMeasure, Double>> figures(DailyCounts counts) {
        Map<LocalDate, Map<DailyMeasure, Double>> figures = new TreeMap<>();
        for (int at = 0; at < counts.days(); at++) {
            LocalDate day = counts.firstDay().plusDays(at);
            for (DailyMeasure measure : DailyMeasure.values()) {
                double value = measure.isCount() ? counts.value(measure, day).orElse(0) : 0;
                if (value > 0) {
                    figures.computeIfAbsent(day, key -> new EnumMap<>(DailyMeasure.class))
                            .put(measure, value);
                }
            }
        }
        return figures;
    }

    private static Map<LocalDate, Map<DailyMeasure, Double>> slow(List<Event> events) {
        Map<LocalDate, Map<DailyMeasure, Double>> figures = new TreeMap<>();
        Map<String, List<Event>> sessions = new LinkedHashMap<>();
        for (Event event : events) {
            if (event.isKept()) {
                sessions.computeIfAbsent(event.session(), id -> new ArrayList<>())
                        .add(event);
                count(figures, event, DailyMeasure.EVENTS);
                switch (event.type()) {
                    case "view" -> count(figures, event, DailyMeasure.VIEWS);
                    case "cart" -> count(figures, event, DailyMeasure.CARTS);
                    case "remove_from_cart" -> count(figures, event, DailyMeasure.REMOVES);
                    case "purchase" -> count(figures, event, DailyMeasure.PURCHASES);
                    default -> {}
                }
            }
        }
        for (List<Event> session : sessions.values()) {
            Event first = session.stream()
                    .min(Comparator.comparingLong(Event::second))
                    .orElseThrow();
            if (session.stream().anyMatch(event -> event.type().equals("purchase"))) {
                count(figures, first, DailyMeasure.BUYING_SESSIONS);
                if (session.stream().noneMatch(event -> event.type().equals("cart"))) {
                    count(figures, first, DailyMeasure.BUYING_SESSIONS_WITHOUT_CART);
                }
            }
        }
        return figures;
    }

    private static void count(Map<LocalDate, Map<DailyMeasure, Double>> figures, Event event, DailyMeasure measure) {
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochSecond(event.second()), ZoneOffset.UTC);
        figures.computeIfAbsent(day, key -> new EnumMap<>(DailyMeasure.class)).merge(measure, 1.0, Double::sum);
    }
}
