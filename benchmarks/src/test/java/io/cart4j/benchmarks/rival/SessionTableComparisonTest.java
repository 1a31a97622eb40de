package io.cart4j.benchmarks.rival;

import static org.assertj.core.api.Assertions.assertThat;

import io.cart4j.core.EventSource;
import io.cart4j.core.SessionTable;
import io.cart4j.core.Sessionizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cart4J's session table is DuckDB's, in every column; and where a table is wrong, the comparison tells. */
class SessionTableComparisonTest {
    private static final String HEADER =
            "event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session\n";
    private static final String SESSION = "00000000-0000-0000-0000-00000000000";

    @TempDir
    Path directory;

    @Test
    void aMillionEventsOfTheMadeUpShopGiveEqualTables() throws SQLException {
        List<Path> files = EventFiles.ofShop(1_000_000, directory).paths();
        Differences differences = compare(DuckDbSetting.of("joined-history"), files);
        assertThat(differences.differingByColumn())
                .allSatisfy((column, rows) -> assertThat(rows).as(column).isZero());
        assertThat(differences.none()).isTrue();
        assertThat(differences.cart4jRows()).isGreaterThan(100_000);
    }

    static List<DuckDbSetting> settings() {
        return DuckDbSetting.all();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everySettingOfDuckDbGivesTheSameTable(DuckDbSetting setting) throws SQLException {
        List<Path> files = EventFiles.ofShop(20_000, directory).paths();
        assertThat(compare(setting, files).none()).isTrue();
    }

    @Test
    void theOrderOfTheFilesDecidesWhoseSessionItIs() throws IOException, SQLException {
        // user 9 comes first in the first file, at the same second as user 2 in the second; user 2 was here before
        Path first = csv("first.csv", row("10:00:00", 9, 1), row("10:00:01", 2, 1));
        Path second = csv("second.csv", row("10:00:00", 2, 1), row("09:00:00", 2, 2));
        Path cart4j = cart4jTable(List.of(first, second));
        Path other = altered(
                cart4j, "CASE user_id WHEN 9 THEN 2 ELSE user_id END AS user_id, user_id = 9 AS is_returning_user");
        Differences differences = new SessionTableComparison(List.of(first, second), cart4j, other).compare(directory);
        assertThat(differences.none()).isTrue();
        assertThat(differences.tiesResolved()).isEqualTo(1);
    }

    @Test
    void aWrongColumnIsCountedUnderItsName() throws IOException, SQLException {
        Path events = csv("events.csv", row("10:00:00", 1, 1), row("10:00:05", 1, 1), row("11:00:00", 2, 2));
        Path right = cart4jTable(List.of(events));
        Path wrong = altered(right, "duration_seconds + 1 AS duration_seconds");
        Differences differences = new SessionTableComparison(List.of(events), wrong, right).compare(directory);
        assertThat(differences.none()).isFalse();
        assertThat(differences.differingRows()).isEqualTo(2);
        assertThat(differences.differingByColumn())
                .containsAllEntriesOf(Map.of("duration_seconds", 2L, "user_id", 0L, "avg_price", 0L));
    }

    @Test
    void aMissingSessionIsADifference() throws IOException, SQLException {
        Path all = csv("all.csv", row("10:00:00", 1, 1), row("11:00:00", 2, 2));
        Path some = csv("some.csv", row("10:00:00", 1, 1));
        Path table = cart4jTable(List.of(some));
        Path duckDb = duckDbTable(DuckDbSetting.of("plain"), List.of(all));
        Differences differences = new SessionTableComparison(List.of(all), table, duckDb).compare(directory);
        assertThat(differences.none()).isFalse();
        assertThat(differences.differingRows()).isEqualTo(1);
        assertThat(differences.sentence()).contains("DIFFER in 1 rows", "Cart4J has 1 rows, DuckDB 2");
    }

    private Differences compare(DuckDbSetting setting, List<Path> files) throws SQLException {
        return new SessionTableComparison(files, cart4jTable(files), duckDbTable(setting, files)).compare(directory);
    }

    private Path cart4jTable(List<Path> files) {
        Path file = directory.resolve("cart4j.parquet");
        try (SessionTable table = Sessionizer.bySessionId().sessionize(EventSource.of(files))) {
            table.writeParquet(file);
        }
        return file;
    }

    private Path duckDbTable(DuckDbSetting setting, List<Path> files) throws SQLException {
        Path file = directory.resolve("duckdb.parquet");
        try (Connection connection = DuckDbMain.connect(2, directory);
                Statement statement = connection.createStatement()) {
            statement.execute("SET preserve_insertion_order = " + setting.insertionOrder());
            statement.execute(new DuckDbQuery(setting, files).copyTo(file));
        }
        return file;
    }

    private Path altered(Path table, String columns) throws SQLException {
        Path file = directory.resolve("altered.parquet");
        try (Connection connection = DuckDbMain.connect(1, directory);
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT * REPLACE (" + columns + ") FROM read_parquet(" + DuckDbQuery.quoted(table)
                    + ")) TO " + DuckDbQuery.quoted(file) + " (FORMAT parquet)");
        }
        return file;
    }

    private Path csv(String name, String... rows) throws IOException {
        return Files.writeString(directory.resolve(name), HEADER + String.join("", rows));
    }

    private static String row(String time, int user, int session) {
        return "2019-10-01 " + time + " UTC,view,7,1,,acme,12.34," + user + "," + SESSION + session + "\n";
    }
}
