package io.cart4j.models.scoring;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.cart4j.core.CartException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that is not quite a model is refused with a sentence, whatever is wrong with it. */
class DamagedModelTest {
    private static final RandomRows ROWS = RandomRows.of(200, 3, 0.1, 5);

    @TempDir
    private Path directory;

    static Stream<Arguments> xgBoost() {
        return Stream.of(
                arguments("\"left_children\":[1,", "\"left_children\":[0,", "is not a tree: node 0 has the child 0"),
                arguments("\"left_children\":[1,", "\"left_children\":[99,", "has the child 99"),
                arguments("\"left_children\"", "\"left\"", "tree 0 has no left_children"),
                arguments("\"split_indices\":\\[\\d", "\"split_indices\":[7", "asks for feature 7 at node 0 of 3"),
                arguments("\"split_type\":\\[0", "\"split_type\":[1", "splits by category"),
                arguments("\"split_conditions\":\\[[^,]*", "\"split_conditions\":[\"x\"", "a number cannot be read"),
                arguments("\"split_conditions\":\\[[^,]*", "\"split_conditions\":[1e99", "has the value Infinity"),
                arguments(
                        "\"split_conditions\":\\[[^,]*,", "\"split_conditions\":[", "entries of split_conditions for"),
                arguments("\"num_trees\":\"2\"", "\"num_trees\":\"3\"", "announces 3 trees and has 2"),
                arguments("binary:logistic", "reg:squarederror", "its objective is reg:squarederror"),
                arguments("\"name\":\"gbtree\"", "\"name\":\"dart\"", "its booster is dart"),
                arguments("\"base_score\":\"[^\"]*\"", "\"base_score\":\"2\"", "base_score is 2.0"),
                arguments("(?s)\"trees\".*", "\"trees\":[", "Unexpected end-of-input"),
                arguments("(?s).*", "[]", "it is not a JSON object"),
                arguments(
                        "\"num_feature\":\"3\",\"num_target",
                        "\"num_feature\":\"4\",\"num_target",
                        "it has 4 features"));
    }

    @ParameterizedTest
    @MethodSource("xgBoost")
    void of_xgboost(String sound, String broken, String sentence) throws Exception {
        try (NativeModel model = NativeModel.xgBoost(ROWS, 2, Map.of("max_depth", 2))) {
            assertRefused(model, sound, broken, sentence);
        }
    }

    static Stream<Arguments> lightGbm() {
        return Stream.of(
                arguments("left_child=\\S+", "left_child=0", "is not a tree"),
                arguments("split_feature=\\d", "split_feature=9", "asks for feature 9"),
                arguments("decision_type=\\d+", "decision_type=1", "splits by category"),
                arguments("threshold=\\S+", "threshold=1,5", "a number cannot be read"),
                arguments("threshold=\\S+", "threshold=nan", "a number cannot be read"),
                arguments("leaf_value=\\S+ ", "leaf_value=", "entries of leaf_value"),
                arguments("leaf_count=", "leaves=", "tree 0 has no leaf_count"),
                arguments("objective=binary", "objective=regression", "its objective is regression"),
                arguments("is_linear=0", "is_linear=1", "has linear leaves"),
                arguments("version=v4", "version=v9", "not a model that LightGBM 3 or 4 wrote"),
                arguments("(?s)end of trees.*", "", "announces 2 trees and has 2 whole ones"),
                arguments("(?s)Tree=1.*", "", "announces 2 trees and has 1 whole ones"),
                arguments("(?s).*", "hello", "not a model that LightGBM 3 or 4 wrote"));
    }

    @ParameterizedTest
    @MethodSource("lightGbm")
    void of_lightgbm(String sound, String broken, String sentence) throws Exception {
        try (NativeModel model = NativeModel.lightGbm(ROWS, 2, "num_leaves=4 min_data_in_leaf=5")) {
            assertRefused(model, sound, broken, sentence);
        }
    }

    @Test
    void that_is_not_there() {
        assertThatThrownBy(() -> RowScorers.xgBoost(directory.resolve("none.json"), ROWS.unscaled()))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("none.json cannot be read");
    }

    private void assertRefused(NativeModel model, String sound, String broken, String sentence) throws Exception {
        Path file = model.save(directory);
        String text = Files.readString(file);
        String changed = text.replaceFirst(sound.replace(":[1,", ":\\[1,"), broken);
        org.assertj.core.api.Assertions.assertThat(changed).isNotEqualTo(text);
        Files.writeString(file, changed);
        assertThatThrownBy(() -> model.scorer(file, ROWS))
                .isInstanceOf(CartException.class)
                .hasMessageContaining(file.getFileName().toString())
                .hasMessageContaining(sentence);
    }
}
