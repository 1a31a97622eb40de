package io.cart4j.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.cart4j.core.CartException;
import io.cart4j.core.internal.FileErrors;
import io.cart4j.models.internal.BundleFiles;
import io.cart4j.models.internal.ModelJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A champion as files of one directory: champion.json describes it, champion_histograms.json tells how its features were
 * spread, each model has a file in its own format, and champion.sha256 vouches for all of them, as {@code sha256sum -c
 * champion.sha256} does. What is read is whole, or is refused with a sentence; no native library sees it before that.
 *
 * <p>Holds the files in memory. Immutable by agreement: nobody writes to the arrays that it hands out. Safe for any number
 * of threads.
 */
public final class ChampionBundle {
    private static final String DESCRIPTION = "champion.json";
    private static final String HISTOGRAMS = "champion_histograms.json";
    private static final String DIGESTS = "champion.sha256";
    private static final String REMEDY = "; train and save the champion again";

    private final ChampionDescription description;
    private final List<TrainingHistogram> histograms;
    private final Map<String, byte[]> models;

    private ChampionBundle(
            ChampionDescription description, List<TrainingHistogram> histograms, Map<String, byte[]> models) {
        this.description = description;
        this.histograms = histograms;
        this.models = models;
    }

    /**
     * Reads a bundle that {@link Champion#save} wrote.
     *
     * @param directory where it is
     * @return the bundle
     * @throws CartException if there is none, a file of it is missing, damaged or left over from another bundle, or it was
     *     written by a version of another format
     */
    public static ChampionBundle read(Path directory) {
        Map<String, byte[]> whole = wholeFiles(directory);
        Path file = directory.resolve(DESCRIPTION);
        try {
            ChampionDescription description =
                    ModelJson.MAPPER.readValue(whole.get(DESCRIPTION), ChampionDescription.class);
            TrainingHistogram[] histograms =
                    ModelJson.MAPPER.readValue(whole.get(HISTOGRAMS), TrainingHistogram[].class);
            for (ChampionDescription.Model model : description.models()) {
                if (!whole.containsKey(model.file())) {
                    throw damaged(file, DIGESTS + " does not vouch for " + model.file(), null);
                }
            }
            return new ChampionBundle(description, List.of(histograms), whole);
        } catch (IOException e) {
            throw damaged(file, e.toString(), e);
        }
    }

    /**
     * Gives what is known of the champion.
     *
     * @return its description
     */
    public ChampionDescription description() {
        return description;
    }

    /**
     * Gives how the features were spread over the training rows.
     *
     * @return one histogram a feature, in the order of the features
     */
    public List<TrainingHistogram> histograms() {
        return histograms;
    }

    /**
     * Gives a model in its own format.
     *
     * @param model one of the description's models
     * @return the bytes of its file, only to be read
     */
    public byte[] bytes(ChampionDescription.Model model) {
        byte[] bytes = models.get(model.file());
        if (bytes == null) {
            throw new IllegalArgumentException(model.name() + " is none of this bundle's models");
        }
        return bytes;
    }

    /** Writes a bundle and gives its files. */
    static List<Path> save(
            Path directory,
            ChampionDescription description,
            List<TrainingHistogram> histograms,
            List<ChampionModel> models) {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        contents.put(DESCRIPTION, json(description));
        contents.put(HISTOGRAMS, json(histograms));
        for (ChampionModel model : models) {
            contents.put(model.about().file(), bytes(model.model()));
        }
        BundleFiles.write(directory, DIGESTS, contents);
        contents.put(DIGESTS, new byte[0]);
        return contents.keySet().stream().map(directory::resolve).toList();
    }

    static byte[] bytes(TrainedModel model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            model.write(bytes);
        } catch (IOException e) {
            throw new CartException("the model cannot be written: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }

    private static byte[] json(Object value) {
        try {
            return ModelJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of numbers and words are JSON", e);
        }
    }

    /** The files of a bundle, each as its digest has it. */
    private static Map<String, byte[]> wholeFiles(Path directory) {
        Path file = directory.resolve(DESCRIPTION);
        byte[] description;
        try {
            description = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new CartException(
                    "there is no champion in " + directory + " (no " + DESCRIPTION
                            + "); name the directory of one, or save one there first",
                    e);
        } catch (IOException e) {
            throw FileErrors.unreadable(file, e);
        }
        Path list = directory.resolve(DIGESTS);
        SortedMap<String, String> digests;
        try {
            digests = BundleFiles.digests(list);
        } catch (NoSuchFileException e) {
            requireFormat(file, description);
            throw damaged(list, "it is not there", e);
        } catch (IOException e) {
            throw damaged(list, String.valueOf(e.getMessage()), e);
        }
        Map<String, byte[]> whole = new HashMap<>();
        digests.forEach((name, digest) -> whole.put(name, whole(directory.resolve(name), digest)));
        requireFormat(file, description);
        for (String needed : List.of(DESCRIPTION, HISTOGRAMS)) {
            if (!whole.containsKey(needed)) {
                throw damaged(list, "it does not vouch for " + needed, null);
            }
        }
        return whole;
    }

    private static byte[] whole(Path file, String digest) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw damaged(file, "it is not there", e);
        } catch (IOException e) {
            throw damaged(file, e.toString(), e);
        }
        if (!BundleFiles.digest(bytes).equals(digest)) {
            throw damaged(file, "it is not the file that " + DIGESTS + " was written with", null);
        }
        return bytes;
    }

    private static void requireFormat(Path file, byte[] description) {
        JsonNode json;
        try {
            json = ModelJson.MAPPER.readTree(description);
        } catch (IOException e) {
            throw damaged(file, "it is not JSON", e);
        }
        int format = json.path("format").asInt();
        if (format > ChampionDescription.FORMAT) {
            throw new CartException(file + " was written by a newer version (format " + format + ", this one reads "
                    + ChampionDescription.FORMAT + "); update the library");
        }
        if (format < 1) {
            throw damaged(file, "it has no format", null);
        }
        if (format < ChampionDescription.FORMAT) {
            throw new CartException(file + " was written by an older version (format " + format + ", this one reads "
                    + ChampionDescription.FORMAT + "), without histograms and checksums" + REMEDY);
        }
    }

    private static CartException damaged(Path file, String reason, @Nullable Throwable cause) {
        return new CartException(file + " is damaged: " + reason + REMEDY, cause);
    }
}
