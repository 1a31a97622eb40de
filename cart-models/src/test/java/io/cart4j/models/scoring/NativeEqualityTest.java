package io.cart4j.models.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Trees of many kinds, trained by the native libraries on random rows, predict and explain the same in Java. */
class NativeEqualityTest {
    private static final int ROWS = 400;

    @TempDir
    private Path directory;

    /** How a model is trained. */
    record Case(String name, int width, double missing, Training training) {
        interface Training {
            NativeModel on(RandomRows rows) throws Exception;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Case xgBoost(int width, double missing, int trees, Map<String, Object> options) {
        String name = "XGBoost " + trees + " trees of " + width + " features, " + missing + " missing " + options;
        return new Case(name, width, missing, rows -> NativeModel.xgBoost(rows, trees, options));
    }

    private static Case lightGbm(int width, double missing, int trees, String options) {
        String name = "LightGBM " + trees + " trees of " + width + " features, " + missing + " missing " + options;
        return new Case(name, width, missing, rows -> NativeModel.lightGbm(rows, trees, options));
    }

    static Stream<Case> cases() {
        return Stream.of(
                xgBoost(1, 0, 1, Map.of("max_depth", 1)),
                xgBoost(4, 0, 7, Map.of("max_depth", 3)),
                xgBoost(8, 0.1, 30, Map.of("max_depth", 6, "eta", 0.3)),
                xgBoost(5, 0.3, 9, Map.of("max_depth", 10, "gamma", 2, "min_child_weight", 0.1)),
                xgBoost(6, 0.2, 5, Map.of("num_parallel_tree", 3, "subsample", 0.6, "colsample_bynode", 0.5)),
                xgBoost(6, 0.1, 12, Map.of("tree_method", "exact", "max_depth", 5, "gamma", 1)),
                xgBoost(6, 0.1, 12, Map.of("grow_policy", "lossguide", "max_leaves", 40, "max_depth", 0)),
                xgBoost(3, 0.1, 8, Map.of("base_score", 0.03, "max_depth", 4)),
                lightGbm(1, 0, 1, "num_leaves=2"),
                lightGbm(4, 0, 7, "num_leaves=8 min_data_in_leaf=5"),
                lightGbm(8, 0.1, 30, "num_leaves=31 min_data_in_leaf=2"),
                lightGbm(5, 0.3, 9, "num_leaves=63 min_data_in_leaf=1 zero_as_missing=true"),
                lightGbm(6, 0.2, 12, "num_leaves=15 use_missing=false"),
                lightGbm(6, 0.1, 12, "num_leaves=15 sigmoid=0.7 is_unbalance=true boost_from_average=false"),
                lightGbm(
                        6,
                        0.1,
                        10,
                        "boosting=rf num_leaves=63 min_data_in_leaf=3 bagging_freq=1"
                                + " bagging_fraction=0.6 feature_fraction=0.7"),
                lightGbm(
                        6,
                        0.1,
                        10,
                        "boosting=rf objective=regression num_leaves=200 min_data_in_leaf=1 bagging_freq=1"
                                + " bagging_fraction=0.632"),
                lightGbm(6, 0.1, 10, "boosting=dart num_leaves=15 drop_rate=0.5"),
                // no split is good enough: trees of one leaf
                lightGbm(3, 0, 2, "num_leaves=8 min_data_in_leaf=390"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_same_probabilities_for_all_inputs(Case trained) throws Exception {
        RandomRows rows = RandomRows.of(ROWS, trained.width, trained.missing, trained.name.hashCode());
        try (NativeModel model = trained.training.on(rows)) {
            RowScorer scorer = model.scorer(model.save(directory), rows);
            RandomRows hostile = rows.disturbed(1);
            RandomRows atThresholds = rows.at(Thresholds.of(scorer), 2);
            for (RandomRows inputs : new RandomRows[] {rows, hostile, atThresholds}) {
                double[] expected = model.probabilities(inputs);
                float[] batch = new float[inputs.rows()];
                scorer.probabilities(inputs.values(), 0, batch.length, batch, 0);
                for (int row = 0; row < batch.length; row++) {
                    double single = scorer.probability(inputs.values(), row * inputs.width());
                    assertThat(Math.abs(single - expected[row]))
                            .as("row %d", row)
                            .isLessThan(1e-6);
                    assertThat(batch[row]).isEqualTo((float) single);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_same_margins_to_the_last_bit(Case trained) throws Exception {
        RandomRows rows = RandomRows.of(ROWS, trained.width, trained.missing, trained.name.hashCode());
        try (NativeModel model = trained.training.on(rows)) {
            RowScorer scorer = model.scorer(model.save(directory), rows);
            double[] expected = model.margins(rows);
            for (int row = 0; row < rows.rows(); row++) {
                double margin = scorer.margin(rows.values(), row * rows.width());
                assertThat(margin).isEqualTo(expected[row] / forestTrees(trained));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_same_reasons(Case trained) throws Exception {
        RandomRows rows = RandomRows.of(ROWS, trained.width, trained.missing, trained.name.hashCode());
        try (NativeModel model = trained.training.on(rows)) {
            RowScorer scorer = model.scorer(model.save(directory), rows);
            double[] expected = model.contributions(rows);
            int width = rows.width();
            for (int row = 0; row < 50; row++) {
                Explanation explanation = scorer.explain(rows.values(), row * width);
                double margin = scorer.margin(rows.values(), row * width);
                // XGBoost's margin is a sum of floats
                assertThat(Math.abs(explanation.margin() - margin)).isLessThan(1e-6 * Math.max(1, Math.abs(margin)));
                for (int feature = 0; feature <= width; feature++) {
                    double ours = feature == width
                            ? explanation.base()
                            : explanation.contributions().get(feature);
                    double theirs = expected[row * (width + 1) + feature] / forestTrees(trained);
                    assertThat(Math.abs(ours - theirs))
                            .as("feature %d", feature)
                            .isLessThan(1e-4);
                }
            }
        }
    }

    /** LightGBM does not take the mean of a forest's raw scores and contributions. */
    private static int forestTrees(Case trained) {
        return trained.name.contains("boosting=rf") ? 10 : 1;
    }
}
