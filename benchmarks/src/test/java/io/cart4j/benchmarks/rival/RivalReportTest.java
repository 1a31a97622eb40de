package io.cart4j.benchmarks.rival;

import static org.assertj.core.api.Assertions.assertThat;

import io.cart4j.benchmarks.JsonFile;
import io.cart4j.benchmarks.Machine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results survive their file, and the report has the medians of pairs, not the ratio of medians. */
class RivalReportTest {
    private static final long MIB = 1 << 20;

    private static RivalResults results() {
        return new RivalResults(
                new Machine("A CPU", 2, 24L << 30, "Linux 6", "Vendor 17"),
                "java -jar benchmarks/target/benchmarks.jar rival --out x",
                5_000_000,
                650 * MIB,
                2,
                null,
                List.of(new RivalResults.Trial("plain", run(5, 4, null, null))),
                "plain",
                List.of(
                        new RivalResults.Round(0.25, true, run(1, 1, 1.5, 512 * MIB), run(6, 5, 9.0, 900 * MIB)),
                        new RivalResults.Round(0.75, false, run(2, 2, 1.5, 514 * MIB), run(6, 4, 9.5, 900 * MIB)),
                        new RivalResults.Round(0.5, true, run(1, 1, 2.5, 500 * MIB), run(4, 3, 9.0, null))),
                new Differences(10, 10, 0, Map.of("user_id", 0L), 1));
    }

    private static RivalResults.Run run(double wall, double query, @Nullable Double cpu, @Nullable Long peak) {
        return new RivalResults.Run(wall, query, cpu, peak, 45 * MIB);
    }

    @Test
    void aFileGivesTheSameResultsBack(@TempDir Path directory) {
        Path file = directory.resolve("rival.json");
        JsonFile.write(file, results());
        assertThat(JsonFile.read(file, RivalResults.class)).isEqualTo(results());
    }

    @Test
    void theReportSaysHowManyTimesAsFast() {
        String report = new RivalReport(results()).toString();
        assertThat(report)
                .contains(
                        "**Cart4J is 4.00 times as fast as DuckDB** (median of 3 pairs, process against process; 3.00 times")
                .contains("| 2 (DuckDB first) | 3.00 | 2.00 | 1.50 | 514 | 45 | 6.00 | 4.00 | 9.50 | 900 | 45 | 0.75 |")
                .contains("| median | 4.00 | 1.00 | 1.50 | 512 | 45 | 6.00 | 4.00 | 9.00 | not known | 45 | 0.50 |")
                .contains("| plain | 4.00 | 5.00 | not known | not known | 45 |")
                .contains("equal in every column of all 10 rows")
                .contains("On A CPU, 2 cores, 24 GiB of memory, Linux 6, JDK Vendor 17.");
    }
}
