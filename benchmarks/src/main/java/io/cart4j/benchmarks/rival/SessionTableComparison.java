package io.cart4j.benchmarks.rival;

import io.cart4j.core.CartException;
import io.cart4j.core.SessionTable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;

/**
 * Compares Cart4J's session table with DuckDB's, column by column, by DuckDB.
 *
 * <p>A session's user is that of its first event by (time, input order), and DuckDB's query does not see the input order: for
 * the few sessions with several users it is worked out here from the files, row by row, and put into DuckDB's table together
 * with what follows from it.
 */
final class SessionTableComparison {
    private final List<Path> events;
    private final Path cart4j;
    private final Path duckDb;

    SessionTableComparison(List<Path> events, Path cart4j, Path duckDb) {
        this.events = List.copyOf(events);
        this.cart4j = cart4j;
        this.duckDb = duckDb;
    }

    /** Compares; one thread, so that DuckDB counts the rows of the files in their order. */
    Differences compare(Path temporary) {
        try (Connection connection = DuckDbMain.connect(1, temporary);
                Statement statement = connection.createStatement()) {
            statement.execute("SET preserve_insertion_order = true");
            statement.execute("CREATE VIEW actual AS FROM read_parquet(" + DuckDbQuery.quoted(cart4j) + ")");
            statement.execute("CREATE VIEW unordered AS SELECT * REPLACE (user_session::VARCHAR AS user_session) FROM"
                    + " read_parquet(" + DuckDbQuery.quoted(duckDb) + ")");
            statement.execute(usersOfTies());
            statement.execute(EXPECTED);
            return differences(statement);
        } catch (SQLException e) {
            throw new CartException("the session tables cannot be compared: " + e.getMessage(), e);
        }
    }

    private String usersOfTies() {
        String kept = new DuckDbQuery(DuckDbSetting.of("text-ids"), events).kept();
        return """
                CREATE TABLE first_user AS
                SELECT user_session, arg_min(user_id, (event_time, row)) AS user_id
                FROM (SELECT row_number() OVER () AS row, * FROM (%s))
                SEMI JOIN (SELECT user_session FROM unordered WHERE num_users > 1) USING (user_session)
                GROUP BY user_session""".formatted(kept);
    }

    private static final String EXPECTED = """
            CREATE TABLE expected AS
            SELECT * REPLACE (session_start > min(session_start) OVER (PARTITION BY user_id) AS is_returning_user)
            FROM (
                SELECT unordered.* REPLACE (coalesce(first_user.user_id, unordered.user_id) AS user_id)
                FROM unordered LEFT JOIN first_user USING (user_session))""";

    private static Differences differences(Statement statement) throws SQLException {
        Map<String, String> tests = new LinkedHashMap<>();
        for (Field field : SessionTable.SCHEMA.getFields()) {
            tests.put(field.getName(), test(field));
        }
        String counts = tests.values().stream()
                .map(test -> "count(*) FILTER (" + test + ")")
                .collect(Collectors.joining(",\n"));
        String any = "(" + String.join("\nOR ", tests.values()) + ")";
        String ties = "SELECT count(*) FROM unordered JOIN expected USING (user_session) WHERE unordered.user_id <>"
                + " expected.user_id OR unordered.is_returning_user <> expected.is_returning_user";
        String query = "SELECT (SELECT count(*) FROM actual), (SELECT count(*) FROM expected), (" + ties
                + "), count(*) FILTER (" + any + "),\n" + counts
                + "\nFROM actual FULL JOIN expected ON actual.user_session = expected.user_session";
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            int column = 1;
            long actual = row.getLong(column++);
            long expected = row.getLong(column++);
            long resolved = row.getLong(column++);
            long differing = row.getLong(column++);
            Map<String, Long> byColumn = new LinkedHashMap<>();
            for (String name : tests.keySet()) {
                byColumn.put(name, row.getLong(column++));
            }
            return new Differences(actual, expected, differing, byColumn, resolved);
        }
    }

    private static String test(Field field) {
        String name = field.getName();
        // one has times with a zone and the other without
        String value = field.getType() instanceof ArrowType.Timestamp ? "epoch_us(%s." + name + ")" : "%s." + name;
        return value.formatted("actual") + " IS DISTINCT FROM " + value.formatted("expected");
    }
}
