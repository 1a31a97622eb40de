package io.cart4j.core.internal;

import java.nio.charset.StandardCharsets;

/** Bytes of text as they are shown in messages. */
final class Texts {
    private static final int SHOWN = 200;

    private Texts() {}

    /** The text in quotes, cut where it is long, without control characters. */
    static String quoted(byte[] text, int from, int to) {
        int length = Math.min(to - from, SHOWN);
        String shown = new String(text, from, length, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", "?");
        return '"' + shown + (length < to - from ? "..." : "") + '"';
    }
}
