package io.cart4j.core.internal;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When a session of a user ends. All bounds are inclusive: what reaches one still belongs to the session.
 *
 * @param gapMicros the longest time between two events
 * @param longestMicros the longest time from the first event to the last, or {@link #ANY_LENGTH}
 * @param mostEvents the highest number of events, or {@link #ANY_NUMBER}
 */
public record Inactivity(long gapMicros, long longestMicros, int mostEvents) {
    /** A session may be of any length. */
    public static final long ANY_LENGTH = Long.MAX_VALUE;

    /** A session may have any number of events. */
    public static final int ANY_NUMBER = Integer.MAX_VALUE;

    /** The bounds for people, durations as in ISO 8601. */
    String inWords() {
        return "gap " + duration(gapMicros)
                + (longestMicros == ANY_LENGTH ? "" : ", longest length " + duration(longestMicros))
                + (mostEvents == ANY_NUMBER ? "" : ", most events " + mostEvents);
    }

    private static Duration duration(long micros) {
        return Duration.of(micros, ChronoUnit.MICROS);
    }

    /**
     * Why a session ends before the user's next event, or null if that still belongs to it. The gap is asked first, then the
     * length, then the number.
     *
     * @param idleMicros time from the event before
     * @param lengthMicros time from the first event of the session
     * @param events how many events the session has so far
     */
    @Nullable
    EndReason endReason(long idleMicros, long lengthMicros, int events) {
        if (idleMicros > gapMicros) {
            return EndReason.GAP;
        }
        if (lengthMicros > longestMicros) {
            return EndReason.LONGEST_LENGTH;
        }
        return events >= mostEvents ? EndReason.MOST_EVENTS : null;
    }
}
