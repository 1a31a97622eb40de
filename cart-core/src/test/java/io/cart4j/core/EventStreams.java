package io.cart4j.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/** Random event streams that are full of the odd things real ones hold. */
final class EventStreams {
    private static final String[] TYPES = {
        "view", "view", "view", "view", "cart", "cart", "remove_from_cart", "purchase", "wishlist"
    };
    private static final String[] PRICES = {"0", "0.00", "", "-3.10", "NaN", "1e2", "19.999999"};

    private EventStreams() {}

    /** Ties, rows out of order, ids that come back days later, ids that are no UUIDs, duplicates, bad rows. */
    static List<Event> random(long seed, int events) {
        Random random = new Random(seed);
        List<String> ids = new ArrayList<>();
        for (int id = 0; id < Math.max(1, events / 6); id++) {
            ids.add(id(random));
        }
        List<Event> stream = new ArrayList<>();
        long second = 1_570_000_000;
        for (int event = 0; event < events; event++) {
            second += random.nextInt(4) == 0 ? random.nextInt(90) : 0;
            if (event > 0 && random.nextInt(20) == 0) {
                stream.add(stream.get(event - 1 - random.nextInt(Math.min(event, 5))));
                continue;
            }
            long jitter = random.nextInt(10) == 0 ? random.nextInt(7200) - 3600 : 0;
            long later = random.nextInt(50) == 0 ? 86_400L * random.nextInt(30) : 0;
            int session = random.nextInt(ids.size());
            stream.add(new Event(
                    second + jitter + later,
                    TYPES[random.nextInt(TYPES.length)],
                    1000 + random.nextInt(random.nextInt(10) == 0 ? 1000 : 8),
                    random.nextInt(3) == 0 ? "" : "electronics.c" + random.nextInt(5),
                    random.nextInt(5) == 0 ? "" : random.nextInt(9) == 0 ? "nan" : "brand" + random.nextInt(6),
                    random.nextInt(12) == 0
                            ? PRICES[random.nextInt(PRICES.length)]
                            : random.nextInt(2000) + "." + (10 + random.nextInt(90)),
                    500_000_000L + (random.nextInt(30) == 0 ? random.nextInt(20) : session % 17),
                    random.nextInt(100) == 0 ? "" : ids.get(session)));
        }
        return stream;
    }

    /** Writes events as CSV files with as many rows each as given; the last file takes the rest. */
    static EventSource csv(List<Event> events, Path directory, int... rowsPerFile) throws IOException {
        List<Path> files = new ArrayList<>();
        int from = 0;
        for (int file = 0; file <= rowsPerFile.length && from < events.size(); file++) {
            int to = file < rowsPerFile.length ? Math.min(from + rowsPerFile[file], events.size()) : events.size();
            Path path = Files.createTempFile(directory, "part" + file + "-", ".csv");
            Files.writeString(
                    path,
                    Event.HEADER
                            + events.subList(from, to).stream().map(Event::csv).collect(Collectors.joining("\n")));
            files.add(path);
            from = to;
        }
        return EventSource.csv(files.toArray(Path[]::new));
    }

    private static String id(Random random) {
        UUID uuid = new UUID(random.nextLong(), random.nextLong());
        return switch (random.nextInt(6)) {
            case 0 -> Integer.toString(random.nextInt(1000), 36);
            case 1 -> uuid.toString().toUpperCase(java.util.Locale.ROOT);
            case 2 -> new UUID(0x00cafe0000000000L, random.nextInt(4)).toString();
            default -> uuid.toString();
        };
    }
}
