package io.cart4j.segmentation;

import io.cart4j.core.CartException;
import io.cart4j.features.FeatureTable;
import io.cart4j.segmentation.internal.RowBlocks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The figures of every segment, from the unscaled features and the segment of every row. */
final class SegmentTable {
    private static final String DURATION = "duration_seconds";
    private static final String EVENTS = "total_events";
    private static final String VIEWS = "view_count";
    private static final String CARTS = "cart_count";
    private static final String PURCHASES = "purchase_count";
    private static final String PRODUCTS = "unique_products";
    private static final String PRICE = "avg_price";
    private static final String ABANDONED = "is_abandoned";
    private static final List<String> NEEDED =
            List.of(DURATION, EVENTS, VIEWS, CARTS, PURCHASES, PRODUCTS, PRICE, ABANDONED);

    private final FeatureTable table;
    private final RowBlocks blocks;
    private final byte[] assignments;
    private final double[] sizes;

    private SegmentTable(FeatureTable table, RowBlocks blocks, byte[] assignments, int segments) {
        this.table = table;
        this.blocks = blocks;
        this.assignments = assignments;
        this.sizes = blocks.sumByGroup(assignments, segments, row -> 1);
    }

    /** Refuses a table that lacks a column for the profiles. */
    static void requireColumns(FeatureTable table) {
        List<String> missing = new ArrayList<>(NEEDED);
        missing.removeAll(table.features().names());
        if (!missing.isEmpty()) {
            throw new CartException("the segment table needs the features " + missing
                    + ", which are not there; compute them with FeatureSet.segmentation()");
        }
    }

    /** Profiles in id order, with empty names. */
    static List<SegmentProfile> of(FeatureTable table, RowBlocks blocks, byte[] assignments, int segments) {
        return new SegmentTable(table, blocks, assignments, segments).profiles();
    }

    private List<SegmentProfile> profiles() {
        double[] duration = means(DURATION);
        double[] deviation = deviations(DURATION, duration);
        double[] events = means(EVENTS);
        double[] views = means(VIEWS);
        double[] carts = means(CARTS);
        double[] purchases = means(PURCHASES);
        double[] products = means(PRODUCTS);
        double[] price = means(PRICE);
        double[] abandoned = means(ABANDONED);
        List<SegmentProfile> profiles = new ArrayList<>();
        for (int id = 0; id < sizes.length; id++) {
            profiles.add(new SegmentProfile(
                    id,
                    "",
                    "",
                    (long) sizes[id],
                    sizes[id] / table.rows(),
                    duration[id],
                    deviation[id],
                    events[id],
                    views[id],
                    carts[id],
                    purchases[id],
                    products[id],
                    price[id],
                    abandoned[id]));
        }
        return profiles;
    }

    private double[] means(String feature) {
        float[] column = table.column(feature);
        double[] means = blocks.sumByGroup(assignments, sizes.length, row -> column[row]);
        Arrays.setAll(means, id -> means[id] / sizes[id]);
        return means;
    }

    private double[] deviations(String feature, double[] means) {
        float[] column = table.column(feature);
        double[] deviations = blocks.sumByGroup(assignments, sizes.length, row -> {
            double off = column[row] - means[assignments[row]];
            return off * off;
        });
        Arrays.setAll(deviations, id -> Math.sqrt(deviations[id] / (sizes[id] - 1)));
        return deviations;
    }
}
