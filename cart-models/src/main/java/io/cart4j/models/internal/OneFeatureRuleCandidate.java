package io.cart4j.models.internal;

import io.cart4j.features.Scaler;
import io.cart4j.models.Candidate;
import io.cart4j.models.Candidates;
import io.cart4j.models.Parameters;
import io.cart4j.models.TrainedModel;
import io.cart4j.models.Trainer;
import io.cart4j.models.TrainingSet;
import io.cart4j.models.internal.trees.Stumps;
import io.cart4j.models.internal.trees.TreeScorer;
import io.cart4j.models.scoring.RowScorer;
import java.io.IOException;
import java.io.InputStream;

/** The best rule that looks at one feature. */
public final class OneFeatureRuleCandidate implements Candidate {
    @Override
    public String name() {
        return Candidates.ONE_FEATURE_RULE;
    }

    @Override
    public Parameters defaults() {
        return Parameters.none();
    }

    @Override
    public Trainer prepare(TrainingSet data, int threads) {
        return (parameters, seed) -> OneFeatureRule.best(data, threads);
    }

    @Override
    public String fileName() {
        return "champion_rule_model.json";
    }

    @Override
    public TrainedModel read(InputStream in) throws IOException {
        return ModelJson.MAPPER.readValue(in, OneFeatureRule.class);
    }

    /** Reads a model that only predicts. */
    public static RowScorer scorer(String file, InputStream in, Scaler scaler) throws IOException {
        OneFeatureRule rule = ModelJson.MAPPER.readValue(in, OneFeatureRule.class);
        int features = scaler.features().size();
        return new TreeScorer(
                file,
                Stumps.split(features, rule.feature(), rule.threshold(), rule.shareUpTo(), rule.shareAbove()),
                scaler);
    }
}
