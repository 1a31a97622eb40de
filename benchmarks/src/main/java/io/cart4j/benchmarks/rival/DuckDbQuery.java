package io.cart4j.benchmarks.rival;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The session table as a query of DuckDB: the columns of {@link io.cart4j.core.SessionTable#SCHEMA}, in its order. Prices
 * have two decimals at most, as in the study's data, and are added up exactly. Where the first events of a session have the
 * same time and different users, either user may come out; see {@link SessionTableComparison}.
 */
final class DuckDbQuery {
    private static final String TIME_PATTERN = "'%Y-%m-%d %H:%M:%S UTC'";

    private static final String TYPES = """
            (count(*) FILTER (event_type = 'view'))::INT AS num_views,
            (count(*) FILTER (event_type = 'cart'))::INT AS num_carts,
            (count(*) FILTER (event_type = 'remove_from_cart'))::INT AS num_removes,
            (count(*) FILTER (event_type = 'purchase'))::INT AS num_purchases""";

    private final DuckDbSetting setting;
    private final List<Path> files;

    DuckDbQuery(DuckDbSetting setting, List<Path> files) {
        this.setting = setting;
        this.files = List.copyOf(files);
    }

    /** The statement that writes the table as Parquet with Zstandard. */
    String copyTo(Path parquet) {
        return "COPY (" + sessions() + (setting.sorted() ? "\nORDER BY user_session" : "") + "\n) TO " + quoted(parquet)
                + " (FORMAT parquet, COMPRESSION zstd)";
    }

    /** The events that count, as they stand in the files. */
    String kept() {
        return "SELECT %s AS event_time, event_type, product_id, category_code, brand, price, user_id, user_session\nFROM %s\nWHERE price > 0 AND user_session IS NOT NULL"
                .formatted(time(), csv());
    }

    /** A path as a literal of SQL. */
    static String quoted(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }

    private String sessions() {
        return "WITH kept AS (\n" + kept() + "),\nsession AS (\n" + grouped() + ")\n" + history();
    }

    private String time() {
        return switch (setting.time()) {
            case STRPTIME -> "strptime(event_time, " + TIME_PATTERN + ")";
            case CAST -> "event_time::TIMESTAMP";
            case COLUMN -> "event_time";
        };
    }

    private String csv() {
        boolean parsed = setting.time() == DuckDbSetting.Time.COLUMN;
        return """
                read_csv([%s], header = true, auto_detect = false, delim = ',', quote = '"',%s columns = {
                    'event_time': '%s', 'event_type': 'VARCHAR', 'product_id': 'BIGINT', 'category_id': 'BIGINT',
                    'category_code': 'VARCHAR', 'brand': 'VARCHAR', 'price': 'DECIMAL(14, 2)', 'user_id': 'BIGINT',
                    'user_session': '%s'})""".formatted(
                        files.stream().map(DuckDbQuery::quoted).collect(Collectors.joining(", ")),
                        parsed ? " timestampformat = " + TIME_PATTERN + "," : "",
                        parsed ? "TIMESTAMP" : "VARCHAR",
                        setting.key());
    }

    private String grouped() {
        return setting.distinct() == DuckDbSetting.Distinct.TWICE ? groupedTwice() : groupedOnce();
    }

    private String groupedOnce() {
        return """
                SELECT user_session, arg_min(user_id, event_time) AS user_id, %s AS num_users,
                min(event_time) AS session_start, max(event_time) AS session_end,
                epoch(max(event_time)) - epoch(min(event_time)) AS duration_seconds,
                count(*)::INT AS total_events,
                %s,
                %s AS products_viewed, %s AS brands_viewed, %s AS categories_viewed,
                %s
                FROM kept GROUP BY user_session""".formatted(
                        distinct("user_id"),
                        TYPES,
                        distinct("product_id"),
                        distinct("brand"),
                        distinct("category_code"),
                        prices("sum(price)", "count(*)", "max(price)"));
    }

    private String groupedTwice() {
        return """
                SELECT user_session, arg_min(first_user, session_start) AS user_id, %s AS num_users,
                min(session_start) AS session_start, max(session_end) AS session_end,
                epoch(max(session_end)) - epoch(min(session_start)) AS duration_seconds,
                sum(events)::INT AS total_events,
                sum(num_views)::INT AS num_views, sum(num_carts)::INT AS num_carts,
                sum(num_removes)::INT AS num_removes, sum(num_purchases)::INT AS num_purchases,
                %s AS products_viewed, %s AS brands_viewed, %s AS categories_viewed,
                %s
                FROM (
                    SELECT user_session, user_id, user_id AS first_user, product_id, brand, category_code,
                    min(event_time) AS session_start, max(event_time) AS session_end, count(*) AS events,
                    %s,
                    sum(price) AS price, max(price) AS highest
                    FROM kept GROUP BY ALL)
                GROUP BY user_session""".formatted(
                        distinct("user_id"),
                        distinct("product_id"),
                        distinct("brand"),
                        distinct("category_code"),
                        prices("sum(price)", "sum(events)", "max(highest)"),
                        TYPES);
    }

    /** Cents are whole numbers, so each figure is rounded once, in its division. */
    private static String prices(String sum, String events, String highest) {
        return """
                (%1$s * 100)::DOUBLE / (%2$s * 100) AS avg_price, %3$s::DOUBLE AS max_price,
                %1$s::DOUBLE AS total_price""".formatted(sum, events, highest);
    }

    private String distinct(String column) {
        return setting.distinct() == DuckDbSetting.Distinct.LIST
                ? "coalesce(list_unique(list(" + column + ")), 0)::INT"
                : "count(DISTINCT " + column + ")::INT";
    }

    private String history() {
        String abandoned = "num_carts > 0 AND num_purchases = 0 AS is_abandoned,";
        return setting.history() == DuckDbSetting.History.WINDOW
                ? "SELECT *, " + abandoned
                        + "\nsession_start > min(session_start) OVER (PARTITION BY user_id) AS is_returning_user FROM session"
                : "SELECT session.*, " + abandoned
                        + "\nsession_start > first_start AS is_returning_user FROM session JOIN"
                        + " (SELECT user_id, min(session_start) AS first_start FROM session GROUP BY user_id) USING (user_id)";
    }
}
