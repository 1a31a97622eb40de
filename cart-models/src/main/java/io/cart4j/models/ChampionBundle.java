package io.cart4j.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.cart4j.core.CartException;
import io.cart4j.models.internal.DigestedFile;
import io.cart4j.models.internal.ModelJson;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A champion as a directory: champion.json, and each model in its own format. */
final class ChampionBundle {
    private static final String DESCRIPTION = "champion.json";

    private ChampionBundle() {}

    /** Writes the models first: champion.json vouches for them by their digests. */
    static void save(Champion champion, Path directory) {
        List<ChampionFile.Model> models = new ArrayList<>();
        for (ChampionModel model : champion.models()) {
            String file = model.candidate().fileName();
            String sha256 = DigestedFile.write(directory.resolve(file), model.model()::write);
            models.add(new ChampionFile.Model(
                    model.name(),
                    model.candidate().name(),
                    model.tuned(),
                    model.parameters().values(),
                    file,
                    sha256,
                    model.evaluation(),
                    model.importance()));
        }
        ChampionFile description = champion.describe(models);
        DigestedFile.write(
                directory.resolve(DESCRIPTION),
                out -> ModelJson.MAPPER.writerWithDefaultPrettyPrinter().writeValue(out, description));
    }

    static ChampionFile describe(Path directory) {
        Path file = directory.resolve(DESCRIPTION);
        try {
            JsonNode json = ModelJson.MAPPER.readTree(Files.readAllBytes(file));
            if (!json.isObject()) {
                throw damaged(file, "it is not a JSON object", null);
            }
            int format = json.path("format").asInt();
            if (format > ChampionFile.FORMAT) {
                throw new CartException(file + " was written by a newer version (format " + format + ", this one reads "
                        + ChampionFile.FORMAT + "); update the library");
            }
            ChampionFile description = ModelJson.MAPPER.treeToValue(json, ChampionFile.class);
            if (description.models().isEmpty()) {
                throw damaged(file, "it names no model", null);
            }
            return description;
        } catch (JsonProcessingException e) {
            throw damaged(file, e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new CartException(file + " cannot be read: " + e + "; save a champion there first", e);
        }
    }

    static ChampionModel load(ChampionFile.Model model, Path directory, List<Candidate> candidates) {
        Path file = directory.resolve(model.file());
        Candidate candidate = Candidates.named(model.candidate(), candidates);
        try {
            // before a native library sees it: it may not survive a damaged file
            if (!DigestedFile.sha256(file).equals(model.sha256())) {
                throw damaged(file, "it is not the file that " + DESCRIPTION + " was written with", null);
            }
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                return new ChampionModel(
                        candidate,
                        model.tuned(),
                        new Parameters(model.parameters()),
                        model.evaluation(),
                        model.importance(),
                        candidate.read(in));
            }
        } catch (IOException e) {
            throw damaged(file, e.toString(), e);
        }
    }

    private static CartException damaged(Path file, String reason, @Nullable Throwable cause) {
        return new CartException(file + " is damaged: " + reason + "; train and save the champion again", cause);
    }
}
