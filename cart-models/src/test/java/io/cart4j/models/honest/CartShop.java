package io.cart4j.models.honest;

import io.cart4j.core.DailyCounts;
import io.cart4j.core.DailyMeasure;
import io.cart4j.features.AtCart;
import io.cart4j.features.DecisionPoint;
import io.cart4j.features.DecisionTable;
import io.cart4j.features.DecisionTables;
import io.cart4j.features.FeatureList;
import io.cart4j.features.FeatureSpec;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Cart sessions of two months, of which features tell the outcome a little at the first cart and more some events later. On
 * one day no purchase was logged.
 */
final class CartShop {
    static final LocalDate FIRST_DAY = LocalDate.of(2019, 10, 1);
    static final LocalDate OUTAGE = FIRST_DAY.plusDays(20);

    private static final int DAYS = 61;
    private static final long DAY_MICROS = Duration.ofDays(1).toSeconds() * 1_000_000;

    private CartShop() {}

    static DecisionTables decisions(int rows, long seed) {
        return new DecisionTables(
                List.of(
                        table(DecisionPoint.firstCart(), rows, 0.6, seed),
                        table(DecisionPoint.firstCart().events(2), rows / 2, 3, seed + 1)),
                days());
    }

    private static DecisionTable table(DecisionPoint point, int rows, double strength, long seed) {
        Random random = new Random(seed);
        List<String> names = AtCart.catalogue().stream().map(FeatureSpec::name).toList();
        float[][] columns = new float[names.size()][rows];
        byte[] labels = new byte[rows];
        long[] users = new long[rows];
        long[] starts = new long[rows];
        long[] ends = new long[rows];
        long from = ChronoUnit.MICROS.between(
                Instant.EPOCH, FIRST_DAY.atStartOfDay().toInstant(ZoneOffset.UTC));
        for (int row = 0; row < rows; row++) {
            for (float[] column : columns) {
                column[row] = (float) Math.abs(random.nextGaussian());
            }
            users[row] = random.nextInt(rows);
            starts[row] = from + (long) (random.nextDouble() * DAYS * DAY_MICROS);
            ends[row] = starts[row] + random.nextInt(600) * 1_000_000L;
            double margin =
                    strength * (columns[names.indexOf("views")][row] - columns[names.indexOf("cart_price")][row]);
            boolean bought = random.nextDouble() > 1 / (1 + Math.exp(-margin));
            boolean logged = starts[row] < from + 20 * DAY_MICROS || starts[row] >= from + 21 * DAY_MICROS;
            labels[row] = (byte) (bought && logged ? 0 : 1);
        }
        FeatureTable features =
                new FeatureTable(new FeatureList(names), columns, Map.of(Label.abandonedAfter(), labels));
        return new DecisionTable(point, features, users, starts, ends, ends, rows * 2L);
    }

    /** The same shop, but for the outcomes of its test period, which are turned round. */
    static DecisionTables withOtherTestPeriod(DecisionTables shop, TimeSplit split) {
        return new DecisionTables(
                shop.tables().stream()
                        .map(table -> {
                            byte[] labels = table.features()
                                    .label(Label.abandonedAfter())
                                    .clone();
                            int[] test = split.divide(table.starts(), table.ends(), table.users())
                                    .test();
                            for (int row : test) {
                                labels[row] = (byte) (1 - labels[row]);
                            }
                            FeatureTable features = table.features();
                            float[][] columns = new float[features.features().size()][];
                            for (int feature = 0; feature < columns.length; feature++) {
                                columns[feature] = features.column(feature);
                            }
                            return new DecisionTable(
                                    table.point(),
                                    new FeatureTable(
                                            features.features(), columns, Map.of(Label.abandonedAfter(), labels)),
                                    table.users(),
                                    table.starts(),
                                    table.ends(),
                                    table.decisionTimes(),
                                    table.cartSessions());
                        })
                        .toList(),
                shop.days());
    }

    private static DailyCounts days() {
        DailyCounts.Builder builder = DailyCounts.builder();
        Random random = new Random(1);
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = FIRST_DAY.plusDays(day);
            builder.set(date, DailyMeasure.VIEWS, 100_000 + random.nextInt(5_000))
                    .set(date, DailyMeasure.CARTS, 5_000 + random.nextInt(200))
                    .set(date, DailyMeasure.PURCHASES, date.equals(OUTAGE) ? 0 : 2_500 + random.nextInt(100));
        }
        return builder.build();
    }
}
