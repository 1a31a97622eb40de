package io.cart4j.core.internal;

import io.cart4j.core.EventType;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLongArray;

/** The dictionaries that all threads of a run share. */
final class Dictionaries {
    /** Event words get codes up to this one; all further unknown words share it. */
    static final int MAX_TYPE_CODE = Byte.MAX_VALUE;

    private static final byte[] OTHERS = "(others)".getBytes(StandardCharsets.US_ASCII);

    final TextDictionary brands = new TextDictionary();
    final TextDictionary categories = new TextDictionary();
    final TextDictionary sessionIds = new TextDictionary();

    private final TextDictionary unknownTypes = new TextDictionary();
    private final AtomicLongArray unknownTypeRows = new AtomicLongArray(MAX_TYPE_CODE + 1);

    /** The code of an event word that is none of {@link EventType}; counts the row. */
    byte unknownTypeCode(byte[] text, int from, int to) {
        int first = EventType.values().length;
        boolean full = unknownTypes.size() >= MAX_TYPE_CODE - first;
        int code = full
                ? MAX_TYPE_CODE
                : Math.min(MAX_TYPE_CODE, first + unknownTypes.codeOf(text, from, to, SessionKey.hash(text, from, to)));
        unknownTypeRows.incrementAndGet(code);
        return (byte) code;
    }

    /** Kept and other rows by unknown event word. */
    Map<String, Long> unknownTypes() {
        Map<String, Long> rows = new TreeMap<>();
        for (int code = EventType.values().length; code <= MAX_TYPE_CODE; code++) {
            long count = unknownTypeRows.get(code);
            if (count > 0) {
                byte[] word = code == MAX_TYPE_CODE ? OTHERS : unknownTypes.textOf(code - EventType.values().length);
                rows.merge(Texts.quoted(word, 0, word.length), count, Long::sum);
            }
        }
        return Collections.unmodifiableMap(rows);
    }
}
