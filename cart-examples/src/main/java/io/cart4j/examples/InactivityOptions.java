package io.cart4j.examples;

import io.cart4j.core.Sessionizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that make sessions from users instead of ids. */
final class InactivityOptions {
    private static final String USUAL_GAP = "30m";

    @Option(
            names = "--gap",
            paramLabel = "DURATION",
            description =
                    "Make sessions from users instead of ids: a new one after so long without an event, for example 30m.")
    private @Nullable String gap;

    @Option(
            names = "--longest",
            paramLabel = "DURATION",
            description = "The longest that such a session may be, for example 24h (any length).")
    private @Nullable String longest;

    @Option(
            names = "--most-events",
            paramLabel = "N",
            description = "The most events that such a session may have (any number).")
    private @Nullable Integer mostEvents;

    /** Sessions by inactivity if a gap is given, by id if not. */
    Sessionizer sessionizer() {
        if (gap != null) {
            return byInactivity(gap);
        }
        if (longest != null || mostEvents != null) {
            throw new IllegalArgumentException(
                    "--longest and --most-events bound sessions by inactivity; give --gap too");
        }
        return Sessionizer.bySessionId();
    }

    /** Sessions by inactivity, with a gap of 30 minutes if none is given. */
    Sessionizer byInactivity() {
        return byInactivity(gap == null ? USUAL_GAP : gap);
    }

    private Sessionizer byInactivity(String pause) {
        Sessionizer sessionizer = Sessionizer.byInactivity(Durations.parse(pause));
        if (longest != null) {
            sessionizer.longestLength(Durations.parse(longest));
        }
        if (mostEvents != null) {
            sessionizer.mostEvents(mostEvents);
        }
        return sessionizer;
    }
}
