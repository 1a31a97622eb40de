package io.cart4j.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.CartException;
import io.cart4j.features.FeatureSet;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChampionTest {
    private static final FeatureTable TABLE = TestShop.sessions(2_000, 41);
    private static final int[] ROWS = TestShop.allRows(TABLE);

    @TempDir
    private Path directory;

    static Stream<Candidate> candidates() {
        return Candidates.study().stream().map(Changed::fewTrees);
    }

    @ParameterizedTest
    @MethodSource("candidates")
    void predicts_the_same_bits_once_saved_and_loaded(Candidate candidate) {
        try (Champion champion = board(candidate).champion()) {
            champion.save(directory);
            try (Champion loaded = Champion.load(directory)) {
                assertThat(loaded.probabilities(TABLE, ROWS)).isEqualTo(champion.probabilities(TABLE, ROWS));
                assertThat(loaded.name()).isEqualTo(candidate.name());
                assertThat(loaded.parameters()).isEqualTo(candidate.defaults());
                assertThat(loaded.evaluation()).isEqualTo(champion.evaluation());
                assertThat(loaded.importance()).isEqualTo(champion.importance());
                assertThat(loaded.features()).isEqualTo(FeatureSet.study().features());
                assertThat(loaded.label()).isEqualTo(Label.abandoned());
                assertThat(loaded.threshold()).isEqualTo(0.5);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("candidates")
    void is_the_very_model_that_won(Candidate candidate) {
        Leaderboard board = board(candidate);
        try (Champion champion = board.champion()) {
            assertThat(champion.evaluation()).isEqualTo(board.best().evaluation());
        }
    }

    @Test
    void writes_the_same_bytes_again() throws IOException {
        for (String name : List.of("first", "second")) {
            try (Champion champion =
                    board(Changed.fewTrees(Candidates.xgBoost())).champion()) {
                champion.save(directory.resolve(name));
            }
        }
        for (String file :
                List.of("champion.json", "champion_histograms.json", "champion_xgb_model.json", "champion.sha256")) {
            assertThat(directory.resolve("first").resolve(file))
                    .hasSameBinaryContentAs(directory.resolve("second").resolve(file));
        }
        assertThat(directory.resolve("first")).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void keeps_the_best_xgboost_beside_another_leader() throws Exception {
        Candidate weak =
                new Changed(Candidates.xgBoost(), Parameters.parse("learning_rate=0.001;max_depth=1;n_estimators=1"));
        Leaderboard board = board(weak, Changed.fewTrees(Candidates.lightGbm()));
        assertThat(board.best().name()).isEqualTo("LightGBM");
        try (Champion champion = board.champion()) {
            champion.save(directory);
        }
        try (Champion loaded = Champion.load(directory)) {
            assertThat(loaded.name()).isEqualTo("LightGBM");
            loaded.save(directory.resolve("again"));
        }
        assertThat(directory.resolve("champion_lgbm_model.txt")).exists();
        assertThat(directory.resolve("again/champion.json")).hasSameBinaryContentAs(directory.resolve("champion.json"));
        Booster booster =
                XGBoost.loadModel(directory.resolve("champion_xgb_model.json").toString());
        assertThat(booster.getNumBoostedRound()).isEqualTo(1);
        assertThat(booster.getFeatureNames())
                .containsExactly(FeatureSet.study().features().names().toArray(String[]::new));
        booster.dispose();
    }

    @Test
    void is_found_again_from_the_ledger() {
        Path ledger = directory.resolve("running_results.csv");
        BakeOff bakeOff = BakeOff.on(TABLE, Label.abandoned())
                .candidates(List.of(Changed.fewTrees(Candidates.xgBoost()), Candidates.logisticRegression()))
                .threads(1)
                .ledger(ledger);
        try (Champion champion = bakeOff.run().champion();
                Champion found = bakeOff.finished().champion()) {
            assertThat(found.name()).isEqualTo(champion.name());
            assertThat(found.probabilities(TABLE, ROWS)).isEqualTo(champion.probabilities(TABLE, ROWS));
        }
    }

    @Test
    void refuses_a_table_with_other_features() {
        save();
        try (Champion champion = Champion.load(directory)) {
            FeatureTable fewer = TABLE.select(List.of("num_carts"));
            assertThatThrownBy(() -> champion.probabilities(fewer, ROWS)).isInstanceOf(CartException.class);
        }
    }

    @Test
    void writes_the_leaderboard_as_the_study_did() throws IOException {
        Leaderboard board = board(Changed.fewTrees(Candidates.lightGbm()), Candidates.logisticRegression());
        Path file = directory.resolve("all_model_results.csv");
        board.writeCsv(file);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .isEqualTo("model_name,is_tuned,train_time_sec,accuracy,abandoned_precision,abandoned_recall,"
                        + "abandoned_f1,not_abandoned_precision,not_abandoned_recall,not_abandoned_f1,"
                        + "weighted_avg_precision,weighted_avg_recall,weighted_avg_f1");
        assertThat(lines.get(1)).matches(board.best().name() + ",False,[0-9.]+(,0\\.[0-9]{1,4}){10}");
    }

    private void save() {
        try (Champion champion = board(Changed.fewTrees(Candidates.xgBoost())).champion()) {
            champion.save(directory);
        }
    }

    private static Leaderboard board(Candidate... candidates) {
        return BakeOff.on(TABLE, Label.abandoned())
                .candidates(List.of(candidates))
                .threads(1)
                .run();
    }
}
