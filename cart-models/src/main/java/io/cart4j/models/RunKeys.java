package io.cart4j.models;

import io.cart4j.models.internal.Fingerprint;
import java.util.List;

/** The keys under which the results of one experiment stand in a ledger. */
record RunKeys(String experiment) {
    String ofDefault(Candidate candidate) {
        return fingerprint("default", candidate, candidate.defaults()).hex();
    }

    /** How the parameters were found does not change what they give, so the grid is not part of the key. */
    String ofTuned(Candidate candidate, Parameters parameters) {
        return fingerprint("tuned", candidate, parameters).hex();
    }

    String ofGridPoint(Candidate candidate, Parameters parameters, Folds folds, Metric metric) {
        return fingerprint("grid point", candidate, parameters)
                .with("folds", folds.description())
                .with("metric", metric)
                .hex();
    }

    String ofBoard(List<String> runs) {
        Fingerprint fingerprint =
                new Fingerprint().with("experiment", experiment).with("stage", "leaderboard");
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
