package io.cart4j.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.CartException;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReproductionTest {
    private static final FeatureTable TABLE = SavedChampions.TABLE;

    @TempDir
    private Path directory;

    static List<Candidate> candidates() {
        return Candidates.study().stream().map(Changed::fewTrees).toList();
    }

    @ParameterizedTest
    @MethodSource("candidates")
    void trains_the_same_champion_again_from_its_bundle(Candidate candidate) {
        try (Champion champion = board(candidate, Split.stratified(0.6, 3)).champion()) {
            champion.save(directory);
        }
        try (Champion loaded = Champion.load(directory)) {
            Reproduction reproduction = loaded.reproduce(TABLE, 2);
            assertThat(reproduction.same()).isTrue();
            assertThat(reproduction.lines())
                    .containsExactly(
                            "table: the same",
                            "training and test rows: the same",
                            candidate.name() + ": the same bytes, predictions and metrics");
        }
    }

    @Test
    void trains_all_models_of_the_bundle() {
        try (Champion champion = SavedChampions.SMALL.train()) {
            assertThat(champion.reproduce(TABLE, 1).models())
                    .extracting(Reproduction.ModelDifference::model)
                    .containsExactly("LightGBM", "XGBoost");
        }
    }

    @Test
    void sees_that_the_table_is_another() {
        try (Champion champion = SavedChampions.SMALL.train()) {
            Reproduction reproduction = champion.reproduce(TestShop.sessions(2_000, 40), 1);
            assertThat(reproduction.same()).isFalse();
            assertThat(reproduction.sameTable()).isFalse();
            assertThat(reproduction.lines())
                    .startsWith("table: not the one that the champion was trained on")
                    .anyMatch(line -> line.startsWith("LightGBM: other bytes, predictions differ by up to 0."));
            Reproduction.ModelDifference leader = reproduction.models().get(0);
            assertThat(leader.predictions()).isBetween(0.001, 1.0);
            assertThat(leader.metrics()).isBetween(0.00001, 1.0);
        }
    }

    @Test
    void needs_a_split_that_was_made_by_hand() {
        SplitRows rows = Split.stratified(0.5, 1).rows(TestShop.labels(TABLE));
        Split byHand = Split.explicit("the first and the last weeks", rows);
        Leaderboard board = board(Candidates.logisticRegression(), byHand);
        try (Champion champion = board.champion()) {
            assertThatThrownBy(() -> champion.reproduce(TABLE, 1))
                    .isInstanceOf(CartException.class)
                    .hasMessageContaining("chosen by \"the first and the last weeks\"");
            assertThat(champion.reproduce(TABLE, byHand, 1).same()).isTrue();
            Reproduction other = champion.reproduce(TABLE, Split.stratified(0.5, 2), 1);
            assertThat(other.sameTable()).isTrue();
            assertThat(other.sameRows()).isFalse();
            assertThat(other.same()).isFalse();
        }
    }

    @Test
    void refuses_a_table_with_other_features() {
        try (Champion champion = SavedChampions.SMALL.train()) {
            assertThatThrownBy(() -> champion.reproduce(TABLE.select(List.of("num_carts")), 1))
                    .isInstanceOf(CartException.class)
                    .hasMessageContaining("the table has [num_carts]");
        }
    }

    private static Leaderboard board(Candidate candidate, Split split) {
        return BakeOff.on(TABLE, Label.abandoned())
                .candidates(List.of(candidate))
                .split(split)
                .threads(1)
                .run();
    }
}
