package io.cart4j.models;

import io.cart4j.features.FeatureList;

/** A trained model of a champion, of its kind, and what is known of it. */
record ChampionModel(Candidate candidate, ChampionDescription.Model about, TrainedModel model) {

    /** Trains the model of a run again. */
    static ChampionModel train(Run run, Candidate candidate, Experiment experiment, PreparedSplit split) {
        TrainedModel model =
                candidate.train(split.training(), run.parameters(), experiment.seed(), experiment.threads());
        try {
            FeatureList features = experiment.table().features();
            return new ChampionModel(
                    candidate,
                    new ChampionDescription.Model(
                            run.name(),
                            candidate.name(),
                            run.tuned(),
                            run.parameters().values(),
                            candidate.fileName(),
                            split.judge(model, experiment.threads()),
                            model.importance(run.name(), features)),
                    model);
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
    }

    Parameters parameters() {
        return new Parameters(about.parameters());
    }
}
