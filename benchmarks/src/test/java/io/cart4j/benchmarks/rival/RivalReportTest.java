package io.cart4j.benchmarks.rival;

import static org.assertj.core.api.Assertions.assertThat;

import io.cart4j.benchmarks.JsonFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results survive their file, and the report has the medians of pairs, not the ratio of medians. */
class RivalReportTest {
    @Test
    void aFileGivesTheSameResultsBack(@TempDir Path directory) {
        Path file = directory.resolve("rival.json");
        JsonFile.write(file, SampleResults.ofFiveMillionEvents());
        assertThat(JsonFile.read(file, RivalResults.class)).isEqualTo(SampleResults.ofFiveMillionEvents());
    }

    @Test
    void theReportSaysHowManyTimesAsFast() {
        String report = new RivalReport(SampleResults.ofFiveMillionEvents()).toString();
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
