package io.cart4j.models.internal;

import com.microsoft.ml.lightgbm.PredictionType;
import io.cart4j.core.CartException;
import io.cart4j.features.FeatureList;
import io.cart4j.models.DesignMatrix;
import io.cart4j.models.FeatureImportance;
import io.cart4j.models.StagedModel;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Trees that LightGBM has boosted; written as its text. */
final class LightGbmModel implements StagedModel {
    private static final int ALL_ROUNDS = 0;

    private final LGBMBooster booster;
    private final int stages;
    private boolean closed;

    LightGbmModel(LGBMBooster booster, int stages) {
        this.booster = booster;
        this.stages = stages;
    }

    static LightGbmModel read(String text) throws LGBMException {
        int stages = (int) text.lines().filter(line -> line.startsWith("Tree=")).count();
        return new LightGbmModel(LGBMBooster.loadModelFromString(text), stages);
    }

    @Override
    public int stages() {
        return stages;
    }

    /** LightGBM4J predicts with all trees, so fewer are taken out by way of the model's text. */
    @Override
    public float[] probabilities(DesignMatrix inputs, int threads, int stages) {
        if (stages >= this.stages) {
            return predict(booster, inputs, threads);
        }
        try (LGBMBooster first = LGBMBooster.loadModelFromString(
                booster.saveModelToString(0, stages, LGBMBooster.FeatureImportanceType.GAIN))) {
            return predict(first, inputs, threads);
        } catch (LGBMException e) {
            throw new CartException("LightGBM could not take its first " + stages + " trees: " + e.getMessage(), e);
        }
    }

    private static float[] predict(LGBMBooster booster, DesignMatrix inputs, int threads) {
        int width = inputs.features().size();
        String options = "verbosity=-1 num_threads=" + Threads.worthwhile(threads, inputs.rows());
        try {
            return RowSlices.predict(inputs, (rowMajor, rows, probabilities, from) -> {
                double[] predicted = booster.predictForMat(
                        rowMajor, rows, width, true, PredictionType.C_API_PREDICT_NORMAL, options);
                for (int row = 0; row < rows; row++) {
                    probabilities[from + row] = (float) predicted[row];
                }
            });
        } catch (LGBMException e) {
            throw new CartException("LightGBM could not predict: " + e.getMessage(), e);
        }
    }

    @Override
    public FeatureImportance importance(String name, FeatureList features) {
        try {
            double[] gains = booster.featureImportance(ALL_ROUNDS, LGBMBooster.FeatureImportanceType.GAIN);
            return FeatureImportance.ofWeights(name, "total_gain", features, gains);
        } catch (LGBMException e) {
            throw new CartException("LightGBM could not tell the gain of its features: " + e.getMessage(), e);
        }
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try {
            String text = booster.saveModelToString(0, ALL_ROUNDS, LGBMBooster.FeatureImportanceType.GAIN);
            // the only line that tells how many threads trained it, and the trees do not depend on it
            String sameForAllThreads = text.replaceFirst("\\[num_threads: \\d+\\]", "[num_threads: 0]");
            out.write(sameForAllThreads.getBytes(StandardCharsets.UTF_8));
        } catch (LGBMException e) {
            throw new IOException("LightGBM could not write its model: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            booster.close();
        } catch (LGBMException e) {
            throw new CartException("LightGBM could not free its model: " + e.getMessage(), e);
        }
    }
}
