package io.cart4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
