package io.cart4j.models.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cart4j.models.Candidates;
import io.cart4j.models.FeatureImportance;
import io.cart4j.models.TrainedModel;
import io.cart4j.models.TrainingSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BaselinesTest {
    @Test
    void base_rate_is_the_share_of_positive_rows() {
        TrainingSet data = Matrices.training(new float[][] {{1, 2, 3, 4}}, new byte[] {0, 1, 0, 0});
        try (TrainedModel model =
                Candidates.baseRate().train(data, Candidates.baseRate().defaults(), 42, 1)) {
            assertThat(model.probabilities(data.inputs(), 1)).containsExactly(0.25f, 0.25f, 0.25f, 0.25f);
        }
    }

    @Test
    void one_feature_rule_is_the_best_of_all_features_and_thresholds() {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            int rows = 5 + random.nextInt(60);
            float[][] columns = new float[3][rows];
            byte[] labels = new byte[rows];
            for (int row = 0; row < rows; row++) {
                columns[0][row] = random.nextInt(4) - 2;
                columns[1][row] = (float) random.nextGaussian();
                columns[2][row] = 7;
                labels[row] = (byte) (random.nextDouble() < 0.3 + 0.2 * columns[0][row] ? 1 : 0);
            }
            labels[0] = 0;
            labels[1] = 1;

            OneFeatureRule rule = OneFeatureRule.best(Matrices.training(columns, labels), 1);

            double least = Double.POSITIVE_INFINITY;
            for (float[] column : columns) {
                for (float threshold : column) {
                    least = Math.min(least, impurity(column, labels, threshold));
                }
            }
            assertThat(impurity(columns[rule.feature()], labels, rule.threshold()))
                    .isCloseTo(least, within(1e-9));
            assertThat(rule.shareUpTo()).isEqualTo(share(columns[rule.feature()], labels, rule.threshold(), true));
            assertThat(rule.shareAbove()).isEqualTo(share(columns[rule.feature()], labels, rule.threshold(), false));
        }
    }

    @Test
    void one_feature_rule_gives_each_side_its_share_and_names_its_feature() {
        float[][] columns = {{0, 1, 0, 1}, {-5, -1, 3, 8}};
        TrainingSet data = Matrices.training(columns, new byte[] {0, 0, 1, 1});
        try (TrainedModel model = Candidates.oneFeatureRule()
                .train(data, Candidates.oneFeatureRule().defaults(), 42, 1)) {
            assertThat(model.probabilities(data.inputs(), 1)).containsExactly(0, 0, 1, 1);
            assertThat(model.importance("m", data.inputs().features()).entries().get(0))
                    .isEqualTo(new FeatureImportance.Entry("f1", 1));
        }
    }

    @Test
    void one_feature_rule_falls_back_on_the_base_rate() {
        TrainingSet data = Matrices.training(new float[][] {{3, 3, 3, 3}}, new byte[] {0, 1, 0, 0});
        try (TrainedModel model = OneFeatureRule.best(data, 1)) {
            assertThat(model.probabilities(data.inputs(), 1)).containsExactly(0.25f, 0.25f, 0.25f, 0.25f);
        }
    }

    /** Mean Gini impurity of the two sides. */
    private static double impurity(float[] column, byte[] labels, float threshold) {
        double sum = 0;
        for (boolean upTo : new boolean[] {true, false}) {
            double share = share(column, labels, threshold, upTo);
            int rows = 0;
            for (float value : column) {
                rows += value <= threshold == upTo ? 1 : 0;
            }
            sum += rows == 0 ? 0 : rows * 2 * share * (1 - share);
        }
        return sum / column.length;
    }

    private static double share(float[] column, byte[] labels, float threshold, boolean upTo) {
        double rows = 0;
        double positives = 0;
        for (int row = 0; row < column.length; row++) {
            if (column[row] <= threshold == upTo) {
                rows++;
                positives += labels[row];
            }
        }
        return positives / rows;
    }
}
