package io.cart4j.models.leaks;

import io.cart4j.core.EventSource;
import io.cart4j.core.Sessionizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A made-up log of sessions with a cart each; some are written twice, under other ids and users and a week later. */
final class EventLog {
    private static final int DAY = 86_400;

    private EventLog() {}

    static EventSource write(Path file, int sessions, double twins, long seed) throws IOException {
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>();
        rows.add("event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session");
        for (int session = 0; session < sessions; session++) {
            List<int[]> events = events(random);
            boolean twice = random.nextDouble() < twins;
            int start = random.nextInt(6 * DAY);
            append(rows, events, start, 2L * session, id(random));
            if (twice) {
                append(rows, events, start + 7 * DAY, 2L * session + 1, id(random));
            }
        }
        return EventSource.csv(Files.write(file, rows));
    }

    static Sessionizer sessionizer() {
        return Sessionizer.bySessionId().threads(2);
    }

    private static String id(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** Views, a cart after some of them, and perhaps a purchase and more views: seconds, type, product. */
    private static List<int[]> events(Random random) {
        List<int[]> events = new ArrayList<>();
        int second = 0;
        int views = 1 + random.nextInt(9);
        int after = random.nextInt(4);
        int product = random.nextInt(10_000);
        for (int view = 0; view < views; view++) {
            events.add(new int[] {second, 0, product});
            second += random.nextInt(60);
            product = random.nextInt(3) == 0 ? product : random.nextInt(10_000);
        }
        events.add(new int[] {second, 1, product});
        if (random.nextBoolean()) {
            second += random.nextInt(60);
            events.add(new int[] {second, 2, product});
        }
        for (int view = 0; view < after; view++) {
            second += random.nextInt(60);
            events.add(new int[] {second, 0, random.nextInt(10_000)});
        }
        return events;
    }

    private static void append(List<String> rows, List<int[]> events, int start, long user, String id) {
        String[] words = {"view", "cart", "purchase"};
        for (int[] event : events) {
            int second = start + event[0];
            rows.add("2019-11-%02d %02d:%02d:%02d UTC,%s,%d,1,,,%d.50,%d,%s"
                    .formatted(
                            1 + second / DAY,
                            second / 3600 % 24,
                            second / 60 % 60,
                            second % 60,
                            words[event[1]],
                            event[2],
                            1 + event[2] % 100,
                            user,
                            id));
        }
    }
}
