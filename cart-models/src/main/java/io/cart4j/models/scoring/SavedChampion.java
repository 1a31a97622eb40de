package io.cart4j.models.scoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.cart4j.core.CartException;
import io.cart4j.features.Scaler;
import io.cart4j.models.Candidates;
import io.cart4j.models.internal.ModelJson;
import io.cart4j.models.internal.trees.ModelFileErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What scoring needs of a champion's bundle: its leading model behind the scaler, and the threshold. */
record SavedChampion(RowScorer model, double threshold) {
    private static final String DESCRIPTION = "champion.json";

    static SavedChampion read(Path directory) {
        Path file = directory.resolve(DESCRIPTION);
        JsonNode champion = description(file);
        try {
            Scaler scaler = ModelJson.MAPPER.treeToValue(champion.required("scaler"), Scaler.class);
            JsonNode leader = champion.required("models").required(0);
            Path model = directory.resolve(leader.required("file").asText());
            return new SavedChampion(
                    model(leader.required("candidate").asText(), model, scaler),
                    champion.required("threshold").asDouble());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw ModelFileErrors.damaged(file.toString(), String.valueOf(e.getMessage()), e);
        }
    }

    private static RowScorer model(String candidate, Path file, Scaler scaler) {
        return switch (candidate) {
            case Candidates.XGBOOST -> RowScorers.xgBoost(file, scaler);
            case Candidates.LIGHTGBM, Candidates.RANDOM_FOREST -> RowScorers.lightGbm(file, scaler);
            case Candidates.LOGISTIC_REGRESSION -> RowScorers.logisticRegression(file, scaler);
            default -> throw ModelFileErrors.unsupported(file.toString(), "its kind is " + candidate);
        };
    }

    private static JsonNode description(Path file) {
        try {
            JsonNode champion = ModelJson.MAPPER.readTree(Files.readAllBytes(file));
            if (!champion.isObject()) {
                throw ModelFileErrors.damaged(file.toString(), "it is not a JSON object", null);
            }
            return champion;
        } catch (JsonProcessingException e) {
            throw ModelFileErrors.damaged(file.toString(), e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new CartException(file + " cannot be read: " + e + "; save a champion there first", e);
        }
    }
}
