package io.cart4j.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.cart4j.core.EventSource;
import io.cart4j.core.Sessionizer;
import io.cart4j.features.AtCart;
import io.cart4j.features.DecisionPoint;
import io.cart4j.features.DecisionTable;
import io.cart4j.features.FeatureTable;
import io.cart4j.models.leaks.LeakFinding;
import io.cart4j.models.leaks.LeakReport;
import io.cart4j.models.leaks.LogCut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogCutTest {
    private static final List<DecisionPoint> POINTS =
            List.of(DecisionPoint.firstCart(), DecisionPoint.firstCart().seconds(60));
    private static final String END = "2019-11-20 12:00:00";
    private static final Instant END_TIME = Instant.parse("2019-11-20T12:00:00Z");

    private static List<DecisionTable> whole = List.of();
    private static List<DecisionTable> cut = List.of();

    @BeforeAll
    static void compute(@TempDir Path directory) throws IOException {
        ShopFiles files = MadeUpShop.ofEvents(150_000).seed(3).writeTo(directory);
        List<String> rows = Files.readAllLines(files.november());
        Path beforeEnd = Files.write(
                directory.resolve("before.csv"),
                rows.stream()
                        .filter(row -> row.startsWith("event_time") || row.compareTo(END) < 0)
                        .toList());
        whole = tables(files.october(), files.november());
        cut = tables(files.october(), beforeEnd);
    }

    @Test
    void nothing_changes_when_the_log_ends_after_the_decision() {
        for (int point = 0; point < POINTS.size(); point++) {
            LeakReport report = LogCut.check(whole.get(point), cut.get(point), END_TIME);

            assertThat(report.findings()).isEmpty();
            assertThat(report.checks().get(0).sentence()).endsWith("all the same, bit for bit");
        }
    }

    @Test
    void a_history_that_looks_ahead_is_named() {
        DecisionTable table = whole.get(0);
        FeatureTable features = table.features();
        float[][] columns = IntStream.range(0, features.features().size())
                .mapToObj(features::column)
                .toArray(float[][]::new);
        int carts = features.features().indexOf("carts");
        columns[carts] = columns[carts].clone();
        columns[carts][0]++;
        DecisionTable ahead = new DecisionTable(
                table.point(),
                features.withColumns(columns),
                table.users(),
                table.starts(),
                table.ends(),
                new long[table.rows()],
                table.cartSessions());
        DecisionTable same = new DecisionTable(
                table.point(),
                features,
                table.users(),
                table.starts(),
                table.ends(),
                new long[table.rows()],
                table.cartSessions());

        assertThat(LogCut.check(ahead, same, END_TIME).findings())
                .singleElement()
                .extracting(LeakFinding::feature)
                .isEqualTo("carts");
    }

    @Test
    void sessions_that_count_only_because_of_what_came_later_are_found() {
        assertThat(LogCut.check(whole.get(0), whole.get(1), END_TIME).findings())
                .singleElement()
                .extracting(LeakFinding::feature)
                .isEqualTo("");
    }

    private static List<DecisionTable> tables(Path... files) {
        return AtCart.standard()
                .points(POINTS)
                .compute(Sessionizer.bySessionId(), EventSource.csv(files))
                .tables();
    }
}
