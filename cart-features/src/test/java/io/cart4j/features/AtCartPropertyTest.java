package io.cart4j.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cart4j.core.DailyMeasure;
import io.cart4j.core.EventSource;
import io.cart4j.core.Sessionizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast kernels against a slow twin, over random shops. */
class AtCartPropertyTest {
    private static final DecisionPoint CART = DecisionPoint.firstCart();
    private static final List<DecisionPoint> POINTS =
            List.of(CART, CART.events(1), CART.events(4), CART.seconds(60), CART.seconds(100_000));
    private static final String MEDIAN = "price_to_category_median";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void everyFeatureEqualsTheSlowTwin(long seed) throws IOException {
        List<ShopEvent> events = ShopEvent.random(seed, 600);
        SlowAtCart slow = new SlowAtCart(events);

        DecisionTables fast = compute(events, 2);

        for (DecisionPoint point : POINTS) {
            DecisionTable table = fast.table(point);
            List<SlowAtCart.Row> rows = slow.rows(point);
            assertThat(table.rows()).isEqualTo(rows.size()).isGreaterThan(10);
            assertThat(table.cartSessions()).isEqualTo(slow.cartSessions());
            assertThat(table.coverage()).isEqualTo((double) rows.size() / slow.cartSessions());
            for (int row = 0; row < rows.size(); row++) {
                assertSame(table, row, rows.get(row));
            }
        }
        assertThat(fast.days().value(DailyMeasure.EVENTS, fast.days().firstDay()))
                .isNotEmpty();
    }

    private static void assertSame(DecisionTable table, int row, SlowAtCart.Row expected) {
        assertThat(table.users()[row]).isEqualTo(expected.user());
        assertThat(table.starts()[row]).isEqualTo(expected.start() * 1_000_000);
        assertThat(table.ends()[row]).isEqualTo(expected.end() * 1_000_000);
        assertThat(table.decisionTimes()[row]).isEqualTo(expected.decision() * 1_000_000);
        assertThat(table.features().label(Label.abandonedAfter())[row])
                .isEqualTo((byte) (expected.abandoned() ? 1 : 0));
        assertThat(expected.values().keySet())
                .containsExactlyElementsOf(table.features().features().names());
        expected.values().forEach((name, value) -> {
            double tolerance = name.equals(MEDIAN) ? 0.033 : 1e-6;
            assertThat((double) table.features().column(name)[row])
                    .as(() -> name + " at " + table.point() + ", row " + row)
                    .isCloseTo(value, within(tolerance * Math.max(1, Math.abs(value))));
        });
    }

    @Test
    void threadsMakeNoDifferenceToSeveralBatches() throws IOException {
        List<ShopEvent> events = ShopEvent.random(5, 12_000);
        DecisionTables one = compute(events, 1);
        DecisionTables three = compute(events, 3);
        for (DecisionPoint point : POINTS) {
            assertThat(three.table(point).features().contentHash())
                    .isEqualTo(one.table(point).features().contentHash());
            assertThat(three.table(point).users()).isEqualTo(one.table(point).users());
        }
    }

    @Test
    void nothingOfTheSessionChangesWhenItsLaterEventsAreGone() throws IOException {
        List<ShopEvent> events = ShopEvent.random(6, 900);
        List<String> names = AtCart.names(LeakClass.SESSION_SO_FAR, LeakClass.CALENDAR);
        List<ShopEvent> cut = new ArrayList<>();
        ShopEvent.sessions(events).values().forEach(session -> cut.addAll(upToTheFirstCart(session)));

        FeatureTable whole = compute(events, 2).table(CART).features().select(names);
        FeatureTable truncated = compute(cut, 2).table(CART).features().select(names);

        assertThat(truncated.rows()).isEqualTo(whole.rows());
        for (String name : names) {
            assertThat(truncated.column(name)).as(name).isEqualTo(whole.column(name));
        }
    }

    @Test
    void nothingDecidedBeforeTheLogEndsChangesWithLaterEvents() throws IOException {
        List<ShopEvent> events = ShopEvent.random(9, 900);
        long end = events.stream()
                .mapToLong(ShopEvent::second)
                .sorted()
                .skip(events.size() / 2)
                .findFirst()
                .orElseThrow();
        DecisionTables whole = compute(events, 2);
        DecisionTables cut =
                compute(events.stream().filter(event -> event.second() < end).toList(), 2);

        for (DecisionPoint point : POINTS) {
            List<List<Float>> rows = decidedBefore(end * 1_000_000, whole.table(point));
            assertThat(rows).hasSizeGreaterThan(10);
            assertThat(decidedBefore(end * 1_000_000, cut.table(point))).isEqualTo(rows);
        }
    }

    private static List<List<Float>> decidedBefore(long end, DecisionTable table) {
        return IntStream.range(0, table.rows())
                .filter(row -> table.decisionTimes()[row] < end)
                .mapToObj(row -> table.features().features().names().stream()
                        .map(name -> table.features().column(name)[row])
                        .toList())
                .toList();
    }

    private static List<ShopEvent> upToTheFirstCart(List<ShopEvent> session) {
        for (int event = 0; event < session.size(); event++) {
            if (session.get(event).is("cart")) {
                return session.subList(0, event + 1);
            }
        }
        return session;
    }

    @Test
    void oneEventAtATimeGivesTheSameValues() throws IOException {
        List<ShopEvent> events = ShopEvent.random(8, 900);
        DecisionTable table = compute(events, 2).table(CART.events(4));
        Map<String, Integer> codes = new HashMap<>(Map.of("", 0));
        CartState state = new CartState();
        float[] row = new float[CartState.WIDTH];
        int at = 0;
        for (List<ShopEvent> session : ShopEvent.sessions(events).values()) {
            state.reset();
            for (ShopEvent event : session) {
                state.add(
                        event.second() * 1_000_000,
                        List.of("view", "cart", "remove_from_cart", "purchase", "wishlist")
                                .indexOf(event.type()),
                        event.product(),
                        codes.computeIfAbsent(event.category(), code -> codes.size()),
                        codes.computeIfAbsent(event.brand(), code -> codes.size()),
                        event.cents() * 10_000);
                if (state.eventsSinceCart() == 4 && !state.hasPurchase()) {
                    state.write(row, 0);
                    for (int feature = 0; feature < row.length; feature++) {
                        assertThat(table.features().column(feature)[at]).isEqualTo(row[feature]);
                    }
                    at++;
                }
            }
        }
        assertThat(at).isEqualTo(table.rows());
    }

    private DecisionTables compute(List<ShopEvent> events, int threads) throws IOException {
        Path file = ShopEvent.write(events, directory.resolve("shop.csv"));
        return AtCart.standard()
                .points(POINTS)
                .compute(Sessionizer.bySessionId().threads(threads), EventSource.csv(file));
    }
}
