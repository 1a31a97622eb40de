package io.cart4j.features;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cart4j.core.CartException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Shifts and scales each feature: {@code (x - center) / scale}, with log(1 + x) taken first where asked. What is learnt
 * from the rows it was fitted on is all it holds, so it travels with a model and gives the same values ever after.
 *
 * <p>Immutable and safe for any number of threads.
 *
 * @param features the features it was fitted on, in column order
 * @param log1p for each feature whether log(1 + x) is taken first
 * @param centers what is subtracted from each feature
 * @param scales what each feature is divided by after that; never 0
 */
public record Scaler(FeatureList features, List<Boolean> log1p, List<Double> centers, List<Double> scales) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Checks that there is one entry a feature and that no scale is 0, and freezes the lists.
     *
     * @param features the features it was fitted on, in column order
     * @param log1p for each feature whether log(1 + x) is taken first
     * @param centers what is subtracted from each feature
     * @param scales what each feature is divided by after that; never 0
     */
    public Scaler {
        log1p = List.copyOf(log1p);
        centers = List.copyOf(centers);
        scales = List.copyOf(scales);
        int size = features.size();
        if (log1p.size() != size || centers.size() != size || scales.size() != size) {
            throw new IllegalArgumentException("a scaler needs one center, scale and log1p flag for each feature");
        }
        if (scales.contains(0.0)) {
            throw new IllegalArgumentException("scales must not be 0, got " + scales);
        }
    }

    /**
     * Fits a standard scaler: mean 0 and standard deviation 1 (population formula) over the given rows; a constant
     * feature is only shifted. As scikit-learn's StandardScaler.
     *
     * @param table the data
     * @param rows row numbers to learn from, the training rows
     * @return the fitted scaler
     */
    public static Scaler standard(FeatureTable table, int[] rows) {
        requireRows(rows.length);
        int size = table.features().size();
        Double[] means = new Double[size];
        Double[] deviations = new Double[size];
        for (int feature = 0; feature < size; feature++) {
            float[] column = table.column(feature);
            double sum = 0;
            for (int row : rows) {
                sum += column[row];
            }
            double mean = sum / rows.length;
            double squares = 0;
            for (int row : rows) {
                double difference = column[row] - mean;
                squares += difference * difference;
            }
            double deviation = Math.sqrt(squares / rows.length);
            means[feature] = mean;
            deviations[feature] = deviation == 0 ? 1.0 : deviation;
        }
        Boolean[] noLog = new Boolean[size];
        Arrays.fill(noLog, false);
        return new Scaler(table.features(), List.of(noLog), List.of(means), List.of(deviations));
    }

    /**
     * Fits a robust scaler over all rows: median 0 and interquartile range 1, quantiles by linear interpolation; a range
     * of 0 counts as 1. As scikit-learn's RobustScaler.
     *
     * @param table the data
     * @param log1pFeatures features of which log(1 + x) is taken first
     * @return the fitted scaler
     */
    public static Scaler robust(FeatureTable table, Set<String> log1pFeatures) {
        requireRows(table.rows());
        int size = table.features().size();
        Boolean[] log = new Boolean[size];
        Double[] medians = new Double[size];
        Double[] ranges = new Double[size];
        for (int feature = 0; feature < size; feature++) {
            log[feature] = log1pFeatures.contains(table.features().names().get(feature));
            double[] sorted = new double[table.rows()];
            float[] column = table.column(feature);
            for (int row = 0; row < sorted.length; row++) {
                sorted[row] = log[feature] ? Math.log1p(column[row]) : column[row];
            }
            Arrays.parallelSort(sorted);
            double range = quantile(sorted, 0.75) - quantile(sorted, 0.25);
            medians[feature] = quantile(sorted, 0.5);
            ranges[feature] = range == 0 ? 1.0 : range;
        }
        return new Scaler(table.features(), List.of(log), List.of(medians), List.of(ranges));
    }

    /**
     * Scales a table.
     *
     * @param table a table with the features that this scaler was fitted on
     * @return a new table of the same rows and labels
     * @throws CartException if the features are others
     */
    public FeatureTable transform(FeatureTable table) {
        if (!table.features().equals(features)) {
            throw new CartException("the scaler was fitted on " + features.names() + ", not on "
                    + table.features().names());
        }
        float[][] scaled = new float[features.size()][table.rows()];
        for (int feature = 0; feature < scaled.length; feature++) {
            float[] column = table.column(feature);
            float[] result = scaled[feature];
            boolean log = log1p.get(feature);
            double center = centers.get(feature);
            double scale = scales.get(feature);
            for (int row = 0; row < column.length; row++) {
                double value = log ? Math.log1p(column[row]) : column[row];
                result[row] = (float) ((value - center) / scale);
            }
        }
        return table.withColumns(scaled);
    }

    /**
     * Writes the scaler as JSON, which {@link #fromJson} reads back to an equal one.
     *
     * @return JSON text
     */
    public String toJson() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a scaler is plain lists", e);
        }
    }

    /**
     * Reads a scaler that {@link #toJson} wrote.
     *
     * @param json JSON text
     * @return the scaler
     * @throws CartException if the text is not a scaler
     */
    public static Scaler fromJson(String json) {
        try {
            return JSON.readValue(json, Scaler.class);
        } catch (JsonProcessingException e) {
            throw new CartException("this is not a scaler's JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static double quantile(double[] sorted, double q) {
        double position = (sorted.length - 1) * q;
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (position - below);
    }

    private static void requireRows(int rows) {
        if (rows == 0) {
            throw new CartException("a scaler cannot be fitted on no rows");
        }
    }
}
