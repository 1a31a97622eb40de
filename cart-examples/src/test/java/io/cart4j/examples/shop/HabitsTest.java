package io.cart4j.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The planted habits, on a shop of 250,000 events; the full table is printed by {@link FiguresTable}. */
class HabitsTest {
    private static final int EVENTS = 250_000;
    private static final int NOVEMBER_1 = 31;
    private static final int NOVEMBER_8 = 38;
    private static final int NOVEMBER_15 = 45;

    @TempDir
    static Path directory;

    private static final List<LogRow> ROWS = new ArrayList<>();
    private static final RowFigures FIGURES = new RowFigures();
    private static final SessionFigures SESSIONS = new SessionFigures();
    private static final SessionStates OF = SESSIONS.states;

    @BeforeAll
    static void make() throws IOException {
        ShopFiles files = MadeUpShop.ofEvents(EVENTS).seed(5).writeTo(directory);
        LogRow.read(files, row -> {
            FIGURES.add(row, !ROWS.isEmpty() && row.equals(ROWS.get(ROWS.size() - 1)));
            SESSIONS.add(row);
            ROWS.add(row);
        });
    }

    @Test
    void the_shares_of_event_types_are_near_the_real_ones() {
        assertThat(FIGURES.ofType(0) / (double) EVENTS).isCloseTo(0.949, within(0.006));
        assertThat(FIGURES.ofType(1) / (double) EVENTS).isCloseTo(0.036, within(0.005));
        assertThat(FIGURES.ofType(2) / (double) EVENTS).isCloseTo(0.0151, within(0.0025));
    }

    @Test
    void october_has_its_part_of_the_events_and_the_sale_stands_out() {
        assertThat(share(row -> row.day() < NOVEMBER_1)).isCloseTo(0.386, within(0.003));
        assertThat(share(row -> row.day() >= 44 && row.day() <= 47)).isCloseTo(0.202, within(0.005));
    }

    @Test
    void sessions_are_short_with_a_long_tail() {
        Counts events = SESSIONS.distribution(s -> true, s -> OF.events[s], 10_000);

        assertThat(events.mean()).isCloseTo(4.78, within(0.35));
        assertThat(events.share(1)).isCloseTo(0.385, within(0.03));
        assertThat(events.quantile(0.5)).isEqualTo(2);
        assertThat(events.quantile(0.99)).isBetween(28L, 42L);
        assertThat(events.max()).isGreaterThan(100);
    }

    @Test
    void carts_are_logged_less_for_most_products_until_november_8() {
        assertThat(FIGURES.purchasesPerCart(6, 12)).isCloseTo(1.2, within(0.35));
        assertThat(FIGURES.purchasesPerCart(13, 26)).isCloseTo(0.65, within(0.15));
        assertThat(FIGURES.purchasesPerCart(27, 37)).isCloseTo(1.2, within(0.35));
        assertThat(FIGURES.purchasesPerCart(48, 60)).isCloseTo(0.34, within(0.05));
    }

    @Test
    void purchases_without_a_cart_are_common_before_november_8_and_rare_after() {
        assertThat(buyersWithoutCart(27, 37)).isBetween(0.5, 0.8);
        assertThat(buyersWithoutCart(NOVEMBER_8, 43)).isLessThan(0.06);
        assertThat(buyersWithoutCart(48, 60)).isLessThan(0.06);
    }

    @Test
    void before_november_8_most_logged_carts_are_of_electronics_and_auto() {
        Predicate<LogRow> listed = row -> row.categoryCode().startsWith("electronics")
                || row.categoryCode().startsWith("auto");
        List<LogRow> before = ROWS.stream()
                .filter(row -> row.isCart() && row.day() < NOVEMBER_8)
                .toList();
        List<LogRow> purchases = ROWS.stream()
                .filter(row -> row.isPurchase() && row.day() < NOVEMBER_8)
                .toList();

        assertThat(before.stream().filter(listed).count() / (double) before.size())
                .isGreaterThan(0.75);
        assertThat(purchases.stream().filter(listed).count() / (double) purchases.size())
                .isBetween(0.4, 0.75);
    }

    @Test
    void nothing_is_bought_on_november_15_and_something_on_all_other_days() {
        assertThat(FIGURES.purchasesByDay[NOVEMBER_15]).isZero();
        assertThat(FIGURES.cartsByDay[NOVEMBER_15]).isPositive();
        for (int day = 0; day < 61; day++) {
            assertThat(day == NOVEMBER_15 || FIGURES.purchasesByDay[day] > 0)
                    .as("day %s", day)
                    .isTrue();
        }
        assertThat(FIGURES.purchasesPerCart(47, 47)).isGreaterThan(FIGURES.purchasesPerCart(48, 60));
    }

    @Test
    void brand_and_category_belong_to_the_product_not_to_the_row() {
        Map<Long, Set<String>> texts = new HashMap<>();
        ROWS.forEach(row -> texts.computeIfAbsent(row.product(), product -> new HashSet<>())
                .add(row.categoryId() + row.categoryCode() + row.brand()));

        assertThat(texts.values()).allMatch(different -> different.size() == 1);
        assertThat(FIGURES.brand("")).isCloseTo(0.139, within(0.02));
        assertThat(FIGURES.category("")).isCloseTo(0.322, within(0.02));
    }

    @Test
    void prices_are_as_spread_as_the_real_ones_and_nothing_is_bought_for_nothing() {
        assertThat(FIGURES.prices.quantile(0.5) / 100.0).isCloseTo(164, within(20.0));
        assertThat(FIGURES.prices.mean() / 100).isCloseTo(291, within(30.0));
        assertThat(FIGURES.prices.max()).isEqualTo(257_407);
        assertThat(FIGURES.zeroPrices / (double) EVENTS).isBetween(0.0005, 0.004);
        assertThat(ROWS).noneMatch(row -> row.isPurchase() && row.cents() == 0);
    }

    @Test
    void about_half_of_the_products_never_change_their_price() {
        Map<Long, Set<Integer>> prices = new HashMap<>();
        Map<Long, Integer> views = new HashMap<>();
        ROWS.forEach(row -> {
            prices.computeIfAbsent(row.product(), product -> new HashSet<>()).add(row.cents());
            views.merge(row.product(), 1, Integer::sum);
        });
        List<Set<Integer>> often = prices.entrySet().stream()
                .filter(product -> views.getOrDefault(product.getKey(), 0) > 50)
                .map(Map.Entry::getValue)
                .toList();

        assertThat(often.stream().filter(different -> different.size() == 1).count() / (double) often.size())
                .isBetween(0.35, 0.65);
    }

    @Test
    void the_big_brands_and_categories_lead() {
        assertThat(FIGURES.brand("samsung")).isCloseTo(0.12, within(0.025));
        assertThat(FIGURES.brand("apple")).isCloseTo(0.094, within(0.02));
        assertThat(FIGURES.category("electronics.smartphone")).isCloseTo(0.254, within(0.025));
    }

    @Test
    void session_ids_are_reused_after_days_shared_by_users_and_found_in_both_months() {
        int both = SessionStates.OCTOBER | SessionStates.NOVEMBER;

        assertThat(SESSIONS.share(s -> OF.duration(s) > Demand.DAY)).isBetween(0.0008, 0.003);
        assertThat(SESSIONS.count(s -> (OF.flags[s] & both) == both)).isPositive();
        assertThat(SESSIONS.count(s -> OF.has(s, SessionStates.SECOND_USER))).isPositive();
    }

    @Test
    void session_ids_change_in_the_middle_of_visits() {
        assertThat(OF.size() / (double) SESSIONS.users.visits() - 1).isBetween(0.10, 0.23);
    }

    @Test
    void not_every_session_id_is_a_version_4_uuid() {
        double others = share(row -> row.session().charAt(14) != '4');

        assertThat(others).isBetween(0.004, 0.03);
    }

    @Test
    void rows_are_repeated_exactly_and_seconds_shared() {
        assertThat(FIGURES.duplicates / (double) EVENTS).isBetween(0.0007, 0.002);
        assertThat(SESSIONS.share(s -> OF.has(s, SessionStates.TIE))).isBetween(0.0005, 0.004);
    }

    @Test
    void some_buy_before_their_first_cart_or_without_a_view() {
        assertThat(SESSIONS.count(s -> OF.has(s, SessionStates.PURCHASE_BEFORE_CART)))
                .isPositive();
        assertThat(SESSIONS.count(s -> OF.purchases[s] > 0 && OF.views[s] == 0)).isPositive();
    }

    @Test
    void the_page_that_reloads_after_a_purchase_or_cart_is_mostly_of_the_same_product() {
        assertThat(SESSIONS.sameProductShare('p', 'v')).isCloseTo(0.92, within(0.04));
        assertThat(SESSIONS.sameProductShare('c', 'v')).isCloseTo(0.97, within(0.02));
        assertThat(SESSIONS.sameProductShare('v', 'v')).isCloseTo(0.33, within(0.04));
    }

    @Test
    void gaps_between_events_are_distributed_like_the_real_ones() {
        assertThat(SESSIONS.gaps.quantile(0.5)).isBetween(30L, 42L);
        assertThat(SESSIONS.gaps.quantile(0.95)).isBetween(200L, 300L);
        assertThat(SESSIONS.gaps.quantile(0.99)).isBetween(600L, 1_000L);
    }

    @Test
    void about_half_of_the_cart_sessions_end_without_a_purchase() {
        assertThat(SESSIONS.share(s -> OF.carts[s] > 0)).isCloseTo(0.10, within(0.015));
        assertThat(SESSIONS.share(s -> OF.carts[s] > 0, s -> OF.purchases[s] == 0))
                .isCloseTo(0.594, within(0.06));
        assertThat(SESSIONS.share(s -> OF.carts[s] > 0, s -> OF.carts[s] > 1)).isCloseTo(0.3, within(0.06));
    }

    @Test
    void a_few_users_are_robots_with_very_many_sessions() {
        Map<Long, Integer> sessionsOfUser = new HashMap<>();
        for (int s = 0; s < OF.size(); s++) {
            sessionsOfUser.merge(OF.users[s], 1, Integer::sum);
        }
        int most = sessionsOfUser.values().stream().mapToInt(n -> n).max().orElseThrow();

        assertThat(most / (double) OF.size()).isBetween(0.0007, 0.003);
        assertThat(OF.size() / (double) sessionsOfUser.size()).isCloseTo(4.33, within(0.8));
    }

    private static double share(Predicate<LogRow> wanted) {
        return ROWS.stream().filter(wanted).count() / (double) ROWS.size();
    }

    private static double buyersWithoutCart(int firstDay, int lastDay) {
        return SESSIONS.share(s -> buysOn(s, firstDay, lastDay), s -> OF.carts[s] == 0);
    }

    private static boolean buysOn(int s, int firstDay, int lastDay) {
        int day = OF.first[s] / Demand.DAY;
        return OF.purchases[s] > 0 && day >= firstDay && day <= lastDay;
    }
}
