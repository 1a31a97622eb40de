package io.cart4j.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cart4j.core.CartException;
import io.cart4j.core.internal.FileErrors;
import io.cart4j.core.internal.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Records of results as JSON files, with names_like_this. */
public final class JsonFile {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private JsonFile() {}

    /**
     * Writes a record.
     *
     * @param file where to; an existing file is replaced when the new one is whole
     * @param results a record of records, lists, maps, texts and numbers
     */
    public static void write(Path file, Object results) {
        try {
            WholeFile.write(file, JSON.writeValueAsString(results) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a record.
     *
     * @param file a file of {@link #write}
     * @param type the record's class
     * @param <T> the record's type
     * @return the record
     * @throws CartException if the file cannot be read or holds something else
     */
    public static <T> T read(Path file, Class<T> type) {
        try {
            return JSON.readValue(Files.readString(file), type);
        } catch (JsonProcessingException e) {
            throw new CartException(
                    file + ": is not what this program wrote as " + type.getSimpleName() + ": "
                            + e.getOriginalMessage(),
                    e);
        } catch (IOException e) {
            throw FileErrors.unreadable(file, e);
        }
    }

    /**
     * Reads a file that another program wrote.
     *
     * @param file a JSON file
     * @return its root
     * @throws CartException if the file cannot be read or is not JSON
     */
    public static JsonNode tree(Path file) {
        return read(file, JsonNode.class);
    }
}
