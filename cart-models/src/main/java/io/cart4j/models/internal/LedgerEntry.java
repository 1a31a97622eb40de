package io.cart4j.models.internal;

import io.cart4j.models.Parameters;
import io.cart4j.models.Run;
import java.util.List;

/** One line of a run ledger. */
public sealed interface LedgerEntry {
    /** Digest of everything that the result depends on. */
    String key();

    /** Digest of what all runs of the bake-off share: data, label, split and seed. */
    String experiment();

    /** A finished run. */
    record FinishedRun(String experiment, String key, Run run) implements LedgerEntry {}

    /** A cross-validated point of a grid. */
    record GridPoint(
            String experiment, String key, String candidate, Parameters parameters, double seconds, double score)
            implements LedgerEntry {}

    /** A finished bake-off: the keys of its runs, best first. */
    record Board(String experiment, String key, List<String> runs) implements LedgerEntry {}
}
