package io.cart4j.benchmarks.scoring;

import io.cart4j.features.AtCart;
import io.cart4j.features.CartState;
import io.cart4j.features.FeatureList;
import io.cart4j.features.FeatureSpec;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import java.util.Map;
import java.util.SplittableRandom;

/** Rows with the names of the features of a session so far, and values of their kinds: counts, times, shares. */
final class MadeUpRows {
    static final FeatureList FEATURES = new FeatureList(AtCart.catalogue().stream()
            .map(FeatureSpec::name)
            .limit(CartState.WIDTH)
            .toList());

    private MadeUpRows() {}

    static FeatureTable of(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] columns = new float[FEATURES.size()][rows];
        byte[] labels = new byte[rows];
        for (int row = 0; row < rows; row++) {
            double margin = random.nextDouble() - 0.5;
            for (int feature = 0; feature < columns.length; feature++) {
                double value = random.nextDouble();
                margin += (value - 0.5) * (feature % 5 - 2) * (feature % 7 == 0 && value > 0.8 ? -3 : 1);
                columns[feature][row] = switch (feature % 3) {
                    case 0 -> (int) (20 * value * value);
                    case 1 -> (float) -Math.log(1 - value) * 60;
                    default -> (float) value;
                };
            }
            labels[row] = (byte) (margin > 0 ? 1 : 0);
        }
        return new FeatureTable(FEATURES, columns, Map.of(Label.abandonedAfter(), labels));
    }
}
