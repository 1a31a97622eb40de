package io.cart4j.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MetricTest {
    @Test
    void reads_its_own_value() {
        Evaluation evaluation = new Evaluation(new ConfusionMatrix(90, 1, 2, 7), 0.8, 0.6, 0.03);
        assertThat(Metric.WEIGHTED_F1.value(evaluation)).isEqualTo(evaluation.weightedF1());
        assertThat(Metric.ROC_AUC.value(evaluation)).isEqualTo(0.8);
        assertThat(Metric.AVERAGE_PRECISION.value(evaluation)).isEqualTo(0.6);
        assertThat(Metric.BRIER.value(evaluation)).isEqualTo(0.03);
    }

    @Test
    void puts_better_values_first_and_undefined_ones_last() {
        List<Double> values = List.of(0.2, Double.NaN, 0.9, 0.1);
        assertThat(values.stream().sorted(Metric.ROC_AUC.bestFirst())).containsExactly(0.9, 0.2, 0.1, Double.NaN);
        assertThat(values.stream().sorted(Metric.BRIER.bestFirst())).containsExactly(0.1, 0.2, 0.9, Double.NaN);
    }

    @Test
    void decides_which_run_leads() {
        Run calibrated = run("calibrated", 0.90, 0.01);
        Run sharp = run("sharp", 0.95, 0.02);
        assertThat(List.of(calibrated, sharp).stream().sorted(Run.bestFirst(Metric.ROC_AUC)))
                .containsExactly(sharp, calibrated);
        assertThat(List.of(sharp, calibrated).stream().sorted(Run.bestFirst(Metric.BRIER)))
                .containsExactly(calibrated, sharp);
    }

    private static Run run(String name, double rocAuc, double brier) {
        Evaluation evaluation = new Evaluation(new ConfusionMatrix(90, 1, 2, 7), rocAuc, 0.5, brier);
        return new Run(name, false, Parameters.none(), 0, evaluation);
    }
}
