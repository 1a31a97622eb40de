package io.cart4j.benchmarks.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The bodies run once, and the two sides predict the same. */
class ScorerBenchmarkTest {
    @Test
    void theBodiesRun() throws IOException {
        ScorerBenchmark benchmark = new ScorerBenchmark();
        benchmark.kind = ScoredModel.XGBOOST_100X6;
        benchmark.train();
        try {
            double first = benchmark.row();
            double second = benchmark.rowInLibrary();
            assertThat(benchmark.batch()[1]).isEqualTo((float) first);
            assertThat((double) benchmark.batch()[2]).isEqualTo(second, within(1e-6));
            assertThat(benchmark.liveEvent()).isNotNaN();
            assertThat(benchmark.explain().contributions()).hasSize(35);
        } finally {
            benchmark.close();
        }
    }
}
