package io.cart4j.features;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The features at decision points, computed the obvious way from lists of events. Features of the session see a list that ends
 * at the decision, so that a look ahead is not possible.
 */
final class SlowAtCart {
    private final List<ShopEvent> all;
    private final Map<String, List<ShopEvent>> sessions;

    SlowAtCart(List<ShopEvent> events) {
        all = events;
        sessions = ShopEvent.sessions(events);
    }

    /** A session that counts, with its values by the feature's name. */
    record Row(long user, long start, long end, long decision, boolean abandoned, Map<String, Double> values) {}

    List<Row> rows(DecisionPoint point) {
        List<Row> rows = new ArrayList<>();
        for (List<ShopEvent> session : sessions.values()) {
            int cart = indexOf(session, event -> event.is("cart"));
            if (cart < 0) {
                continue;
            }
            boolean byClock = point.unit() == DecisionPoint.Unit.SECONDS;
            long deadline = session.get(cart).second() + point.amount();
            if (!byClock && cart + point.amount() >= session.size()) {
                continue;
            }
            List<ShopEvent> known = byClock
                    ? session.stream()
                            .filter(event -> event.second() <= deadline)
                            .toList()
                    : session.subList(0, cart + point.amount() + 1);
            if (known.stream().anyMatch(event -> event.is("purchase"))) {
                continue;
            }
            long decision = byClock ? deadline : last(known).second();
            Map<String, Double> values = new LinkedHashMap<>();
            soFar(known, decision, values);
            calendar(decision, values);
            user(session.get(0), values);
            shop(known, session.get(0).day(), values);
            boolean abandoned = session.stream().noneMatch(event -> event.is("purchase"));
            rows.add(new Row(
                    session.get(0).user(),
                    session.get(0).second(),
                    last(session).second(),
                    decision,
                    abandoned,
                    values));
        }
        return rows;
    }

    long cartSessions() {
        return sessions.values().stream()
                .filter(session -> session.stream().anyMatch(event -> event.is("cart")))
                .count();
    }

    private static void soFar(List<ShopEvent> known, long decision, Map<String, Double> values) {
        int cart = indexOf(known, event -> event.is("cart"));
        long seconds = decision - known.get(0).second();
        List<Long> gaps = new ArrayList<>();
        for (int event = 1; event < known.size(); event++) {
            gaps.add(known.get(event).second() - known.get(event - 1).second());
        }
        List<ShopEvent> views = known.stream().filter(event -> event.is("view")).toList();
        List<ShopEvent> carts = known.stream().filter(event -> event.is("cart")).toList();
        List<ShopEvent> removes =
                known.stream().filter(event -> event.is("remove_from_cart")).toList();
        ShopEvent carted = last(carts);
        values.put("seconds_since_start", (double) seconds);
        values.put("seconds_since_last_event", (double) decision - last(known).second());
        values.put(
                "seconds_since_first_cart", (double) decision - known.get(cart).second());
        values.put(
                "mean_gap_seconds",
                gaps.stream().mapToLong(gap -> gap).average().orElse(0));
        values.put("last_gap_seconds", gaps.isEmpty() ? 0 : (double) last(gaps));
        values.put("longest_gap_seconds", gaps.isEmpty() ? 0 : (double) Collections.max(gaps));
        values.put("events_per_minute", 60.0 * known.size() / (seconds + 1));
        values.put("views", (double) views.size());
        values.put("carts", (double) carts.size());
        values.put("removes", (double) removes.size());
        values.put("cart_position", cart + 1.0);
        values.put("products", distinct(known, ShopEvent::product));
        values.put("brands", distinct(known, ShopEvent::brand));
        values.put("categories", distinct(known, ShopEvent::category));
        double ofIt = count(views, event -> event.product() == carted.product());
        values.put("product_views", ofIt);
        values.put("product_view_share", views.isEmpty() ? 0 : ofIt / views.size());
        ShopEvent first = known.get(indexOf(known, event -> event.product() == carted.product()));
        values.put("seconds_since_product_seen", (double) decision - first.second());
        double revisits = views.size() - distinct(views, ShopEvent::product);
        values.put("revisit_share", views.isEmpty() ? 0 : revisits / views.size());
        double alike = count(known, event -> event.category().equals(carted.category()));
        values.put("category_share", carted.category().isEmpty() ? 0 : alike / known.size());
        double low = known.stream().mapToDouble(ShopEvent::price).min().orElseThrow();
        double high = known.stream().mapToDouble(ShopEvent::price).max().orElseThrow();
        double mean = known.stream().mapToDouble(ShopEvent::price).average().orElseThrow();
        values.put("cart_price", carted.price());
        values.put("price_to_mean", carted.price() / mean);
        values.put("price_to_max", carted.price() / high);
        values.put("price_position", high == low ? 0.5 : (carted.price() - low) / (high - low));
        values.put("cart_items", Math.max(0.0, carts.size() - removes.size()));
        values.put("cart_value", Math.max(0, sumOfPrices(carts) - sumOfPrices(removes)));
        patterns(known, values);
    }

    private static void patterns(List<ShopEvent> known, Map<String, Double> values) {
        String types =
                String.join(" ", known.stream().map(event -> event.type() + " ").toList());
        values.put("view_view_carts", occurrences(types, "view  view  cart "));
        values.put("view_carts", occurrences(types, "view  cart "));
        values.put("cart_views", occurrences(types, "cart  view "));
        values.put("cart_carts", occurrences(types, "cart  cart "));
        values.put("same_product_pairs", pairs(known, ShopEvent::product, true));
        values.put("category_switches", pairs(known, ShopEvent::category, false));
    }

    private static void calendar(long decision, Map<String, Double> values) {
        ZonedDateTime time = Instant.ofEpochSecond(decision).atZone(ZoneOffset.UTC);
        double turn = time.toLocalTime().toSecondOfDay() * 2 * Math.PI / 86_400;
        values.put("hour_sin", Math.sin(turn));
        values.put("hour_cos", Math.cos(turn));
        values.put("weekday", (double) time.getDayOfWeek().getValue());
        values.put("is_weekend", time.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? 1.0 : 0.0);
    }

    private void user(ShopEvent first, Map<String, Double> values) {
        List<List<ShopEvent>> earlier = sessions.values().stream()
                .filter(session -> session.get(0).user() == first.user())
                .map(session -> session.stream()
                        .filter(event -> event.second() < first.second())
                        .toList())
                .filter(known -> !known.isEmpty())
                .toList();
        long latest =
                earlier.stream().mapToLong(known -> known.get(0).second()).max().orElse(first.second());
        double carts = count(earlier, session -> has(session, "cart"));
        double purchases = count(earlier, session -> has(session, "purchase"));
        double abandoned = count(earlier, SlowAtCart::isAbandoned);
        boolean any = !earlier.isEmpty();
        values.put("is_returning", any ? 1.0 : 0);
        values.put("earlier_sessions", (double) earlier.size());
        values.put("earlier_cart_sessions", carts);
        values.put("earlier_purchase_sessions", purchases);
        values.put("earlier_abandoned_sessions", abandoned);
        values.put("days_since_earlier_start", (first.second() - latest) / 86_400.0);
        boolean open = earlier.stream().anyMatch(known -> known.get(0).second() == latest && isAbandoned(known));
        values.put("last_session_abandoned", open ? 1.0 : 0);
        values.put("earlier_purchase_rate", (purchases + 1) / (earlier.size() + 10));
        values.put("earlier_completion_rate", (carts - abandoned + 1) / (carts + 2));
    }

    private void shop(List<ShopEvent> known, long day, Map<String, Double> values) {
        ShopEvent carted = last(known.stream().filter(event -> event.is("cart")).toList());
        List<ShopEvent> week = all.stream()
                .filter(event -> event.day() >= day - 7 && event.day() < day)
                .filter(event -> event.is("view") || event.is("cart") || event.is("purchase"))
                .toList();
        List<ShopEvent> category = week.stream()
                .filter(event -> event.category().equals(carted.category()))
                .toList();
        List<ShopEvent> product = category.stream()
                .filter(event -> event.product() == carted.product())
                .toList();
        double views = count(week, event -> event.is("view"));
        double cartRate = drawn(category, "cart", "view", drawn(week, "cart", "view", 0, 0), 20);
        double purchaseRate = drawn(category, "purchase", "cart", drawn(week, "purchase", "cart", 0, 0), 20);
        double[] prices = category.stream()
                .filter(event -> event.is("view"))
                .mapToDouble(ShopEvent::price)
                .sorted()
                .toArray();
        values.put("window_days", distinct(week, ShopEvent::day));
        values.put("product_popularity", perMillion(count(product, event -> event.is("view")), views));
        values.put("product_cart_rate", drawn(product, "cart", "view", cartRate, 20));
        values.put("product_purchase_rate", drawn(product, "purchase", "cart", purchaseRate, 20));
        values.put("category_popularity", perMillion(count(category, event -> event.is("view")), views));
        values.put("category_cart_rate", cartRate);
        values.put("category_purchase_rate", purchaseRate);
        values.put(
                "price_to_category_median", prices.length == 0 ? 1 : carted.price() / prices[(prices.length - 1) / 2]);
    }

    private static double perMillion(double some, double of) {
        return of == 0 ? 0 : 1_000_000 * some / of;
    }

    private static double drawn(List<ShopEvent> events, String above, String below, double rate, double weight) {
        double under = count(events, event -> event.is(below)) + weight;
        return under == 0 ? 0 : (count(events, event -> event.is(above)) + weight * rate) / under;
    }

    private static boolean isAbandoned(List<ShopEvent> session) {
        return has(session, "cart") && !has(session, "purchase");
    }

    private static boolean has(List<ShopEvent> session, String type) {
        return session.stream().anyMatch(event -> event.is(type));
    }

    private static double sumOfPrices(List<ShopEvent> events) {
        return events.stream().mapToDouble(ShopEvent::price).sum();
    }

    private static double pairs(List<ShopEvent> known, Function<ShopEvent, Object> of, boolean same) {
        double count = 0;
        for (int event = 1; event < known.size(); event++) {
            count += Objects.equals(of.apply(known.get(event - 1)), of.apply(known.get(event))) == same ? 1 : 0;
        }
        return count;
    }

    private static double occurrences(String text, String of) {
        double count = 0;
        for (int at = 0; at < text.length(); at++) {
            count += text.startsWith(of, at) && (at == 0 || text.charAt(at - 1) == ' ') ? 1 : 0;
        }
        return count;
    }

    private static double distinct(List<ShopEvent> events, Function<ShopEvent, Object> of) {
        Set<Object> values = new HashSet<>();
        events.forEach(event -> values.add(of.apply(event)));
        values.remove("");
        return values.size();
    }

    private static <T> double count(List<T> list, Predicate<T> wanted) {
        return list.stream().filter(wanted).count();
    }

    private static <T> int indexOf(List<T> list, Predicate<T> wanted) {
        for (int at = 0; at < list.size(); at++) {
            if (wanted.test(list.get(at))) {
                return at;
            }
        }
        return -1;
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
