package io.cart4j.models.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cart4j.features.FeatureList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationTest {
    @TempDir
    private Path directory;

    @Test
    void gives_shapley_values_as_they_are_defined() throws Exception {
        for (int seed = 0; seed < 6; seed++) {
            int width = 2 + seed;
            RandomRows rows = RandomRows.of(300, width, 0.2, seed);
            try (NativeModel model = NativeModel.xgBoost(rows, 1, Map.of("max_depth", 6, "base_score", 0.5))) {
                Path file = model.save(directory);
                JsonNode tree = new ObjectMapper()
                        .readTree(Files.readString(file))
                        .at("/learner/gradient_booster/model/trees/0");
                for (int row = 0; row < 10; row++) {
                    ShapleyTwin twin = new ShapleyTwin(tree, rows.row(row));
                    Explanation explanation = model.scorer(file, rows).explain(rows.row(row), 0);
                    assertThat(explanation.base()).isEqualTo(twin.expectation(), within(1e-9));
                    for (int feature = 0; feature < width; feature++) {
                        assertThat(explanation.contributions().get(feature))
                                .isEqualTo(twin.contribution(feature), within(1e-9));
                    }
                }
            }
        }
    }

    @Test
    void names_the_strongest_reasons_first() {
        FeatureList features = new FeatureList(List.of("a", "b", "c"));
        Explanation explanation = new Explanation(features, 0.5, List.of(0.1, -0.7, 0.3));
        assertThat(explanation.margin()).isEqualTo(0.2, within(1e-12));
        assertThat(explanation.strongest(2))
                .containsExactly(new Explanation.Reason("b", -0.7), new Explanation.Reason("c", 0.3));
        assertThatThrownBy(() -> new Explanation(features, 0, List.of(1.0)))
                .hasMessage("1 contributions for 3 features");
    }
}
