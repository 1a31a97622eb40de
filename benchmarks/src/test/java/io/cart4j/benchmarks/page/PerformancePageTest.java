package io.cart4j.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.benchmarks.rival.RivalResults;
import io.cart4j.benchmarks.rival.SampleResults;
import io.cart4j.core.CartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page follows from the files, says how to repeat them, and says what is missing. */
class PerformancePageTest {
    private static final String JMH = """
            [{"benchmark": "io.cart4j.benchmarks.SessionizerBenchmark.csvToParquet", "forks": 1, "warmupIterations": 3,
              "warmupTime": "2 s", "measurementIterations": 5, "measurementTime": "2 s", "params": {"threads": "2"},
              "primaryMetric": {"score": 123.456, "scoreError": 1.5, "scoreUnit": "ns/op"},
              "secondaryMetrics": {"gc.alloc.rate.norm": {"score": 0.25}}},
             {"benchmark": "io.cart4j.benchmarks.Other.body", "forks": 1, "warmupIterations": 3, "warmupTime": "2 s",
              "measurementIterations": 5, "measurementTime": "2 s",
              "primaryMetric": {"score": 7, "scoreError": "NaN", "scoreUnit": "ns/op"}}]
            """;

    private static RivalResults larger() {
        return larger(SampleResults.ofFiveMillionEvents().rounds());
    }

    private static RivalResults larger(List<RivalResults.Round> rounds) {
        RivalResults five = SampleResults.ofFiveMillionEvents();
        return new RivalResults(
                five.machine(),
                "java -jar benchmarks/target/benchmarks.jar rival --events 20000000 --out y",
                20_000_000,
                4 * five.inputBytes(),
                2,
                "4g",
                List.of(),
                "plain",
                rounds,
                null);
    }

    @Test
    void ratiosComeFirstAndSizesInOrder() {
        String page = new PerformancePage(List.of(larger(), SampleResults.ofFiveMillionEvents()), List.of()).toString();
        assertThat(page)
                .contains(
                        "| 5,000,000 | **4.00** | 3.00 to 6.00 | 3.00 | 6.00 | not known | 3 |\n| 20,000,000 | **4.00** |")
                .contains(
                        "| 5,000,000 events | 650 | 1.00 | 0.200 | 1.50 | 512 | 45 | 6.00 | 4.00 | 9.00 | not known | 45 | 0.50 |")
                .contains("* 5,000,000 events: Both tables are equal")
                .contains("* 20,000,000 events: the tables were not compared.")
                .contains("Cart4J's memory bound to 4g, DuckDB's setting `plain`")
                .contains("rival --events 20000000 --out y\n");
    }

    @Test
    void whatGrowsIsTheDifferenceBetweenSizes() {
        RivalResults five = SampleResults.ofFiveMillionEvents();
        RivalResults.Round slow = five.rounds().get(0);
        RivalResults.Run longer = new RivalResults.Run(4.75, 4.75, 4.5, null, 45);
        RivalResults twenty = larger(List.of(new RivalResults.Round(0.25, true, longer, slow.duckDb())));
        assertThat(new PerformancePage(List.of(twenty, five, five), List.of()).toString())
                .contains("| 5,000,000 to 20,000,000 events | 0.250 | 0.200 | 0.000 | 0.000 |\n\n### The same result");
        assertThat(new PerformancePage(List.of(five, five), List.of()).toString())
                .doesNotContain("further million");
        RivalResults.Run unknown = new RivalResults.Run(4.75, 4.75, null, null, 45);
        RivalResults other = larger(List.of(new RivalResults.Round(null, true, unknown, slow.duckDb())));
        assertThat(new PerformancePage(List.of(five, other), List.of()).toString())
                .contains("events | 0.250 | not known | 0.000 | 0.000 |");
    }

    @Test
    void whatWasNotMeasuredIsSaid() {
        String page = new PerformancePage(List.of(larger()), List.of()).toString();
        assertThat(page).contains("* 5,000,000 events\n* 110,000,000 events\n* the stages one by one\n");
        assertThat(page).doesNotContain("## Stages", "\n\n\n");
    }

    @Test
    void theOrderOfTheFilesDoesNotMatter() {
        assertThat(new PerformancePage(List.of(larger(), SampleResults.ofFiveMillionEvents()), List.of()).toString())
                .isEqualTo(new PerformancePage(List.of(SampleResults.ofFiveMillionEvents(), larger()), List.of())
                        .toString());
    }

    @Test
    void stagesComeFromJmh(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("jmh.json"), JMH);
        String page = new PerformancePage(List.of(larger()), JmhScore.read(file)).toString();
        assertThat(page)
                .contains("JMH, warm JVM: 1 fork(s), 5 x 2 s after 3 x 2 s of warm-up.")
                .contains("| SessionizerBenchmark.csvToParquet | threads = 2 | 123.46 | 1.50 | ns/op | 0.25 |")
                .contains("| Other.body | - | 7.00 | not known | ns/op | not known |");
    }

    @Test
    void anotherFileIsNotTakenForResults(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("other.json"), "{\"a\": 1}");
        assertThatThrownBy(() -> JmhScore.read(file))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("holds no results of JMH");
    }
}
