package io.cart4j.core.internal;

import io.cart4j.core.EventType;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The dictionaries that all threads of a run share. */
final class Dictionaries {
    /** Event words get codes up to this one; all further unknown words share it. */
    static final int MAX_TYPE_CODE = Byte.MAX_VALUE;

    private static final byte[] OTHERS = "(others)".getBytes(StandardCharsets.US_ASCII);

    final TextDictionary brands = new TextDictionary();
    final TextDictionary categories = new TextDictionary();

    /** Users where they are text. */
    final TextDictionary users = new TextDictionary();

    private final TextDictionary unknownTypes = new TextDictionary();
    private final boolean textUsers;

    Dictionaries(boolean textUsers) {
        this.textUsers = textUsers;
    }

    boolean hasTextUsers() {
        return textUsers;
    }

    /** A hash of a user that is the same in every run, whatever code it has. */
    long userHash(long user) {
        return textUsers ? users.hashOf((int) user) : SessionKey.mix(user);
    }

    /** Bytes of memory. */
    long bytes() {
        return brands.bytes() + categories.bytes() + users.bytes();
    }

    /** Frees the texts of brands and categories, when all have their codes. */
    void forgetWords() {
        brands.clear();
        categories.clear();
    }

    /** The code of an event word that is none of {@link EventType}. */
    byte unknownTypeCode(byte[] text, int from, int to) {
        int first = EventType.values().length;
        boolean full = unknownTypes.size() >= MAX_TYPE_CODE - first;
        int code = full
                ? MAX_TYPE_CODE
                : Math.min(MAX_TYPE_CODE, first + unknownTypes.codeOf(text, from, to, SessionKey.hash(text, from, to)));
        return (byte) code;
    }

    /** Numbers of rows by event word, from numbers by code. */
    Map<String, Long> unknownTypes(long[] rowsByCode) {
        Map<String, Long> rows = new TreeMap<>();
        for (int code = EventType.values().length; code <= MAX_TYPE_CODE; code++) {
            if (rowsByCode[code] > 0) {
                byte[] word = code == MAX_TYPE_CODE ? OTHERS : unknownTypes.textOf(code - EventType.values().length);
                rows.merge(Texts.quoted(word, 0, word.length), rowsByCode[code], Long::sum);
            }
        }
        return Collections.unmodifiableMap(rows);
    }
}
