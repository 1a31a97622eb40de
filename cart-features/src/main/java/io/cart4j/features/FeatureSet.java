package io.cart4j.features;

import io.cart4j.core.CartException;
import io.cart4j.core.SessionColumns;
import io.cart4j.core.SessionTable;
import io.cart4j.features.internal.SessionKernels;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.VectorSchemaRoot;

/**
 * A named, frozen list of features and the labels that go with them: sessions in, a {@link FeatureTable} out.
 *
 * <p>Immutable and safe for any number of threads.
 *
 * @param name name of the set
 * @param definitions the features, in column order
 * @param labels the labels that {@link #compute} adds
 */
public record FeatureSet(String name, List<Feature> definitions, List<Label> labels) {
    /**
     * Freezes the lists.
     *
     * @param name name of the set
     * @param definitions the features, in column order
     * @param labels the labels that {@link #compute} adds
     */
    public FeatureSet {
        definitions = List.copyOf(definitions);
        labels = List.copyOf(labels);
    }

    /**
     * Gives the study's eight features with the label {@link Label#abandoned()}. They look at the whole session, its end
     * included: num_carts alone nearly is the label.
     *
     * @return duration_seconds, products_viewed, avg_price, brands_viewed, categories_viewed, num_carts, num_views,
     *     is_returning_user
     */
    public static FeatureSet study() {
        return new FeatureSet(
                "study",
                List.of(
                        SessionKernels.float64(SessionColumns.DURATION_SECONDS, "seconds"),
                        SessionKernels.int32(SessionColumns.PRODUCTS_VIEWED, "products"),
                        SessionKernels.float64(SessionColumns.AVG_PRICE, "currency"),
                        SessionKernels.int32(SessionColumns.BRANDS_VIEWED, "brands"),
                        SessionKernels.int32(SessionColumns.CATEGORIES_VIEWED, "categories"),
                        SessionKernels.int32(SessionColumns.NUM_CARTS, "events"),
                        SessionKernels.int32(SessionColumns.NUM_VIEWS, "events"),
                        SessionKernels.bool(SessionColumns.IS_RETURNING_USER)),
                List.of(Label.abandoned()));
    }

    /**
     * Gives the study's twelve segmentation features, unscaled, and after them purchase_count, which only describes
     * segments and is never an input to them.
     *
     * @return duration_seconds, total_events, view_count, cart_count, unique_products, unique_brands, unique_categories,
     *     avg_price, events_per_minute, cart_to_view_ratio, products_per_event, is_abandoned, purchase_count
     */
    public static FeatureSet segmentation() {
        return new FeatureSet(
                "segmentation",
                List.of(
                        SessionKernels.float64(SessionColumns.DURATION_SECONDS, "seconds"),
                        SessionKernels.int32(SessionColumns.TOTAL_EVENTS, "events"),
                        SessionKernels.int32(SessionColumns.NUM_VIEWS, "view_count", "events"),
                        SessionKernels.int32(SessionColumns.NUM_CARTS, "cart_count", "events"),
                        SessionKernels.int32(SessionColumns.PRODUCTS_VIEWED, "unique_products", "products"),
                        SessionKernels.int32(SessionColumns.BRANDS_VIEWED, "unique_brands", "brands"),
                        SessionKernels.int32(SessionColumns.CATEGORIES_VIEWED, "unique_categories", "categories"),
                        SessionKernels.float64(SessionColumns.AVG_PRICE, "currency"),
                        SessionKernels.eventsPerMinute(),
                        SessionKernels.ratio(
                                "cart_to_view_ratio",
                                SessionColumns.NUM_CARTS,
                                SessionColumns.NUM_VIEWS,
                                "carts per view"),
                        SessionKernels.ratio(
                                "products_per_event",
                                SessionColumns.PRODUCTS_VIEWED,
                                SessionColumns.TOTAL_EVENTS,
                                "products per event"),
                        SessionKernels.bool(SessionColumns.IS_ABANDONED),
                        SessionKernels.int32(SessionColumns.NUM_PURCHASES, "purchase_count", "events")),
                List.of());
    }

    /**
     * Gives the names of the features.
     *
     * @return names in column order
     */
    public FeatureList features() {
        return new FeatureList(definitions.stream().map(Feature::name).toList());
    }

    /**
     * Computes the features and labels of every session.
     *
     * @param sessions the sessions; not closed
     * @return one row a session, in the table's order
     * @throws CartException if there is no session, or more than 2^31 - 9 of them
     */
    public FeatureTable compute(SessionTable sessions) {
        if (sessions.rows() == 0) {
            throw new CartException("there are no sessions to compute features of");
        }
        if (sessions.rows() > Integer.MAX_VALUE - 8) {
            throw new CartException(sessions.rows() + " sessions are more than one table can hold; split them");
        }
        int rows = (int) sessions.rows();
        float[][] columns = new float[definitions.size()][rows];
        Map<Label, byte[]> labelValues = new LinkedHashMap<>();
        labels.forEach(label -> labelValues.put(label, new byte[rows]));
        int from = 0;
        for (VectorSchemaRoot batch : sessions.batches()) {
            for (int feature = 0; feature < columns.length; feature++) {
                definitions.get(feature).kernel().compute(batch, columns[feature], from);
            }
            for (Map.Entry<Label, byte[]> label : labelValues.entrySet()) {
                BitVector flags = (BitVector) batch.getVector(label.getKey().name());
                byte[] values = label.getValue();
                for (int row = 0; row < batch.getRowCount(); row++) {
                    values[from + row] = (byte) flags.get(row);
                }
            }
            from += batch.getRowCount();
        }
        return new FeatureTable(features(), columns, labelValues);
    }

    @Override
    public String toString() {
        return name + Arrays.toString(features().names().toArray());
    }
}
