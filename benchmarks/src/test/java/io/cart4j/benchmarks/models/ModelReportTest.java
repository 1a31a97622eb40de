package io.cart4j.benchmarks.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cart4j.benchmarks.Machine;
import io.cart4j.benchmarks.models.ModelResults.Pair;
import io.cart4j.benchmarks.models.ModelResults.Training;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelReportTest {
    @Test
    void compares_the_time_to_train_and_leaves_out_a_rival_that_there_is_not() {
        Training ours = new Training(0.5, 2, 0.1, 100L << 20, 0.9, 0.8);
        Training theirs = new Training(0, 4, 0.2, 200L << 20, 0.9, 0.8);
        String report = new ModelReport(new ModelResults(
                        new Machine("a processor", 2, 1L << 30, "a system", "a JDK"),
                        "java -jar benchmarks.jar models",
                        70,
                        30,
                        8,
                        2,
                        List.of(
                                new Pair("LogisticRegression", ours, theirs, 0.0005),
                                new Pair("LightGBM", ours, null, null))))
                .toString();

        assertThat(report)
                .contains("| LogisticRegression | Cart4J | 0.50 | 2.00 | 0.50 | 0.10 | 100 | 0.90000 | 0.80000 |")
                .contains("| LogisticRegression | Python | 0.00 | 4.00 | 1.00 | 0.20 | 200 | 0.90000 | 0.80000 |")
                .contains("| LightGBM | Cart4J | 0.50 | 2.00 | not known | 0.10 | 100 |")
                .doesNotContain("| LightGBM | Python")
                .contains("LogisticRegression: coefficients differ by 5.0e-04 of the largest.");
    }

    @Test
    void coefficients_differ_relative_to_the_largest() throws Exception {
        JsonMapper json = JsonMapper.builder().build();
        assertThat(ModelContest.difference(json.readTree("[1.0, -4.1]"), json.readTree("[1.2, -4.0]")))
                .isCloseTo(0.05, within(1e-12));
    }
}
