package io.cart4j.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.CartException;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import io.cart4j.models.evaluation.Calibration;
import io.cart4j.models.scoring.Scorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A champion's bundle scores without a library as the champion does with it. */
class ScorerTest {
    private static final FeatureTable TABLE = TestShop.sessions(10_000, 43);

    @TempDir
    private Path directory;

    static Stream<Candidate> candidates() {
        return Stream.concat(
                Candidates.study().stream().map(Changed::fewTrees),
                Stream.of(Candidates.baseRate(), Candidates.oneFeatureRule()));
    }

    @ParameterizedTest
    @MethodSource("candidates")
    void scores_raw_features_as_the_champion_does(Candidate candidate) {
        float[] expected = saved(candidate);
        Scorer scorer = Scorer.load(directory);
        float[] scored = scorer.probabilities(TABLE, 1);
        for (int row = 0; row < scored.length; row++) {
            assertThat(Math.abs(scored[row] - expected[row])).isLessThan(1e-6f);
        }
        float[] row = new float[TABLE.features().size()];
        for (int feature = 0; feature < row.length; feature++) {
            row[feature] = TABLE.column(feature)[77];
        }
        assertThat((float) scorer.probability(row)).isEqualTo(scored[77]);
        assertThat(scorer.explain(row).margin())
                .isCloseTo(scorer.model().margin(row, 0), org.assertj.core.api.Assertions.within(1e-5));
        assertThat(scorer.threshold()).isEqualTo(0.5);
        try (Champion loaded = Champion.load(directory)) {
            assertThat(loaded.probabilities(TABLE, TestShop.allRows(TABLE))).isEqualTo(expected);
        }
    }

    static Stream<Calibration> calibrations() {
        return Stream.of(
                Calibration.none(),
                new Calibration.Platt(0.6, -0.3),
                new Calibration.Isotonic(new float[] {0.1f, 0.4f, 0.9f}, new float[] {0.05f, 0.5f, 0.7f}));
    }

    @ParameterizedTest
    @MethodSource("calibrations")
    void mends_what_it_predicts_as_the_champion_does(Calibration calibration) {
        float[] expected;
        try (Champion champion = champion(Changed.fewTrees(Candidates.xgBoost()))) {
            Champion decided = champion.withDecision(calibration, 0.3);
            decided.save(directory);
            expected = decided.probabilities(TABLE, TestShop.allRows(TABLE));
        }
        Scorer scorer = Scorer.load(directory);
        assertThat(scorer.threshold()).isEqualTo(0.3);
        float[] scored = scorer.probabilities(TABLE, 2);
        float[] row = new float[TABLE.features().size()];
        for (int at = 0; at < scored.length; at++) {
            assertThat(Math.abs(scored[at] - expected[at])).isLessThan(1e-6f);
            for (int feature = 0; feature < row.length; feature++) {
                row[feature] = TABLE.column(feature)[at];
            }
            assertThat(scorer.probability(row)).isEqualTo(scored[at]);
        }
        try (BufferAllocator allocator = new RootAllocator();
                VectorSchemaRoot batch = batch(allocator, 0)) {
            assertThat(scorer.probabilities(batch, 2)).isEqualTo(scored);
        }
    }

    @Test
    void scores_the_same_for_any_number_of_threads_and_order_of_columns() {
        saved(Changed.fewTrees(Candidates.xgBoost()));
        Scorer scorer = Scorer.load(directory);
        List<String> reversed = new ArrayList<>(TABLE.features().names());
        Collections.reverse(reversed);
        assertThat(scorer.probabilities(TABLE.select(reversed), 2)).isEqualTo(scorer.probabilities(TABLE, 1));
        assertThat(scorer.probabilities(TABLE, 5)).isEqualTo(scorer.probabilities(TABLE, 1));
    }

    @Test
    void scores_arrow_batches() {
        saved(Changed.fewTrees(Candidates.xgBoost()));
        Scorer scorer = Scorer.load(directory);
        try (BufferAllocator allocator = new RootAllocator();
                VectorSchemaRoot batch = batch(allocator, 0)) {
            assertThat(scorer.probabilities(batch, 2)).isEqualTo(scorer.probabilities(TABLE, 1));
        }
    }

    @Test
    void takes_null_for_missing() {
        saved(Changed.fewTrees(Candidates.xgBoost()));
        Scorer scorer = Scorer.load(directory);
        float[][] columns = new float[TABLE.features().size()][];
        for (int feature = 0; feature < columns.length; feature++) {
            columns[feature] = TABLE.column(feature).clone();
            columns[feature][0] = Float.NaN;
        }
        try (BufferAllocator allocator = new RootAllocator();
                VectorSchemaRoot batch = batch(allocator, 1)) {
            assertThat(scorer.probabilities(batch, 1))
                    .isEqualTo(scorer.probabilities(TABLE.withColumns(columns), 1))
                    .isNotEqualTo(scorer.probabilities(TABLE, 1));
        }
    }

    @Test
    void says_what_is_wrong() throws IOException {
        saved(Changed.fewTrees(Candidates.xgBoost()));
        Scorer scorer = Scorer.load(directory);
        assertThatThrownBy(() -> scorer.probability(new float[3]))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("a row has 8 features");
        assertThatThrownBy(() -> scorer.probabilities(TABLE.select(List.of("num_carts")), 1))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("no feature \"duration_seconds\"");
        assertThatThrownBy(() -> Scorer.load(directory.resolve("nowhere")))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("save one there first");
        Files.writeString(directory.resolve("champion.json"), "{\"threshold\": 0.5}");
        assertThatThrownBy(() -> Scorer.load(directory))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("champion.json");
    }

    private float[] saved(Candidate candidate) {
        try (Champion champion = champion(candidate)) {
            champion.save(directory);
            return champion.probabilities(TABLE, TestShop.allRows(TABLE));
        }
    }

    private static Champion champion(Candidate candidate) {
        return BakeOff.on(TABLE, Label.abandoned())
                .candidates(List.of(candidate))
                .threads(1)
                .run()
                .champion();
    }

    private static VectorSchemaRoot batch(BufferAllocator allocator, int nullRows) {
        List<FieldVector> vectors = new ArrayList<>();
        for (String name : TABLE.features().names()) {
            Float4Vector vector = new Float4Vector(name, allocator);
            vector.allocateNew(TABLE.rows());
            for (int row = 0; row < TABLE.rows(); row++) {
                if (row < nullRows) {
                    vector.setNull(row);
                } else {
                    vector.set(row, TABLE.column(name)[row]);
                }
            }
            vector.setValueCount(TABLE.rows());
            vectors.add(vector);
        }
        return VectorSchemaRoot.of(vectors.toArray(FieldVector[]::new));
    }
}
