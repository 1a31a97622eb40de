package io.cart4j.core;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The slow and obvious twin of the engine: maps, sets and exact decimals. */
final class ReferenceSessionizer {
    private ReferenceSessionizer() {}

    /** Sessions of events that come in several sources; the key says what is one session. */
    static List<SessionRow> sessions(List<List<Event>> sources, boolean perSource) {
        Map<List<Object>, List<Event>> groups = new LinkedHashMap<>();
        for (int source = 0; source < sources.size(); source++) {
            for (Event event : sources.get(source)) {
                if (event.isKept()) {
                    groups.computeIfAbsent(List.of(event.session(), perSource ? source : 0), key -> new ArrayList<>())
                            .add(event);
                }
            }
        }
        return summarise(groups.values(), events -> events.get(0).session());
    }

    /** Sessions by inactivity with their reasons, user by user, each user's in order of time; ids are left empty. */
    static List<InactivitySession> byInactivity(
            List<Event> events, long gapSeconds, long longestSeconds, int mostEvents) {
        Map<Long, List<Event>> users = new LinkedHashMap<>();
        events.stream()
                .filter(Event::isKept)
                .forEach(event -> users.computeIfAbsent(event.user(), user -> new ArrayList<>())
                        .add(event));
        List<List<Event>> groups = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (List<Event> user : users.values()) {
            user.sort(Comparator.comparingLong(Event::second));
            List<Event> current = new ArrayList<>();
            for (Event event : user) {
                String reason =
                        current.isEmpty() ? "" : endReason(current, event, gapSeconds, longestSeconds, mostEvents);
                if (!reason.isEmpty()) {
                    groups.add(current);
                    reasons.add(reason);
                    current = new ArrayList<>();
                }
                current.add(event);
            }
            groups.add(current);
            reasons.add("end_of_data");
        }
        List<SessionRow> rows = summarise(groups, group -> "");
        List<InactivitySession> sessions = new ArrayList<>();
        for (int session = 0; session < rows.size(); session++) {
            sessions.add(new InactivitySession(rows.get(session), reasons.get(session)));
        }
        return sessions;
    }

    private static String endReason(
            List<Event> session, Event next, long gapSeconds, long longestSeconds, int mostEvents) {
        if (next.second() - session.get(session.size() - 1).second() > gapSeconds) {
            return "gap";
        }
        if (next.second() - session.get(0).second() > longestSeconds) {
            return "longest_length";
        }
        return session.size() == mostEvents ? "most_events" : "";
    }

    /** Rows that are equal to an earlier one. */
    static long duplicates(List<Event> events) {
        Set<List<Object>> seen = new HashSet<>();
        return events.stream().filter(event -> !seen.add(comparable(event))).count();
    }

    private static List<Object> comparable(Event event) {
        BigDecimal price = event.hasPrice() && !event.price().equals("NaN")
                ? event.decimalPrice().stripTrailingZeros()
                : BigDecimal.valueOf(Long.MIN_VALUE);
        return List.of(
                event.second(),
                event.type(),
                event.product(),
                event.category(),
                event.brand(),
                price,
                event.user(),
                event.session());
    }

    private static List<SessionRow> summarise(Iterable<List<Event>> groups, Function<List<Event>, String> idOf) {
        List<SessionRow> rows = new ArrayList<>();
        Map<Long, Long> firstStart = new HashMap<>();
        for (List<Event> group : groups) {
            group.sort(Comparator.comparingLong(Event::second));
            SessionRow row = summary(group, idOf.apply(group));
            firstStart.merge(row.user(), row.start(), Math::min);
            rows.add(row);
        }
        return rows.stream()
                .map(row -> withReturning(row, row.start() > firstStart.getOrDefault(row.user(), Long.MAX_VALUE)))
                .toList();
    }

    private static SessionRow summary(List<Event> events, String id) {
        Event first = events.get(0);
        long start = first.second() * 1_000_000;
        long end = events.get(events.size() - 1).second() * 1_000_000;
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal max = BigDecimal.ZERO;
        Set<Long> users = new HashSet<>();
        Set<Long> products = new HashSet<>();
        Set<String> brands = new HashSet<>();
        Set<String> categories = new HashSet<>();
        Map<String, Integer> types = new HashMap<>();
        for (Event event : events) {
            total = total.add(event.decimalPrice());
            max = max.max(event.decimalPrice());
            users.add(event.user());
            products.add(event.product());
            brands.add(event.brand());
            categories.add(event.category());
            types.merge(event.type(), 1, Integer::sum);
        }
        brands.remove("");
        categories.remove("");
        int carts = types.getOrDefault("cart", 0);
        int purchases = types.getOrDefault("purchase", 0);
        double average = total.divide(BigDecimal.valueOf(events.size()), new java.math.MathContext(60))
                .doubleValue();
        return new SessionRow(
                id,
                first.user(),
                users.size(),
                start,
                end,
                (end - start) / 1e6,
                events.size(),
                types.getOrDefault("view", 0),
                carts,
                types.getOrDefault("remove_from_cart", 0),
                purchases,
                products.size(),
                brands.size(),
                categories.size(),
                average,
                max.doubleValue(),
                total.doubleValue(),
                carts > 0 && purchases == 0,
                false);
    }

    private static SessionRow withReturning(SessionRow row, boolean returning) {
        return new SessionRow(
                row.id(),
                row.user(),
                row.users(),
                row.start(),
                row.end(),
                row.duration(),
                row.events(),
                row.views(),
                row.carts(),
                row.removes(),
                row.purchases(),
                row.products(),
                row.brands(),
                row.categories(),
                row.avgPrice(),
                row.maxPrice(),
                row.totalPrice(),
                row.abandoned(),
                returning);
    }
}
