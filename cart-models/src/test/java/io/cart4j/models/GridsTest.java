package io.cart4j.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.CartException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GridsTest {
    @Test
    void have_the_sizes_of_the_study() {
        assertThat(sizeOf("LogisticRegression")).isEqualTo(6);
        assertThat(sizeOf("RandomForest")).isEqualTo(24);
        assertThat(sizeOf("XGBoost")).isEqualTo(18);
        assertThat(sizeOf("LightGBM")).isEqualTo(36);
    }

    @Test
    void hold_the_points_that_won_in_the_study() {
        assertThat(Grids.study().of("XGBoost").points())
                .contains(Parameters.parse("learning_rate=0.05;max_depth=10;n_estimators=300"));
    }

    @Test
    void name_only_parameters_that_their_candidates_have() {
        for (Candidate candidate : Candidates.study()) {
            List<Parameters> points = Grids.study().of(candidate.name()).points();
            assertThat(points).doesNotHaveDuplicates().allSatisfy(candidate.defaults()::replace);
        }
    }

    @Test
    void list_points_by_name_with_the_last_one_changing_fastest() {
        assertThat(Grid.of("b", 1, 2).and("a", "x", "y").points().stream().map(Parameters::toString))
                .containsExactly("a=x;b=1", "a=x;b=2", "a=y;b=1", "a=y;b=2");
    }

    @Test
    void refuse_an_axis_without_values_and_an_unknown_candidate() {
        assertThatThrownBy(() -> Grid.of("C")).isInstanceOf(CartException.class).hasMessageContaining("no value for C");
        assertThatThrownBy(() -> new Grids(Map.of()).of("XGBoost"))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("no grid for XGBoost");
    }

    private static int sizeOf(String candidate) {
        return Grids.study().of(candidate).points().size();
    }
}
