package io.cart4j.core.internal;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** A text as a field of a longer line, since what stands before and after it must not matter. */
record FieldText(byte[] bytes, int from, int to) {
    /** Puts other digits and delimiters around a text. */
    static FieldText of(String text) {
        return of(text, "1,222333444,", ",98,76543210\n");
    }

    /** Puts random bytes around a text. */
    static FieldText of(String text, Random random) {
        return of(text, noise(random, random.nextInt(24)), noise(random, Words.SLACK + random.nextInt(8)));
    }

    private static FieldText of(String text, String before, String after) {
        byte[] field = text.getBytes(StandardCharsets.UTF_8);
        byte[] line = (before + text + after).getBytes(StandardCharsets.UTF_8);
        return new FieldText(line, before.length(), before.length() + field.length);
    }

    private static String noise(Random random, int length) {
        return random.ints(length, ' ', '~' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
