package io.cart4j.models.internal;

import io.cart4j.features.FeatureList;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Scaler;
import io.cart4j.models.DesignMatrix;
import io.cart4j.models.TrainingSet;
import java.util.Collections;
import java.util.Map;
import java.util.stream.IntStream;

/** Small matrices that are what they look like: features f0, f1 and so on, not scaled. */
final class Matrices {
    private Matrices() {}

    static TrainingSet training(float[][] columns, byte[] labels) {
        return new TrainingSet(of(columns), labels);
    }

    static DesignMatrix of(float[][] columns) {
        int width = columns.length;
        FeatureList features = new FeatureList(
                IntStream.range(0, width).mapToObj(feature -> "f" + feature).toList());
        Scaler asTheyAre = new Scaler(
                features,
                Collections.nCopies(width, false),
                Collections.nCopies(width, 0.0),
                Collections.nCopies(width, 1.0));
        return DesignMatrix.of(
                new FeatureTable(features, columns, Map.of()),
                IntStream.range(0, columns[0].length).toArray(),
                asTheyAre);
    }
}
