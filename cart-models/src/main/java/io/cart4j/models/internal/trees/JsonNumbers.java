package io.cart4j.models.internal.trees;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;

/** Lists of numbers, each read straight into its type: a float that went through a double could be rounded twice. */
final class JsonNumbers {
    private static final int FIRST_CAPACITY = 64;

    private JsonNumbers() {}

    static float[] floats(JsonParser json) throws IOException {
        float[] values = new float[FIRST_CAPACITY];
        int size = 0;
        for (JsonToken token = first(json); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = Float.parseFloat(json.getText());
        }
        return Arrays.copyOf(values, size);
    }

    /** Truth values count as 1 and 0, since older files have them. */
    static int[] ints(JsonParser json) throws IOException {
        int[] values = new int[FIRST_CAPACITY];
        int size = 0;
        for (JsonToken token = first(json); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] =
                    token.isBoolean() ? (token == JsonToken.VALUE_TRUE ? 1 : 0) : Integer.parseInt(json.getText());
        }
        return Arrays.copyOf(values, size);
    }

    private static JsonToken first(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new NumberFormatException("a list is \"" + json.getText() + "\"");
        }
        return json.nextToken();
    }
}
