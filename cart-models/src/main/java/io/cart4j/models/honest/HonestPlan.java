package io.cart4j.models.honest;

import io.cart4j.core.EventSource;
import io.cart4j.core.Sessionizer;
import io.cart4j.features.DecisionTables;
import io.cart4j.models.BakeOffListener;
import io.cart4j.models.Candidate;
import io.cart4j.models.Grids;
import io.cart4j.models.Search;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an honest bake-off is to run; without a search nothing is tuned, and without events the alarms
 * that look at them are not asked. */
record HonestPlan(
        DecisionTables decisions,
        List<Path> inputs,
        @Nullable Events events,
        List<Candidate> candidates,
        Grids grids,
        @Nullable Search search,
        boolean trustedDaysOnly,
        @Nullable Path ledger,
        long seed,
        int threads,
        BakeOffListener listener) {
    /** What the tables were made from. */
    record Events(Sessionizer sessionizer, EventSource source) {}

    Candidate candidate(String name) {
        return candidates.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the board has a run of " + name));
    }
}
