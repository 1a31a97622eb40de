package io.cart4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Every benchmark runs once, and all of them see the same sessions. */
class SessionizerBenchmarkTest {
    @Test
    void theBodiesAgree() throws IOException {
        SessionizerBenchmark benchmark = new SessionizerBenchmark();
        benchmark.makeUpShop();
        try {
            long sessions = benchmark.groupIntoSessions();
            assertThat(sessions).isPositive();
            assertThat(benchmark.sessionTable()).isEqualTo(sessions);
            assertThat(benchmark.sessionTableToParquet()).isPositive();
        } finally {
            benchmark.removeShop();
        }
    }
}
