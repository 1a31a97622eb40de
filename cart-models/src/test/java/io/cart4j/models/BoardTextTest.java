package io.cart4j.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cart4j.features.Label;
import io.cart4j.models.internal.ModelJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardTextTest {
    @TempDir
    private Path directory;

    private final Leaderboard board = BakeOff.on(
                    TestShop.sessions(900, 21).select(List.of("num_carts", "avg_price")), Label.abandoned())
            .candidates(List.of(new CartRule("good", 1.5), new CartRule("bad", 8)))
            .tuneTop(
                    1,
                    new Grids(Map.of("good", Grid.of("carts", 0.7), "bad", Grid.of("carts", 9))),
                    Folds.stratified(2))
            .threads(1)
            .run();

    @Test
    void keeps_everything_for_programs() throws IOException {
        board.write(directory);

        JsonNode json = ModelJson.MAPPER.readTree(Files.readString(directory.resolve("all_model_results.json")));
        assertThat(json.path("metric").asText()).isEqualTo("WEIGHTED_F1");
        assertThat(json.path("split").asText()).isEqualTo("stratified(0.7, 42)");
        assertThat(json.path("training_rows").asInt() + json.path("test_rows").asInt())
                .isEqualTo(900);
        assertThat(json.path("runs")).hasSize(3);
        JsonNode first = json.path("runs").get(0);
        assertThat(first.path("name").asText()).isEqualTo("good_Tuned");
        assertThat(first.path("parameters").path("carts").asText()).isEqualTo("0.7");
        assertThat(first.path("weighted_f1").asDouble())
                .isEqualTo(board.best().evaluation().weightedF1());
        JsonNode gain = json.path("tuning").get(0);
        assertThat(gain.path("gain").asDouble())
                .isEqualTo(board.runs().get(0).evaluation().weightedF1()
                        - board.runs().get(1).evaluation().weightedF1());
        assertThat(gain.path("standard_error").asDouble()).isPositive();
    }

    @Test
    void tells_people_what_tuning_bought() throws IOException {
        board.write(directory);

        assertThat(Files.readString(directory.resolve("all_model_results.md")))
                .contains("Ranked by weighted F1.")
                .contains("| good_Tuned | ")
                .contains("* good (halving): gained ")
                .contains("* bad: `carts=8.0`");
        assertThat(Files.readAllLines(directory.resolve("all_model_results.csv")))
                .hasSize(4);
    }
}
