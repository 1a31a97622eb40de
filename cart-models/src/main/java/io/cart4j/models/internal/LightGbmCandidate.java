package io.cart4j.models.internal;

import io.cart4j.core.CartException;
import io.cart4j.models.Candidate;
import io.cart4j.models.Candidates;
import io.cart4j.models.DesignMatrix;
import io.cart4j.models.Parameters;
import io.cart4j.models.TrainedModel;
import io.cart4j.models.TrainingSet;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** LightGBM with the defaults of LGBMClassifier, in the mode that gives the same trees for any number of threads. */
public final class LightGbmCandidate implements Candidate {
    private static final Parameters DEFAULTS = Parameters.none()
            .with("n_estimators", 100)
            .with("learning_rate", 0.1)
            .with("num_leaves", 31)
            .with("min_child_samples", 20)
            .with("is_unbalance", false);

    @Override
    public String name() {
        return Candidates.LIGHTGBM;
    }

    @Override
    public Parameters defaults() {
        return DEFAULTS;
    }

    @Override
    public TrainedModel train(TrainingSet data, Parameters parameters, long seed, int threads) {
        String options = String.join(
                " ",
                "objective=binary",
                "deterministic=true",
                "force_row_wise=true",
                "learning_rate=" + parameters.positive("learning_rate"),
                "num_leaves=" + parameters.positiveInteger("num_leaves"),
                "min_data_in_leaf=" + parameters.positiveInteger("min_child_samples"),
                "is_unbalance=" + parameters.either("is_unbalance", "true", "false"),
                "seed=" + NativeValues.seed(seed),
                "num_threads=" + Threads.worthwhile(threads, data.rows()),
                "verbosity=-1");
        int rounds = parameters.positiveInteger("n_estimators");
        DesignMatrix inputs = data.inputs();
        LightGbmLibrary.load();
        try (LGBMDataset dataset = LGBMDataset.createFromMat(
                inputs.rowMajor(0, inputs.rows()),
                inputs.rows(),
                inputs.features().size(),
                true,
                options,
                null)) {
            dataset.setField("label", NativeValues.labels(data.labels()));
            dataset.setFeatureNames(inputs.features().names().toArray(String[]::new));
            return new LightGbmModel(boost(dataset, options, rounds));
        } catch (LGBMException e) {
            throw new CartException("LightGBM could not train with " + parameters + ": " + e.getMessage(), e);
        }
    }

    private static LGBMBooster boost(LGBMDataset dataset, String options, int rounds) throws LGBMException {
        LGBMBooster booster = LGBMBooster.create(dataset, options);
        try {
            boolean noSplitLeft = false;
            for (int round = 0; round < rounds && !noSplitLeft; round++) {
                noSplitLeft = booster.updateOneIter();
            }
            return booster;
        } catch (LGBMException e) {
            booster.close();
            throw e;
        }
    }

    @Override
    public String fileName() {
        return "champion_lgbm_model.txt";
    }

    @Override
    public TrainedModel read(InputStream in) throws IOException {
        LightGbmLibrary.load();
        try {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new LightGbmModel(LGBMBooster.loadModelFromString(text));
        } catch (LGBMException e) {
            throw new CartException("LightGBM cannot read its model: " + e.getMessage(), e);
        }
    }
}
