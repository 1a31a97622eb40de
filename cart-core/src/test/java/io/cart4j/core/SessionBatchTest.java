package io.cart4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.TimeStampMicroTZVector;
import org.apache.arrow.vector.TinyIntVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What batches say of each event, against the rows themselves. */
class SessionBatchTest {
    @TempDir
    Path directory;

    /** An event with the codes of its texts in place of the texts. */
    private record Row(
            long micros,
            int type,
            long product,
            int category,
            int brand,
            BigDecimal price,
            long user,
            String session) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void hasEveryEventOfEverySessionInOrder(long seed) throws IOException {
        List<Event> events = extreme(seed, 3_000);
        Map<String, List<Event>> expected = new LinkedHashMap<>();
        events.stream()
                .filter(Event::isKept)
                .sorted(Comparator.comparingLong(Event::second))
                .forEach(event -> expected.computeIfAbsent(event.session(), id -> new ArrayList<>())
                        .add(event));

        Map<String, List<Row>> sessions = new LinkedHashMap<>();
        Sessionizer.bySessionId()
                .threads(2)
                .pieces(20_000, 700)
                .forEachBatch(EventStreams.csv(events, directory), SessionBatchTest::rows, sessions::putAll);

        assertThat(sessions.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        assertThat(new ArrayList<>(sessions.keySet())).isSorted();
        Map<String, Integer> categories = new HashMap<>(Map.of("", 0));
        Map<String, Integer> brands = new HashMap<>(Map.of("", 0));
        expected.forEach((id, ofSession) -> {
            List<Row> rows = sessions.getOrDefault(id, List.of());
            assertThat(rows).hasSameSizeAs(ofSession);
            for (int i = 0; i < rows.size(); i++) {
                Event event = ofSession.get(i);
                Row row = rows.get(i);
                assertThat(row.micros).isEqualTo(event.second() * 1_000_000);
                assertThat(row.product).isEqualTo(event.product());
                assertThat(row.user).isEqualTo(event.user());
                assertThat(row.price).isEqualByComparingTo(event.decimalPrice());
                assertThat(row.type).isEqualTo(type(event));
                // codes are free to choose, but one text has one code
                assertThat(categories.computeIfAbsent(event.category(), text -> row.category))
                        .isEqualTo(row.category);
                assertThat(brands.computeIfAbsent(event.brand(), text -> row.brand))
                        .isEqualTo(row.brand);
            }
        });
        assertThat(categories.values()).doesNotHaveDuplicates();
        assertThat(brands.values()).doesNotHaveDuplicates();
    }

    /** Numbers from one end of their range to the other, times from 1970 to 2100, and many ids that begin alike. */
    private static List<Event> extreme(long seed, int count) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> new Event(
                        random.nextLong(0, 4_102_444_800L),
                        random.nextInt(3) == 0 ? "cart" : "view",
                        random.nextInt(4) == 0 ? random.nextLong() : random.nextInt(9),
                        random.nextInt(3) == 0 ? "" : "c" + random.nextInt(400),
                        random.nextInt(3) == 0 ? "" : "b" + random.nextInt(20),
                        random.nextInt(2) == 0 ? "0.01" : random.nextInt(1_000_000_000) + ".99",
                        random.nextLong(),
                        new UUID(0x00cafe0000000000L + random.nextInt(2), random.nextInt(300)).toString()))
                .toList();
    }

    private static int type(Event event) {
        return (event.type().equals("cart") ? EventType.CART : EventType.VIEW).code();
    }

    private static Map<String, List<Row>> rows(SessionBatch batch) {
        VectorSchemaRoot events = batch.events();
        IntVector offsets = batch.offsets();
        Map<String, List<Row>> sessions = new LinkedHashMap<>();
        for (int session = 0; session < batch.sessions(); session++) {
            String id = new String(batch.ids().get(session), StandardCharsets.UTF_8);
            List<Row> rows = new ArrayList<>();
            for (int at = offsets.get(session); at < offsets.get(session + 1); at++) {
                rows.add(new Row(
                        ((TimeStampMicroTZVector) events.getVector(SessionBatch.EVENT_TIME)).get(at),
                        ((TinyIntVector) events.getVector(SessionBatch.EVENT_TYPE)).get(at),
                        ((BigIntVector) events.getVector(SessionBatch.PRODUCT_ID)).get(at),
                        ((IntVector) events.getVector(SessionBatch.CATEGORY_CODE)).get(at),
                        ((IntVector) events.getVector(SessionBatch.BRAND)).get(at),
                        BigDecimal.valueOf(((BigIntVector) events.getVector(SessionBatch.PRICE_MILLIONTHS)).get(at), 6),
                        ((BigIntVector) events.getVector(SessionBatch.USER_ID)).get(at),
                        id));
            }
            sessions.put(id, rows);
        }
        return sessions;
    }
}
