package io.cart4j.models.internal;

import io.cart4j.features.FeatureList;
import io.cart4j.models.DesignMatrix;
import io.cart4j.models.FeatureImportance;
import io.cart4j.models.TrainedModel;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** A fitted logistic regression; written as a JSON object of its two fields. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record LogisticRegressionModel(double[] coefficients, double intercept) implements TrainedModel {
    @Override
    public float[] probabilities(DesignMatrix inputs, int threads) {
        return RowSlices.predict(inputs, (rowMajor, rows, probabilities, from) -> {
            int place = 0;
            for (int row = 0; row < rows; row++) {
                double margin = intercept;
                for (double coefficient : coefficients) {
                    margin += coefficient * rowMajor[place++];
                }
                probabilities[from + row] = (float) LogisticObjective.logistic(margin);
            }
        });
    }

    /** The size of each coefficient: inputs are standardised, so they compare. */
    @Override
    public FeatureImportance importance(String name, FeatureList features) {
        double[] sizes = Arrays.stream(coefficients).map(Math::abs).toArray();
        return FeatureImportance.ofWeights(name, "coefficient", features, sizes);
    }

    @Override
    public void write(OutputStream out) throws IOException {
        ModelJson.MAPPER.writeValue(out, this);
    }

    @Override
    public void close() {}
}
