package io.cart4j.segmentation;

import io.cart4j.features.FeatureList;
import io.cart4j.features.FeatureSet;
import io.cart4j.features.FeatureTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Unscaled segmentation features of made-up sessions: many short ones, few long ones, some carts and purchases. */
final class RandomSessions {
    static final FeatureList FEATURES = FeatureSet.segmentation().features();

    private RandomSessions() {}

    static FeatureTable table(int rows, long seed) {
        Random random = new Random(seed);
        float[][] columns = new float[FEATURES.size()][rows];
        for (int row = 0; row < rows; row++) {
            int views = 1 + (int) Math.exp(random.nextGaussian());
            int carts = random.nextInt(8) == 0 ? 1 + random.nextInt(3) : 0;
            int purchases = carts > 0 && random.nextInt(5) < 2 ? 1 : 0;
            int products = 1 + random.nextInt(views);
            int events = views + carts + purchases;
            double seconds = events == 1 ? 0 : Math.rint(Math.exp(4 + 1.5 * random.nextGaussian()));
            double[] values = {
                seconds,
                events,
                views,
                carts,
                products,
                1 + random.nextInt(products),
                random.nextInt(products + 1),
                Math.exp(5 + random.nextGaussian()),
                seconds > 0 ? events / (seconds / 60) : 0,
                carts / (views + 1.0),
                products / (events + 1.0),
                carts > 0 && purchases == 0 ? 1 : 0,
                purchases
            };
            for (int feature = 0; feature < values.length; feature++) {
                columns[feature][row] = (float) values[feature];
            }
        }
        return new FeatureTable(FEATURES, columns, Map.of());
    }

    /** The table with one value changed. */
    static FeatureTable with(FeatureTable table, String feature, int row, float value) {
        float[][] columns = new float[FEATURES.size()][];
        for (int column = 0; column < columns.length; column++) {
            columns[column] = table.column(column).clone();
        }
        columns[FEATURES.indexOf(feature)][row] = value;
        return table.withColumns(columns);
    }

    /** The table without one feature. */
    static FeatureTable without(FeatureTable table, String feature) {
        List<String> rest = table.features().names().stream()
                .filter(name -> !name.equals(feature))
                .toList();
        return table.select(rest);
    }

    /** Some rows of the table. */
    static FeatureTable rows(FeatureTable table, int from, int to) {
        float[][] columns = new float[FEATURES.size()][];
        for (int column = 0; column < columns.length; column++) {
            columns[column] = Arrays.copyOfRange(table.column(column), from, to);
        }
        return new FeatureTable(FEATURES, columns, Map.of());
    }
}
