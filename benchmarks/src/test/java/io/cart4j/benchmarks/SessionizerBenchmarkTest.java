package io.cart4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The benchmark runs once, and gives the same sessions on any number of threads. */
class SessionizerBenchmarkTest {
    @Test
    void theBodyRuns() throws IOException {
        SessionizerBenchmark benchmark = new SessionizerBenchmark();
        benchmark.makeUpShop();
        try {
            long sessions = benchmark.csvToParquet();
            assertThat(sessions).isPositive();
            benchmark.threads = 2;
            assertThat(benchmark.csvToParquet()).isEqualTo(sessions);
        } finally {
            benchmark.removeShop();
        }
    }
}
