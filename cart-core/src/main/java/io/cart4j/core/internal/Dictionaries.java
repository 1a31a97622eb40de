package io.cart4j.core.internal;

import io.cart4j.core.EventType;

/** The dictionaries that all threads of a run share. */
final class Dictionaries {
    /** Event words get codes up to this one; all further unknown words share it. */
    static final int MAX_TYPE_CODE = Byte.MAX_VALUE;

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
        int code = unknownTypes.codeOf(text, from, to, SessionKey.hash(text, from, to), MAX_TYPE_CODE - first);
        return (byte) (code == TextDictionary.FULL ? MAX_TYPE_CODE : first + code);
    }
}
