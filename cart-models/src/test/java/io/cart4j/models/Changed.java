package io.cart4j.models;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A candidate with other defaults. */
record Changed(Candidate whole, Parameters defaults) implements Candidate {
    /** For tests that ask for the machinery and not for the fit. */
    static Candidate fewTrees(Candidate whole) {
        Parameters defaults = whole.defaults();
        return new Changed(
                whole, defaults.values().containsKey("n_estimators") ? defaults.with("n_estimators", 10) : defaults);
    }

    @Override
    public String name() {
        return whole.name();
    }

    @Override
    public Optional<String> stages() {
        return whole.stages();
    }

    @Override
    public Trainer prepare(TrainingSet data, int threads) {
        return whole.prepare(data, threads);
    }

    @Override
    public String fileName() {
        return whole.fileName();
    }

    @Override
    public TrainedModel read(InputStream in) throws IOException {
        return whole.read(in);
    }
}
