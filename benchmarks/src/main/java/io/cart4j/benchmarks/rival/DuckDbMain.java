package io.cart4j.benchmarks.rival;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** DuckDB's side of the comparison: a process that runs the query once and prints the seconds that the query alone took. */
public final class DuckDbMain {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int FIRST_INPUT = 4;

    private DuckDbMain() {}

    /**
     * Runs the query.
     *
     * @param args the setting, the number of threads, a directory for what does not fit in memory, the Parquet file, and
     *     the CSV files in order
     * @throws SQLException if DuckDB cannot do it
     */
    public static void main(String[] args) throws SQLException {
        List<Path> files = Stream.of(args).skip(FIRST_INPUT).map(Path::of).toList();
        DuckDbSetting setting = DuckDbSetting.of(args[0]);
        try (Connection connection = connect(Integer.parseInt(args[1]), Path.of(args[2]));
                Statement statement = connection.createStatement()) {
            statement.execute("SET preserve_insertion_order = " + setting.insertionOrder());
            long start = System.nanoTime();
            statement.execute(new DuckDbQuery(setting, files).copyTo(Path.of(args[FIRST_INPUT - 1])));
            System.out.println((System.nanoTime() - start) / NANOS_PER_SECOND);
        }
    }

    /** A database in memory. */
    static Connection connect(int threads, Path temporary) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + threads);
            statement.execute("SET TimeZone = 'UTC'");
            statement.execute("SET temp_directory = " + DuckDbQuery.quoted(temporary));
            return connection;
        }
    }
}
