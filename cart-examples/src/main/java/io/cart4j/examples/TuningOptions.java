package io.cart4j.examples;

import io.cart4j.core.CartException;
import io.cart4j.models.Search;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the best models are tuned. */
final class TuningOptions {
    /** What --tuning takes. */
    enum Kind {
        HALVING,
        EXHAUSTIVE,
        NONE
    }

    @Option(
            names = "--tuning",
            paramLabel = "KIND",
            description = "halving: many points of the grid on few rows, few points on many; exhaustive: every point on"
                    + " every fold, as the study did; none (${DEFAULT-VALUE}).")
    private Kind kind = Kind.HALVING;

    @Option(names = "--no-tuning", description = "The same as --tuning none.")
    private boolean none;

    @Option(names = "--trials", paramLabel = "N", description = "At most N trainings to tune a model; reproducible.")
    private @Nullable Integer trials;

    @Option(
            names = "--minutes",
            paramLabel = "M",
            description = "At most M minutes to tune a model; another run may then find another model.")
    private @Nullable Double minutes;

    /** Gives the search, if there is to be one. */
    Optional<Search> search() {
        if (none || kind == Kind.NONE) {
            if (trials != null || minutes != null) {
                throw new IllegalArgumentException(
                        "--trials and --minutes limit the tuning, and there is none; leave them out");
            }
            return Optional.empty();
        }
        try {
            Search search = kind == Kind.EXHAUSTIVE ? Search.exhaustive() : Search.halving();
            search = trials == null ? search : search.trials(trials);
            return Optional.of(minutes == null ? search : search.minutes(minutes));
        } catch (CartException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
