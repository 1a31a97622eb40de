package io.cart4j.models.scoring;

import io.cart4j.core.CartException;
import io.cart4j.features.Scaler;
import io.cart4j.models.Candidates;
import io.cart4j.models.ChampionBundle;
import io.cart4j.models.ChampionDescription;
import io.cart4j.models.internal.BaseRateCandidate;
import io.cart4j.models.internal.LogisticRegressionCandidate;
import io.cart4j.models.internal.OneFeatureRuleCandidate;
import io.cart4j.models.internal.trees.LightGbmText;
import io.cart4j.models.internal.trees.ModelFileErrors;
import io.cart4j.models.internal.trees.TreeModel;
import io.cart4j.models.internal.trees.TreeScorer;
import io.cart4j.models.internal.trees.XgBoostJson;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads model files in the formats that the candidates write. */
public final class RowScorers {
    private RowScorers() {}

    /**
     * Reads trees of XGBoost.
     *
     * @param file a binary:logistic model of the gbtree booster with numerical splits, saved as JSON by XGBoost 1.x to 3.x
     * @param scaler what was fitted on its training rows
     * @return the model
     * @throws CartException if the file cannot be read, is damaged, or holds another kind of model
     */
    public static RowScorer xgBoost(Path file, Scaler scaler) {
        return trees(file, scaler, XgBoostJson::read);
    }

    /**
     * Reads trees of LightGBM.
     *
     * @param file a model with numerical splits of the binary objective, boosted or a forest, or a forest of the
     *     regression objective on labels of 0 and 1, saved as text by LightGBM 3.x or 4.x
     * @param scaler what was fitted on its training rows
     * @return the model
     * @throws CartException if the file cannot be read, is damaged, or holds another kind of model
     */
    public static RowScorer lightGbm(Path file, Scaler scaler) {
        return trees(file, scaler, LightGbmText::read);
    }

    /**
     * Reads a logistic regression.
     *
     * @param file a JSON object of coefficients and intercept
     * @param scaler what was fitted on its training rows
     * @return the model
     * @throws CartException if the file cannot be read or does not fit the scaler
     */
    public static RowScorer logisticRegression(Path file, Scaler scaler) {
        try (InputStream in = open(file)) {
            return LogisticRegressionCandidate.scorer(file.toString(), in, scaler);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /**
     * Prepares a model of a bundle that was read.
     *
     * @param bundle the bundle
     * @param model one of its models
     * @return the model behind the bundle's scaler
     * @throws CartException if its kind cannot be evaluated in Java
     */
    public static RowScorer of(ChampionBundle bundle, ChampionDescription.Model model) {
        Scaler scaler = bundle.description().scaler();
        InputStream in = new ByteArrayInputStream(bundle.bytes(model));
        String file = model.file();
        try {
            return switch (model.candidate()) {
                case Candidates.XGBOOST -> new TreeScorer(file, XgBoostJson.read(file, in), scaler);
                case Candidates.LIGHTGBM, Candidates.RANDOM_FOREST ->
                    new TreeScorer(file, LightGbmText.read(file, in), scaler);
                case Candidates.LOGISTIC_REGRESSION -> LogisticRegressionCandidate.scorer(file, in, scaler);
                case Candidates.ONE_FEATURE_RULE -> OneFeatureRuleCandidate.scorer(file, in, scaler);
                case Candidates.BASE_RATE -> BaseRateCandidate.scorer(file, in, scaler);
                default -> throw ModelFileErrors.unsupported(file, "its kind is " + model.candidate());
            };
        } catch (IOException e) {
            throw ModelFileErrors.damaged(file, e.toString(), e);
        }
    }

    /** Reads one format. */
    @FunctionalInterface
    private interface Format {
        TreeModel read(String file, InputStream in) throws IOException;
    }

    private static RowScorer trees(Path file, Scaler scaler, Format format) {
        try (InputStream in = open(file)) {
            return new TreeScorer(file.toString(), format.read(file.toString(), in), scaler);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    private static CartException unreadable(Path file, IOException e) {
        return new CartException(file + " cannot be read: " + e + "; name a model file that exists", e);
    }
}
