package io.cart4j.models.internal;

import io.cart4j.features.FeatureList;
import io.cart4j.features.Scaler;
import io.cart4j.models.internal.trees.Inputs;
import io.cart4j.models.scoring.Explanation;
import io.cart4j.models.scoring.RowScorer;
import java.util.ArrayList;
import java.util.List;

/** Logistic regression behind a scaler, added up in the same order as {@link LogisticRegressionModel} does. */
public final class LogisticScorer implements RowScorer {
    private final FeatureList features;
    private final Inputs inputs;
    private final LogisticRegressionModel model;

    LogisticScorer(LogisticRegressionModel model, Scaler scaler) {
        this.features = scaler.features();
        this.inputs = Inputs.scaledBy(scaler);
        this.model = model;
    }

    @Override
    public FeatureList features() {
        return features;
    }

    @Override
    public double margin(float[] row, int from) {
        double margin = model.intercept();
        double[] coefficients = model.coefficients();
        for (int feature = 0; feature < coefficients.length; feature++) {
            margin += coefficients[feature] * inputs.input(feature, row[from + feature]);
        }
        return margin;
    }

    @Override
    public double probability(float[] row, int from) {
        return LogisticObjective.logistic(margin(row, from));
    }

    @Override
    public void probabilities(float[] rows, int from, int count, float[] out, int outFrom) {
        for (int row = 0; row < count; row++) {
            out[outFrom + row] = (float) probability(rows, from + row * inputs.size());
        }
    }

    /** Against the training rows' mean, where every scaled feature is 0. */
    @Override
    public Explanation explain(float[] row, int from) {
        List<Double> contributions = new ArrayList<>();
        for (int feature = 0; feature < inputs.size(); feature++) {
            contributions.add(model.coefficients()[feature] * inputs.input(feature, row[from + feature]));
        }
        return new Explanation(features, model.intercept(), contributions);
    }
}
