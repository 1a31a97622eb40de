package io.cart4j.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final double EXACT = 1e-12;

    @Test
    void counts_decisions_and_gives_the_metrics_of_both_classes() {
        byte[] labels = {1, 1, 1, 0, 0, 0, 0, 0};
        float[] probabilities = {0.9f, 0.8f, 0.2f, 0.7f, 0.4f, 0.3f, 0.1f, 0.5f};

        Evaluation evaluation = Evaluation.of(labels, probabilities);

        assertThat(evaluation.confusion()).isEqualTo(new ConfusionMatrix(4, 1, 1, 2));
        assertThat(evaluation.accuracy()).isEqualTo(6 / 8.0);
        assertThat(evaluation.abandoned()).isEqualTo(new ClassMetrics(2 / 3.0, 2 / 3.0, 2 / 3.0, 3, false, false));
        assertThat(evaluation.notAbandoned()).isEqualTo(new ClassMetrics(0.8, 0.8, 0.8, 5, false, false));
        assertThat(evaluation.weightedPrecision()).isCloseTo((3 * 2 / 3.0 + 5 * 0.8) / 8, within(EXACT));
        assertThat(evaluation.weightedRecall()).isCloseTo(evaluation.accuracy(), within(EXACT));
        assertThat(evaluation.weightedF1()).isCloseTo((3 * 2 / 3.0 + 5 * 0.8) / 8, within(EXACT));
    }

    @Test
    void ranks_as_scikit_learn_does_on_the_example_of_its_manual() {
        byte[] labels = {0, 0, 1, 1};
        float[] probabilities = {0.1f, 0.4f, 0.35f, 0.8f};

        Evaluation evaluation = Evaluation.of(labels, probabilities);

        assertThat(evaluation.rocAuc()).isEqualTo(0.75);
        assertThat(evaluation.averagePrecision()).isCloseTo(0.5 * 1 + 0.5 * 2 / 3, within(EXACT));
    }

    @Test
    void counts_ties_half_and_takes_them_as_one_step() {
        byte[] labels = {1, 0, 1, 0, 0};
        float[] probabilities = {0.5f, 0.5f, 0.5f, 0.1f, 0.9f};

        Evaluation evaluation = Evaluation.of(labels, probabilities);

        // of 6 pairs: 2 with the row at 0.1 won, 2 ties with the one at 0.5, 2 lost to the one at 0.9
        assertThat(evaluation.rocAuc()).isEqualTo((2 + 0.5 * 2) / 6);
        assertThat(evaluation.averagePrecision()).isCloseTo(2 / 4.0, within(EXACT));
    }

    @Test
    void gives_the_mean_squared_error_as_brier_score() {
        Evaluation evaluation = Evaluation.of(new byte[] {1, 0, 0}, new float[] {0.75f, 0.5f, 0.25f});

        assertThat(evaluation.brier()).isCloseTo((0.0625 + 0.25 + 0.0625) / 3, within(EXACT));
    }

    @Test
    void takes_a_probability_of_one_half_for_a_no() {
        Evaluation evaluation = Evaluation.of(new byte[] {1, 0}, new float[] {0.5f, Math.nextUp(0.5f)});

        assertThat(evaluation.confusion()).isEqualTo(new ConfusionMatrix(0, 1, 1, 0));
    }

    @Test
    void flags_what_is_undefined_and_gives_0_for_it() {
        Evaluation nobodyPredicted = Evaluation.of(new byte[] {1, 0}, new float[] {0.3f, 0.2f});
        Evaluation nobodyAbandoned = Evaluation.of(new byte[] {0, 0}, new float[] {0.3f, 0.2f});

        assertThat(nobodyPredicted.abandoned()).isEqualTo(new ClassMetrics(0, 0, 0, 1, true, false));
        assertThat(nobodyAbandoned.abandoned()).isEqualTo(new ClassMetrics(0, 0, 0, 0, true, true));
        assertThat(nobodyAbandoned.weightedF1()).isEqualTo(1);
        assertThat(nobodyAbandoned.rocAuc()).isNaN();
        assertThat(nobodyAbandoned.averagePrecision()).isZero();
    }

    @RepeatedTest(50)
    void ranks_as_the_slow_definitions_do(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int rows = 2 + random.nextInt(300);
        int distinct = 1 + random.nextInt(repetition.getCurrentRepetition() * 20);
        byte[] labels = new byte[rows];
        float[] probabilities = new float[rows];
        for (int row = 0; row < rows; row++) {
            labels[row] = (byte) (row < 2 ? row : random.nextInt(2));
            probabilities[row] = (float) random.nextInt(distinct + 1) / distinct;
        }

        Evaluation evaluation = Evaluation.of(labels, probabilities);

        assertThat(evaluation.rocAuc()).isCloseTo(slowRocAuc(labels, probabilities), within(EXACT));
        assertThat(evaluation.averagePrecision()).isCloseTo(slowAveragePrecision(labels, probabilities), within(EXACT));
    }

    @Test
    void refuses_what_is_no_probability() {
        for (float wrong : new float[] {-0.1f, 1.1f, Float.NaN}) {
            assertThatThrownBy(() -> Evaluation.of(new byte[] {1}, new float[] {wrong}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("between 0 and 1");
        }
    }

    /** The chance that a positive row stands above a negative one, a tie being half a chance. */
    private static double slowRocAuc(byte[] labels, float[] probabilities) {
        double won = 0;
        int pairs = 0;
        for (int i = 0; i < labels.length; i++) {
            for (int j = 0; j < labels.length; j++) {
                if (labels[i] == 1 && labels[j] == 0) {
                    pairs++;
                    won += probabilities[i] > probabilities[j] ? 1 : probabilities[i] == probabilities[j] ? 0.5 : 0;
                }
            }
        }
        return won / pairs;
    }

    /** Precision at every threshold, weighted by the recall that the threshold adds. */
    private static double slowAveragePrecision(byte[] labels, float[] probabilities) {
        float[] thresholds = probabilities.clone();
        Arrays.sort(thresholds);
        double area = 0;
        double recallBefore = 0;
        for (int i = thresholds.length - 1; i >= 0; i--) {
            int predicted = 0;
            int right = 0;
            int positives = 0;
            for (int row = 0; row < labels.length; row++) {
                positives += labels[row];
                if (probabilities[row] >= thresholds[i]) {
                    predicted++;
                    right += labels[row];
                }
            }
            double recall = (double) right / positives;
            area += (recall - recallBefore) * right / predicted;
            recallBefore = recall;
        }
        return area;
    }
}
