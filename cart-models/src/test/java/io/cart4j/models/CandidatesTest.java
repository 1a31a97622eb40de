package io.cart4j.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.CartException;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CandidatesTest {
    private static final FeatureTable TABLE = TestShop.sessions(4_000, 11);
    private static final PreparedSplit SPLIT = prepare(TABLE);
    private static final PreparedSplit MANY_ROWS = prepare(TestShop.sessions(290_000, 12));

    static List<Candidate> study() {
        return Candidates.study();
    }

    static Stream<Candidate> small() {
        return study().stream().map(Changed::fewTrees);
    }

    static Stream<Candidate> all() {
        return Stream.concat(small(), Stream.of(Candidates.baseRate(), Candidates.oneFeatureRule()));
    }

    @Test
    void are_the_four_of_the_study() {
        assertThat(study().stream().map(Candidate::name))
                .containsExactly("LogisticRegression", "RandomForest", "XGBoost", "LightGBM");
        assertThat(study().stream().map(candidate -> candidate.defaults().toString()))
                .containsExactly(
                        "C=1.0;class_weight=none",
                        "class_weight=none;max_depth=none;min_samples_leaf=1;n_estimators=100",
                        "learning_rate=0.3;max_depth=6;n_estimators=100",
                        "is_unbalance=false;learning_rate=0.1;min_child_samples=20;n_estimators=100;num_leaves=31");
    }

    @ParameterizedTest
    @MethodSource("study")
    void learn_what_the_carts_say(Candidate candidate) {
        Evaluation evaluation =
                SPLIT.tryOut(candidate, candidate.defaults(), 42, 1).evaluation();
        assertThat(evaluation.rocAuc()).isGreaterThan(0.9);
        assertThat(evaluation.weightedF1()).isGreaterThan(0.85);
        assertThat(evaluation.brier()).isLessThan(0.1);
    }

    @ParameterizedTest
    @MethodSource("all")
    void predict_the_same_bits_for_any_number_of_threads(Candidate candidate) throws IOException {
        // enough rows for two threads to be worth it
        PreparedSplit split = MANY_ROWS;
        Parameters parameters =
                candidate.stages().isPresent() ? candidate.defaults().with("n_estimators", 3) : candidate.defaults();
        byte[] written = new byte[0];
        float[] predicted = new float[0];
        for (int threads = 1; threads <= 2; threads++) {
            try (TrainedModel model = candidate.train(split.training(), parameters, 42, threads)) {
                float[] probabilities = model.probabilities(split.training().inputs(), threads);
                if (threads > 1) {
                    assertThat(probabilities).isEqualTo(predicted);
                    assertThat(write(model)).isEqualTo(written);
                }
                predicted = probabilities;
                written = write(model);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void predict_the_same_bits_once_written_and_read_back(Candidate candidate) throws IOException {
        DesignMatrix inputs = SPLIT.training().inputs();
        try (TrainedModel model = candidate.train(SPLIT.training(), candidate.defaults(), 42, 1);
                TrainedModel copy = candidate.read(new ByteArrayInputStream(write(model)))) {
            assertThat(copy.probabilities(inputs, 1)).isEqualTo(model.probabilities(inputs, 1));
            assertThat(write(copy)).isEqualTo(write(model));
        }
    }

    @ParameterizedTest
    @MethodSource("small")
    void lean_on_the_carts_most(Candidate candidate) {
        try (TrainedModel model = candidate.train(SPLIT.training(), candidate.defaults(), 42, 1)) {
            FeatureImportance importance = model.importance("m", TABLE.features());
            List<FeatureImportance.Entry> entries = importance.entries();
            assertThat(entries).hasSize(8);
            assertThat(entries.get(0).feature()).isEqualTo("num_carts");
            assertThat(entries.get(0).share()).isGreaterThan(0.3);
            assertThat(entries.stream()
                            .mapToDouble(FeatureImportance.Entry::share)
                            .sum())
                    .isBetween(0.999999, 1.000001);
        }
    }

    @ParameterizedTest
    @MethodSource("small")
    void may_be_closed_twice(Candidate candidate) {
        TrainedModel model = candidate.train(SPLIT.training(), candidate.defaults(), 42, 1);
        model.close();
        model.close();
    }

    @Test
    void that_balance_classes_find_more_of_the_rare_one() {
        assertBalanced(Changed.fewTrees(Candidates.logisticRegression()), "class_weight", "balanced");
        assertBalanced(Changed.fewTrees(Candidates.randomForest()), "class_weight", "balanced");
        assertBalanced(Changed.fewTrees(Candidates.lightGbm()), "is_unbalance", "true");
    }

    private static void assertBalanced(Candidate candidate, String parameter, String value) {
        Parameters plain = candidate.name().equals("RandomForest")
                ? candidate.defaults().with("min_samples_leaf", 5).with("max_depth", 4)
                : candidate.defaults();
        Evaluation unweighted = SPLIT.tryOut(candidate, plain, 42, 1).evaluation();
        Evaluation balanced =
                SPLIT.tryOut(candidate, plain.with(parameter, value), 42, 1).evaluation();
        assertThat(balanced.abandoned().recall())
                .isGreaterThan(unweighted.abandoned().recall());
    }

    @Test
    void say_which_parameter_makes_no_sense() {
        Candidate forest = Candidates.randomForest();
        assertThatThrownBy(
                        () -> forest.train(SPLIT.training(), forest.defaults().with("max_depth", "deep"), 42, 1))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("max_depth must be a number, got \"deep\"");
    }

    @Test
    void refuse_to_learn_from_one_outcome() {
        FeatureTable table = TestShop.sessions(100, 1);
        DesignMatrix inputs = SPLIT.training().inputs();
        assertThatThrownBy(() -> new TrainingSet(inputs, new byte[inputs.rows()]))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("the same label");
        assertThatThrownBy(() -> new TrainingSet(inputs, TestShop.labels(table)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PreparedSplit prepare(FeatureTable table) {
        return new PreparedSplit(
                table, Label.abandoned(), Split.stratified(0.7, 42).rows(TestShop.labels(table)));
    }

    private static byte[] write(TrainedModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(bytes);
        return bytes.toByteArray();
    }
}
