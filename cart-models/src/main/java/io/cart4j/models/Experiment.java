package io.cart4j.models;

import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import io.cart4j.models.internal.Fingerprint;

/** What all runs of a bake-off share, and the keys that tell its results from those of any other. */
record Experiment(FeatureTable table, Label label, Split split, SplitRows rows, long seed, int threads) {
    /** To be raised whenever the same input and parameters give another result than they did before. */
    private static final int RESULTS_VERSION = 3;

    static Experiment of(FeatureTable table, Label label, Split split, long seed, int threads) {
        return new Experiment(table, label, split, split.rows(table.label(label)), seed, threads);
    }

    /** Digest of everything that all runs depend on. The number of threads is not among it. */
    String key() {
        Fingerprint fingerprint =
                new Fingerprint().with("version", RESULTS_VERSION).with("table", table.contentHash());
        table.features().names().forEach(feature -> fingerprint.with("feature", feature));
        return fingerprint
                .with("label", label)
                .with("split", split.description())
                .with("rows", rows.digest())
                .with("seed", seed)
                .hex();
    }

    PreparedSplit prepare() {
        return new PreparedSplit(table, label, rows);
    }
}
