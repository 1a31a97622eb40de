package io.cart4j.benchmarks.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.cart4j.benchmarks.Machine;
import io.cart4j.benchmarks.models.TuningResults.Pair;
import io.cart4j.benchmarks.models.TuningResults.Tuned;
import java.util.List;
import org.junit.jupiter.api.Test;

class TuningReportTest {
    @Test
    void gives_the_cost_of_halving_as_a_share_and_what_its_winner_lost() {
        Tuned halving = new Tuned("size=1", 0.9612, 9, 12, 15);
        Tuned exhaustive = new Tuned("size=2", 0.9615, 100, 110, 200);

        String report = new TuningReport(new TuningResults(
                        new Machine("a processor", 2, 1L << 30, "a system", "a JDK"),
                        "java -jar benchmarks.jar tuning",
                        300_000,
                        2,
                        List.of(new Pair(7, "XGBoost", halving, exhaustive))))
                .toString();

        assertThat(report)
                .contains("Samples of 300,000 sessions, 2 threads.")
                .contains("| XGBoost | 7 | halving | size=1 | 0.96120 | 0.00030 | 9.00 | 9.0 % | 15.00 | 7.5 % |")
                .contains("| XGBoost | 7 | exhaustive | size=2 | 0.96150 |  | 100.00 | 100.0 % | 200.00 | 100.0 % |")
                .contains("Repeat: `java -jar benchmarks.jar tuning`");
    }
}
