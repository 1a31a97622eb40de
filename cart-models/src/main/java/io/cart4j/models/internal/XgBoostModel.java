package io.cart4j.models.internal;

import io.cart4j.core.CartException;
import io.cart4j.features.FeatureList;
import io.cart4j.models.DesignMatrix;
import io.cart4j.models.FeatureImportance;
import io.cart4j.models.NativeModel;
import io.cart4j.models.StagedModel;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Trees that XGBoost has boosted; written as its JSON. */
final class XgBoostModel implements StagedModel, NativeModel<Booster> {
    private final Booster booster;
    private final int stages;

    XgBoostModel(Booster booster) throws XGBoostError {
        this.booster = booster;
        this.stages = booster.getNumBoostedRound();
    }

    @Override
    public int stages() {
        return stages;
    }

    @Override
    public float[] probabilities(DesignMatrix inputs, int threads, int stages) {
        int width = inputs.features().size();
        int[] rounds = {0, Math.min(stages, this.stages)};
        try {
            booster.setParam("nthread", Threads.worthwhile(threads, inputs.rows()));
            return RowSlices.predict(inputs, (rowMajor, rows, probabilities, from) -> {
                float[][] predicted = booster.inplace_predict(rowMajor, rows, width, Float.NaN, rounds);
                for (int row = 0; row < rows; row++) {
                    probabilities[from + row] = predicted[row][0];
                }
            });
        } catch (XGBoostError e) {
            throw new CartException("XGBoost could not predict: " + e.getMessage(), e);
        }
    }

    /** As feature_importances_ of XGBClassifier: the mean gain of a feature's splits. */
    @Override
    public FeatureImportance importance(String name, FeatureList features) {
        try {
            Map<String, Double> gains = booster.getScore(features.names().toArray(String[]::new), "gain");
            double[] weights = features.names().stream()
                    .mapToDouble(feature -> gains.getOrDefault(feature, 0.0))
                    .toArray();
            return FeatureImportance.ofWeights(name, "gain", features, weights);
        } catch (XGBoostError e) {
            throw new CartException("XGBoost could not tell the gain of its features: " + e.getMessage(), e);
        }
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try {
            out.write(booster.toByteArray("json"));
        } catch (XGBoostError e) {
            throw new IOException("XGBoost could not write its model: " + e.getMessage(), e);
        }
    }

    @Override
    public Booster handle() {
        return booster;
    }

    @Override
    public void close() {
        booster.dispose();
    }
}
