package io.cart4j.models;

import io.cart4j.features.FeatureSet;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Made-up sessions with the study's features: carts make abandonment possible, the rest sways it a little. */
final class TestShop {
    private TestShop() {}

    static FeatureTable sessions(int rows, long seed) {
        Random random = new Random(seed);
        float[][] columns = new float[8][rows];
        byte[] labels = new byte[rows];
        for (int row = 0; row < rows; row++) {
            int views = 1 + (int) (-3 * Math.log(1 - random.nextDouble()));
            int carts = random.nextDouble() < 0.05 + 0.02 * views ? 1 + random.nextInt(3) : 0;
            columns[0][row] = Math.round(views * 60 * random.nextDouble());
            columns[1][row] = 1 + random.nextInt(views);
            columns[2][row] = Math.round(10_000 * random.nextDouble()) / 100f;
            columns[3][row] = Math.min(columns[1][row], 1 + random.nextInt(3));
            columns[4][row] = Math.min(columns[1][row], 1 + random.nextInt(2));
            columns[5][row] = carts;
            columns[6][row] = views;
            columns[7][row] = random.nextInt(2);
            double buys = 0.1 + 0.2 * columns[7][row] + 0.001 * (100 - columns[2][row]);
            labels[row] = (byte) (carts > 0 && random.nextDouble() > buys ? 1 : 0);
        }
        return new FeatureTable(FeatureSet.study().features(), columns, Map.of(Label.abandoned(), labels));
    }

    static byte[] labels(FeatureTable table) {
        return table.label(Label.abandoned());
    }

    static int[] allRows(FeatureTable table) {
        return IntStream.range(0, table.rows()).toArray();
    }
}
