package io.cart4j.models.leaks;

import io.cart4j.features.FeatureList;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Made-up carts in the order of time; each feature sways the outcome a little, and none changes with time. */
final class CartTable {
    static final Label LABEL = Label.abandoned();

    final FeatureTable table;
    final int[] train;
    final int[] judge;

    private CartTable(FeatureTable table) {
        this.table = table;
        this.train = IntStream.range(0, table.rows() * 2 / 3).toArray();
        this.judge = IntStream.range(train.length, table.rows()).toArray();
    }

    static CartTable of(int rows, long seed) {
        Random random = new Random(seed);
        float[][] columns = new float[5][rows];
        byte[] labels = new byte[rows];
        for (int row = 0; row < rows; row++) {
            int views = 1 + (int) (-4 * Math.log(1 - random.nextDouble()));
            columns[0][row] = views;
            columns[1][row] = (int) (views * 60 * random.nextDouble());
            columns[2][row] = (float) Math.exp(4 + random.nextGaussian());
            columns[3][row] = random.nextInt(20);
            columns[4][row] = random.nextInt(24);
            double logOdds = 0.4 * Math.log(views) + 0.3 * (Math.log(columns[2][row]) - 4) - 0.2;
            labels[row] = (byte) (random.nextDouble() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0);
        }
        FeatureList features = new FeatureList(List.of("views", "seconds", "price", "category", "hour"));
        return new CartTable(new FeatureTable(features, columns, Map.of(LABEL, labels)));
    }

    byte[] labels() {
        return table.label(LABEL);
    }

    /** The same carts with another column in place of one. */
    CartTable replacing(String feature, float[] column) {
        float[][] columns = IntStream.range(0, table.features().size())
                .mapToObj(table::column)
                .toArray(float[][]::new);
        columns[table.features().indexOf(feature)] = column;
        return new CartTable(table.withColumns(columns));
    }

    LeakReport check() {
        return alarms().check(train, judge);
    }

    LeakAlarms alarms() {
        return LeakAlarms.on(table, LABEL).threads(1);
    }
}
