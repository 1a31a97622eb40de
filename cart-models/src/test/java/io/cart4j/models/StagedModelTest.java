package io.cart4j.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StagedModelTest {
    private static final FeatureTable TABLE = TestShop.sessions(4_000, 21);
    private static final PreparedSplit SPLIT = new PreparedSplit(
            TABLE, Label.abandoned(), Split.stratified(0.7, 42).rows(TestShop.labels(TABLE)));

    static Stream<Candidate> staged() {
        return Candidates.study().stream()
                .filter(candidate -> candidate.stages().isPresent());
    }

    @ParameterizedTest
    @MethodSource("staged")
    void predicts_like_models_that_were_trained_with_fewer_trees(Candidate candidate) throws IOException {
        DesignMatrix inputs = SPLIT.training().inputs();
        Parameters parameters = candidate.defaults().with("n_estimators", 12);
        try (Trainer trainer = candidate.prepare(SPLIT.training(), 1);
                StagedModel whole = (StagedModel) trainer.train(parameters, 42);
                StagedModel copy = (StagedModel) candidate.read(new ByteArrayInputStream(write(whole)))) {
            assertThat(whole.stages()).isEqualTo(12);
            assertThat(copy.stages()).isEqualTo(12);
            for (int trees : new int[] {1, 5, 12}) {
                try (TrainedModel small =
                        trainer.train(parameters.with(candidate.stages().orElseThrow(), trees), 42)) {
                    float[] expected = small.probabilities(inputs, 1);
                    assertThat(whole.probabilities(inputs, 1, trees)).containsExactly(expected, within(1e-6f));
                    assertThat(copy.probabilities(inputs, 1, trees)).containsExactly(expected, within(1e-6f));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("staged")
    void is_trained_on_shared_rows_as_on_rows_of_its_own(Candidate candidate) throws IOException {
        Parameters parameters = candidate.defaults().with("n_estimators", 5);
        try (Trainer trainer = candidate.prepare(SPLIT.training(), 1)) {
            trainer.train(parameters, 7).close();
            try (TrainedModel shared = trainer.train(parameters, 42);
                    TrainedModel own = candidate.train(SPLIT.training(), parameters, 42, 1)) {
                assertThat(write(shared)).isEqualTo(write(own));
            }
        }
    }

    private static byte[] write(TrainedModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(bytes);
        return bytes.toByteArray();
    }
}
