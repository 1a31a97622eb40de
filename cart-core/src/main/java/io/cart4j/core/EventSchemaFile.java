package io.cart4j.core;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cart4j.core.internal.FileErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads an {@link EventSchema} from JSON. */
final class EventSchemaFile {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Path file;
    private EventSchema schema = EventSchema.rees46();

    private EventSchemaFile(Path file) {
        this.file = file;
    }

    static EventSchema read(Path file) {
        try {
            return new EventSchemaFile(file).read(JSON.readTree(Files.readAllBytes(file)));
        } catch (JsonProcessingException e) {
            throw new CartException(file + ": not JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw FileErrors.unreadable(file, e);
        } catch (IllegalArgumentException e) {
            throw new CartException(file + ": " + e.getMessage(), e);
        }
    }

    private EventSchema read(JsonNode root) {
        for (Map.Entry<String, JsonNode> entry : object("the file", root).properties()) {
            JsonNode value = entry.getValue();
            switch (entry.getKey()) {
                case "columns" -> object("columns", value).properties().forEach(this::column);
                case "words" -> object("words", value).properties().forEach(this::words);
                case "time" ->
                    schema = schema.time(named(
                            text("time", value),
                            TimeFormat.values(),
                            format -> format.name().toLowerCase(Locale.ROOT)));
                case "text_users" -> schema = textUsers(value) ? schema.textUsers() : schema;
                case "delimiter" -> schema = schema.delimiter(delimiter(text("delimiter", value)));
                default ->
                    throw wrong("\"" + entry.getKey() + "\" is unknown; known are columns, words, time, text_users"
                            + " and delimiter");
            }
        }
        return schema;
    }

    private void column(Map.Entry<String, JsonNode> entry) {
        EventColumn column = named(entry.getKey(), EventColumn.values(), EventColumn::standardName);
        schema = entry.getValue().isNull()
                ? schema.without(column)
                : schema.column(column, text(entry.getKey(), entry.getValue()));
    }

    private void words(Map.Entry<String, JsonNode> entry) {
        EventType type = named(entry.getKey(), EventType.values(), EventType::word);
        Stream<JsonNode> words = entry.getValue().isArray()
                ? StreamSupport.stream(entry.getValue().spliterator(), false)
                : Stream.of(entry.getValue());
        schema =
                schema.words(type, words.map(word -> text(entry.getKey(), word)).toArray(String[]::new));
    }

    private boolean textUsers(JsonNode value) {
        if (!value.isBoolean()) {
            throw wrong("\"text_users\" must be true or false, got " + value);
        }
        return value.booleanValue();
    }

    private char delimiter(String text) {
        if (text.length() != 1) {
            throw wrong("\"delimiter\" must be one character, got \"" + text + "\"");
        }
        return text.charAt(0);
    }

    private String text(String key, JsonNode value) {
        if (!value.isTextual()) {
            throw wrong("\"" + key + "\" must be text, got " + value);
        }
        return value.textValue();
    }

    private JsonNode object(String what, JsonNode value) {
        if (!value.isObject()) {
            throw wrong(what + " must be an object in braces");
        }
        return value;
    }

    private <T> T named(String name, T[] values, Function<T, String> naming) {
        return Arrays.stream(values)
                .filter(value -> naming.apply(value).equals(name))
                .findFirst()
                .orElseThrow(() -> wrong("\"" + name + "\" is unknown; known are "
                        + List.of(values).stream().map(naming).collect(Collectors.joining(", "))));
    }

    private CartException wrong(String problem) {
        return new CartException(file + ": " + problem);
    }
}
