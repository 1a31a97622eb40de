package io.cart4j.models.scoring;

import io.cart4j.core.CartException;
import io.cart4j.features.Scaler;
import io.cart4j.models.internal.LogisticRegressionCandidate;
import io.cart4j.models.internal.trees.LightGbmText;
import io.cart4j.models.internal.trees.TreeModel;
import io.cart4j.models.internal.trees.TreeScorer;
import io.cart4j.models.internal.trees.XgBoostJson;
import java.io.BufferedInputStream;
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
     * @param file a binary model with numerical splits, boosted or a forest, saved as text by LightGBM 3.x or 4.x
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
