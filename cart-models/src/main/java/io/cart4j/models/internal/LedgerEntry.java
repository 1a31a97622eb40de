package io.cart4j.models.internal;

import io.cart4j.models.Evaluation;
import io.cart4j.models.Metric;
import io.cart4j.models.Parameters;
import io.cart4j.models.Run;
import java.util.List;

/** One line of a run ledger. */
public sealed interface LedgerEntry {
    /** Digest of everything that the result depends on. */
    String key();

    /** Digest of what all runs of the bake-off share: data, label, split and seed. */
    String experiment();

    /** A finished run, how it did on blocks of the test rows, and the search that its parameters come from, if any. */
    record FinishedRun(String experiment, String key, Run run, List<Evaluation> blocks, String search)
            implements LedgerEntry {}

    /** A point of a grid on rows of one fold. */
    record FoldScore(
            String experiment,
            String key,
            String candidate,
            Parameters parameters,
            int fold,
            int rows,
            double seconds,
            Evaluation evaluation)
            implements LedgerEntry {}

    /** A finished search: the parameters that won and the seconds of training. */
    record FinishedSearch(
            String experiment, String key, String candidate, Parameters winner, double seconds, String search)
            implements LedgerEntry {}

    /** A finished bake-off: what it ranked by, and the keys of its runs, best first. */
    record Board(String experiment, String key, Metric metric, List<String> runs) implements LedgerEntry {}
}
