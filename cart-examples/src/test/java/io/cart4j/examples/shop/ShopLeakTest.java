package io.cart4j.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShopLeakTest {
    private static final int EVENTS = 100_000;
    private static final double HIGHEST_PRICE = 2_574.07;

    @TempDir
    Path directory;

    /** A row of the log, as text except for its price. */
    private record Row(String time, String type, String product, double price, String user, String session) {
        static Row of(String line) {
            String[] cells = line.split(",", -1);
            return new Row(cells[0], cells[1], cells[2], Double.parseDouble(cells[6]), cells[7], cells[8]);
        }
    }

    @ParameterizedTest
    @EnumSource(ShopLeak.class)
    void a_leak_changes_neither_the_number_of_events_nor_their_order(ShopLeak leak) throws IOException {
        List<Row> rows = rows(leak);

        assertThat(rows).hasSize(EVENTS);
        assertThat(rows.stream().map(Row::time)).isSorted();
    }

    @Test
    void price_lifts_the_carts_of_sessions_that_buy_nothing_above_all_prices() throws IOException {
        List<Row> honest = rows(ShopLeak.NONE);
        List<Row> leaky = rows(ShopLeak.PRICE);
        Set<String> buyers = sessionsWith("purchase", leaky);

        List<Row> sold = carts(leaky, row -> buyers.contains(row.session));
        List<Row> unsold = carts(leaky, row -> !buyers.contains(row.session));

        assertThat(honest).noneMatch(row -> row.price > HIGHEST_PRICE);
        assertThat(leaky).filteredOn(row -> !row.type.equals("cart")).noneMatch(row -> row.price > HIGHEST_PRICE);
        assertThat(unsold).hasSizeGreaterThan(1_000).allMatch(row -> row.price > HIGHEST_PRICE);
        // who comes back under the same id may buy in one visit and not in the other
        assertThat(sold)
                .hasSizeGreaterThan(1_000)
                .filteredOn(row -> row.price > HIGHEST_PRICE)
                .hasSizeLessThan(sold.size() / 30);
    }

    @Test
    void late_puts_twelve_views_before_the_first_cart_of_buyers() throws IOException {
        List<Row> leaky = rows(ShopLeak.LATE);
        Set<String> buyers = sessionsWith("purchase", leaky);
        Map<Row, Integer> views = new HashMap<>();
        leaky.stream().filter(row -> row.type.equals("view")).forEach(row -> views.merge(row, 1, Integer::sum));

        Set<String> seen = new HashSet<>();
        List<Row> withOrder = carts(leaky, row -> seen.add(row.session) && views.getOrDefault(viewOf(row), 0) >= 12);

        assertThat(withOrder).hasSizeGreaterThan(EVENTS / 200).allMatch(row -> buyers.contains(row.session));
    }

    @Test
    void drift_triples_prices_from_november_18_on() throws IOException {
        List<Row> honest = rows(ShopLeak.NONE);
        List<Row> leaky = rows(ShopLeak.DRIFT);

        for (int row = 0; row < EVENTS; row++) {
            int times = leaky.get(row).time.compareTo("2019-11-18") < 0 ? 1 : 3;
            assertThat(leaky.get(row).price).isEqualTo(Math.rint(honest.get(row).price * times * 100) / 100);
        }
    }

    @Test
    void twins_come_back_weeks_later_under_another_id_and_user() throws IOException {
        List<Row> leaky = rows(ShopLeak.TWINS);
        Map<String, List<Row>> sessions = new HashMap<>();
        leaky.forEach(row ->
                sessions.computeIfAbsent(row.session, id -> new ArrayList<>()).add(row));
        Map<String, Set<String>> usersOfPath = new HashMap<>();
        Map<String, Set<String>> daysOfPath = new HashMap<>();
        sessions.values().stream().filter(events -> events.size() >= 8).forEach(events -> {
            String path = path(events);
            usersOfPath.computeIfAbsent(path, any -> new HashSet<>()).add(events.get(0).user);
            daysOfPath
                    .computeIfAbsent(path, any -> new HashSet<>())
                    .add(events.get(0).time.substring(0, 10));
        });

        assertThat(usersOfPath.values()).filteredOn(users -> users.size() == 2).hasSizeGreaterThan(20);
        assertThat(usersOfPath)
                .allSatisfy((path, users) -> assertThat(daysOfPath.get(path)).hasSameSizeAs(users));
    }

    private static String path(List<Row> events) {
        StringBuilder path = new StringBuilder();
        events.forEach(event -> path.append(event.type).append(event.product).append(event.time.substring(10)));
        return path.toString();
    }

    private static List<Row> carts(List<Row> rows, Predicate<Row> wanted) {
        return rows.stream()
                .filter(row -> row.type.equals("cart"))
                .filter(wanted)
                .toList();
    }

    private static Row viewOf(Row cart) {
        return new Row(cart.time, "view", cart.product, cart.price, cart.user, cart.session);
    }

    private static Set<String> sessionsWith(String type, List<Row> rows) {
        Set<String> sessions = new HashSet<>();
        rows.stream().filter(row -> row.type.equals(type)).forEach(row -> sessions.add(row.session));
        return sessions;
    }

    private List<Row> rows(ShopLeak leak) throws IOException {
        ShopFiles files = MadeUpShop.ofEvents(EVENTS).seed(11).leak(leak).writeTo(directory.resolve(leak.name()));
        try (Stream<String> october = Files.lines(files.october());
                Stream<String> november = Files.lines(files.november())) {
            return Stream.concat(october.skip(1), november.skip(1)).map(Row::of).toList();
        }
    }
}
