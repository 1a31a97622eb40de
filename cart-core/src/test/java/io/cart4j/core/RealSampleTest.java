package io.cart4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.TimeStampMicroTZVector;
import org.apache.arrow.vector.TinyIntVector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The session table of a real sample equals what an independent SQL query gave; runs where the sample is. */
class RealSampleTest {
    private static final Path SHARED = Path.of("../../shared");
    private static final Path SAMPLE = SHARED.resolve("data/rees46-2019-11-05..08-1pct.csv");
    private static final Path EXPECTED = SHARED.resolve("oracle/expected");

    @TempDir
    Path directory;

    @BeforeEach
    void sampleIsThere() {
        assumeTrue(Files.exists(SAMPLE) && Files.isDirectory(EXPECTED), "the real sample is not here");
    }

    @Test
    void everyColumnEqualsTheOracle() throws IOException {
        try (SessionTable table = Sessionizer.bySessionId().sessionize(EventSource.csv(SAMPLE))) {
            assertThat(SessionRow.of(table)).isEqualTo(oracleSessions());
        }
    }

    @Test
    void whatIsKnownAtTheFirstCartEqualsTheOracle() throws IOException {
        List<List<Object>> actual = new ArrayList<>();
        Sessionizer.bySessionId()
                .threads(2)
                .forEachBatch(EventSource.csv(SAMPLE), RealSampleTest::atFirstCart, actual::addAll);
        assertThat(actual).isEqualTo(oracleFirstCarts());
    }

    @Test
    void qualityEqualsTheOracle() throws IOException {
        try (SessionTable table = Sessionizer.bySessionId().sessionize(EventSource.csv(SAMPLE))) {
            QualityReport quality = table.quality();
            Map<String, Long> actual = new TreeMap<>(Map.of(
                    "rows_read", quality.rowsRead(),
                    "empty_session", quality.emptySession(),
                    "bad_price", quality.badPrice(),
                    "kept", quality.kept(),
                    "sessions", quality.sessions(),
                    "cart_sessions", quality.cartSessions(),
                    "purchase_sessions", quality.purchaseSessions(),
                    "purchase_without_cart", quality.purchaseWithoutCart(),
                    "abandoned", quality.abandoned(),
                    "returning", quality.returning()));
            actual.put("multi_user", quality.multiUser());
            actual.put("duplicate_rows", quality.duplicateRows());
            List<String> lines = Files.readAllLines(EXPECTED.resolve("rees46-sample.quality.csv"));
            Map<String, Long> expected = new TreeMap<>();
            String[] names = lines.get(0).split(",", -1);
            String[] values = lines.get(1).split(",", -1);
            for (int column = 0; column < names.length; column++) {
                expected.put(names[column], Long.parseLong(values[column]));
            }
            assertThat(actual).isEqualTo(expected);
        }
    }

    @Test
    void theBytesDoNotDependOnThreadsOrFiles() throws IOException {
        byte[] whole = parquet(Sessionizer.bySessionId().threads(1), EventSource.csv(SAMPLE));
        assertThat(parquet(Sessionizer.bySessionId().threads(2).pieces(50_000, 500), EventSource.csv(SAMPLE)))
                .isEqualTo(whole);
        List<String> lines = Files.readAllLines(SAMPLE);
        List<String> rows = lines.subList(1, lines.size());
        Path[] parts = new Path[3];
        for (int part = 0; part < parts.length; part++) {
            List<String> some = new ArrayList<>(List.of(lines.get(0)));
            some.addAll(rows.subList(rows.size() * part / 3, rows.size() * (part + 1) / 3));
            parts[part] = Files.write(directory.resolve("part" + part + ".csv"), some);
        }
        assertThat(parquet(Sessionizer.bySessionId().threads(2), EventSource.csv(parts)))
                .isEqualTo(whole);
    }

    @Test
    void bothRulesGiveWhatAScriptCounted() {
        RuleComparison comparison = RuleComparison.of(
                EventSource.csv(SAMPLE),
                Sessionizer.bySessionId(),
                Sessionizer.byInactivity(Duration.ofMinutes(30))
                        .longestLength(Duration.ofHours(24))
                        .mostEvents(50));
        RuleComparison.Figures figures = comparison.byInactivity();

        assertThat(List.of(figures.sessions(), figures.cartSessions(), figures.purchaseSessions(), figures.abandoned()))
                .containsExactly(7978L, 436L, 410L, 223L);
        assertThat(comparison.split()).isEqualTo(131);
        assertThat(comparison.joining()).isEqualTo(18);
    }

    /** For each session with a cart event: its id, and what its events up to the first one say. */
    private static List<List<Object>> atFirstCart(SessionBatch batch) {
        TinyIntVector types = (TinyIntVector) batch.events().getVector(SessionBatch.EVENT_TYPE);
        BigIntVector products = (BigIntVector) batch.events().getVector(SessionBatch.PRODUCT_ID);
        BigIntVector prices = (BigIntVector) batch.events().getVector(SessionBatch.PRICE_MILLIONTHS);
        TimeStampMicroTZVector times = (TimeStampMicroTZVector) batch.events().getVector(SessionBatch.EVENT_TIME);
        List<List<Object>> rows = new ArrayList<>();
        for (int session = 0; session < batch.sessions(); session++) {
            int start = batch.offsets().get(session);
            int end = batch.offsets().get(session + 1);
            int cart = start;
            while (cart < end && types.get(cart) != EventType.CART.code()) {
                cart++;
            }
            if (cart == end) {
                continue;
            }
            long views = 0;
            long cents = 0;
            boolean purchased = false;
            Set<Long> seen = new HashSet<>();
            for (int event = start; event <= cart; event++) {
                views += types.get(event) == EventType.VIEW.code() ? 1 : 0;
                purchased |= types.get(event) == EventType.PURCHASE.code();
                cents += prices.get(event) / 10_000;
                seen.add(products.get(event));
            }
            rows.add(List.of(
                    batch.ids().getObject(session).toString(),
                    cart + 1L - start,
                    views,
                    (long) seen.size(),
                    cents,
                    (times.get(cart) - times.get(start)) / 1_000_000,
                    purchased ? 1L : 0L));
        }
        return rows;
    }

    private static List<List<Object>> oracleFirstCarts() throws IOException {
        List<String> lines = Files.readAllLines(EXPECTED.resolve("rees46-sample.sessions.csv"));
        List<String> columns = List.of(lines.get(0).split(",", -1));
        List<List<Object>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split(",", -1);
            if (number(values, columns, "num_carts") > 0) {
                rows.add(List.of(
                        values[columns.indexOf("user_session")],
                        number(values, columns, "events_to_cart"),
                        number(values, columns, "views_to_cart"),
                        number(values, columns, "products_to_cart"),
                        number(values, columns, "cents_to_cart"),
                        number(values, columns, "seconds_to_cart"),
                        number(values, columns, "purchase_before_cart")));
            }
        }
        return rows;
    }

    private byte[] parquet(Sessionizer sessionizer, EventSource source) throws IOException {
        Path file = directory.resolve("sessions.parquet");
        try (SessionTable table = sessionizer.sessionize(source)) {
            table.writeParquet(file);
        }
        return Files.readAllBytes(file);
    }

    private static List<SessionRow> oracleSessions() throws IOException {
        List<String> lines = Files.readAllLines(EXPECTED.resolve("rees46-sample.sessions.csv"));
        List<String> columns = List.of(lines.get(0).split(","));
        List<SessionRow> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split(",", -1);
            rows.add(new SessionRow(
                    values[columns.indexOf("user_session")],
                    number(values, columns, "user_id"),
                    integer(values, columns, "num_users"),
                    number(values, columns, "session_start") * 1_000_000,
                    number(values, columns, "session_end") * 1_000_000,
                    number(values, columns, "duration_seconds"),
                    integer(values, columns, "total_events"),
                    integer(values, columns, "num_views"),
                    integer(values, columns, "num_carts"),
                    integer(values, columns, "num_removes"),
                    integer(values, columns, "num_purchases"),
                    integer(values, columns, "products_viewed"),
                    integer(values, columns, "brands_viewed"),
                    integer(values, columns, "categories_viewed"),
                    number(values, columns, "total_cents") / (100.0 * number(values, columns, "total_events")),
                    number(values, columns, "max_cents") / 100.0,
                    number(values, columns, "total_cents") / 100.0,
                    number(values, columns, "is_abandoned") == 1,
                    number(values, columns, "is_returning_user") == 1));
        }
        return rows;
    }

    private static long number(String[] values, List<String> columns, String column) {
        return Long.parseLong(values[columns.indexOf(column)]);
    }

    private static int integer(String[] values, List<String> columns, String column) {
        return Math.toIntExact(number(values, columns, column));
    }
}
