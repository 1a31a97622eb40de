package io.cart4j.models;

/** A trained model of a champion with its place on the leaderboard, and how this very model did on the test rows. */
record ChampionModel(
        Candidate candidate,
        boolean tuned,
        Parameters parameters,
        Evaluation evaluation,
        FeatureImportance importance,
        TrainedModel model) {

    /** Trains the model of a run again. */
    static ChampionModel train(Run run, Candidate candidate, Experiment experiment, PreparedSplit split) {
        TrainedModel model =
                candidate.train(split.training(), run.parameters(), experiment.seed(), experiment.threads());
        try {
            return new ChampionModel(
                    candidate,
                    run.tuned(),
                    run.parameters(),
                    split.judge(model, experiment.threads()),
                    model.importance(run.name(), experiment.table().features()),
                    model);
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
    }

    String name() {
        return importance.model();
    }
}
