package io.cart4j.models;

import io.cart4j.models.internal.Fingerprint;
import java.util.List;

/** The keys under which the results of one experiment stand in a ledger. */
record RunKeys(String experiment) {
    String ofDefault(Candidate candidate) {
        return fingerprint("default", candidate, candidate.defaults()).hex();
    }

    /** The seconds of a tuned run hold those of its search, so what kind of search it was is part of the key. */
    String ofTuned(Candidate candidate, Parameters parameters, Search search) {
        return fingerprint("tuned", candidate, parameters)
                .with("search", search.description())
                .hex();
    }

    String ofFoldScore(Candidate candidate, Parameters parameters, String rowsDigest) {
        return fingerprint("fold", candidate, parameters)
                .with("rows", rowsDigest)
                .hex();
    }

    String ofSearch(Candidate candidate, List<Parameters> points, List<SplitRows> folds, Metric metric, Search search) {
        Fingerprint fingerprint = fingerprint("search", candidate, candidate.defaults())
                .with("metric", metric)
                .with("search", search.description());
        points.forEach(point -> fingerprint.with("point", point));
        folds.forEach(fold -> fingerprint.with("fold", fold.digest()));
        return fingerprint.hex();
    }

    String ofBoard(Metric metric, List<String> runs) {
        Fingerprint fingerprint = new Fingerprint()
                .with("experiment", experiment)
                .with("stage", "leaderboard")
                .with("metric", metric);
        runs.forEach(run -> fingerprint.with("run", run));
        return fingerprint.hex();
    }

    private Fingerprint fingerprint(String stage, Candidate candidate, Parameters parameters) {
        return new Fingerprint()
                .with("experiment", experiment)
                .with("stage", stage)
                .with("candidate", candidate.name())
                .with("parameters", parameters);
    }
}
