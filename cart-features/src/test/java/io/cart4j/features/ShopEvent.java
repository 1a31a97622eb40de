package io.cart4j.features;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** An event of a made-up shop; sessions are UUIDs, so that they come out in the order of their texts. */
record ShopEvent(
        long second, String type, long product, String category, String brand, long cents, long user, String session) {
    private static final String HEADER =
            "event_time,event_type,product_id,category_code,brand,price,user_id,user_session\n";
    private static final String[] TYPES = {
        "view", "view", "view", "view", "view", "cart", "cart", "remove_from_cart", "purchase", "wishlist"
    };
    private static final long FIRST_SECOND = 1_570_000_000;
    private static final int DAYS = 16;

    /** Sessions of up to 40 events, with ties, revisits, odd types, users who come back, and one who never stops. */
    static List<ShopEvent> random(long seed, int sessions) {
        Random random = new Random(seed);
        List<ShopEvent> events = new ArrayList<>();
        for (int session = 0; session < sessions; session++) {
            String id = new UUID(random.nextLong(), random.nextLong()).toString();
            long user = random.nextInt(5) == 0 ? 7 : 100 + random.nextInt(sessions / 3 + 1);
            long second = FIRST_SECOND + random.nextInt(DAYS * 86_400);
            int length = 1 + random.nextInt(random.nextInt(8) == 0 ? 40 : 8);
            long product = 1;
            for (int event = 0; event < length; event++) {
                product = random.nextInt(3) == 0 && event > 0 ? product : random.nextInt(12);
                String type = TYPES[random.nextInt(TYPES.length)];
                String category = product % 4 == 0 ? "" : "kind.c" + product % 3;
                String brand = product % 5 == 0 ? "" : "b" + product % 4;
                long cents = 100 + product * 731 + (random.nextInt(6) == 0 ? random.nextInt(500) : 0);
                events.add(new ShopEvent(second, type, product, category, brand, cents, user, id));
                second += random.nextInt(3) == 0 ? 0 : random.nextInt(random.nextInt(20) == 0 ? 90_000 : 90);
            }
        }
        return events;
    }

    /** Events of each session in time order, by id. */
    static Map<String, List<ShopEvent>> sessions(List<ShopEvent> events) {
        Map<String, List<ShopEvent>> sessions = new TreeMap<>();
        for (ShopEvent event : events) {
            sessions.computeIfAbsent(event.session, id -> new ArrayList<>()).add(event);
        }
        sessions.values().forEach(session -> session.sort(Comparator.comparingLong(ShopEvent::second)));
        return sessions;
    }

    static Path write(List<ShopEvent> events, Path file) throws IOException {
        return Files.writeString(
                file, HEADER + events.stream().map(ShopEvent::csv).collect(Collectors.joining("\n")));
    }

    boolean is(String wanted) {
        return type.equals(wanted);
    }

    double price() {
        return cents / 100.0;
    }

    long day() {
        return Math.floorDiv(second, 86_400L);
    }

    private String csv() {
        return String.join(
                ",",
                Instant.ofEpochSecond(second).toString(),
                type,
                Long.toString(product),
                category,
                brand,
                cents / 100 + "." + cents / 10 % 10 + cents % 10,
                Long.toString(user),
                session);
    }
}
