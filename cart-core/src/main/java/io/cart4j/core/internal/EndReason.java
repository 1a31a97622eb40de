package io.cart4j.core.internal;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Why a session by inactivity ended. */
enum EndReason {
    /** The user's next event came after a longer pause than the gap. */
    GAP,
    /** The user's next event lies further from the start of the session than it may. */
    LONGEST_LENGTH,
    /** The session has as many events as it may. */
    MOST_EVENTS,
    /** The user has no further event. */
    END_OF_DATA;

    /** Bytes of the longest word. */
    static final int MOST_BYTES = 14;

    private static final Map<EndReason, byte[]> WORDS = new EnumMap<>(EndReason.class);

    static {
        for (EndReason reason : values()) {
            WORDS.put(reason, reason.name().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** The word in the session table; only to be read. */
    byte[] word() {
        return Objects.requireNonNull(WORDS.get(this));
    }
}
