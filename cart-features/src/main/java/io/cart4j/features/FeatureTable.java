package io.cart4j.features;

import io.cart4j.core.CartException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Features of sessions as float32 columns, one array a feature, with the labels of the same rows. A column is one plain
 * array, because loops over arrays are what the JVM turns into vector instructions.
 *
 * <p>Immutable by agreement: nobody writes to the arrays that {@link #column(int)} and {@link #label(Label)} hand out.
 * Safe for any number of threads.
 */
public final class FeatureTable {
    private static final int HASH_CHUNK = 1 << 14;

    private final FeatureList features;
    private final float[][] columns;
    private final Map<Label, byte[]> labels;
    private final int rows;

    /**
     * Takes over columns and labels without copying them.
     *
     * @param features one name a column
     * @param columns one array a feature, all of the same length
     * @param labels 0 or 1 for each row, by label; may be empty
     */
    public FeatureTable(FeatureList features, float[][] columns, Map<Label, byte[]> labels) {
        if (features.size() != columns.length || columns.length == 0) {
            throw new IllegalArgumentException(
                    features.size() + " features for " + columns.length + " columns; at least one is needed");
        }
        this.rows = columns[0].length;
        if (Arrays.stream(columns).anyMatch(column -> column.length != rows)
                || labels.values().stream().anyMatch(label -> label.length != rows)) {
            throw new IllegalArgumentException("columns and labels must all have " + rows + " rows");
        }
        this.features = features;
        this.columns = columns.clone();
        this.labels = Map.copyOf(labels);
    }

    /**
     * Gives the number of rows.
     *
     * @return sessions in the table
     */
    public int rows() {
        return rows;
    }

    /**
     * Gives the names of the columns.
     *
     * @return features in column order
     */
    public FeatureList features() {
        return features;
    }

    /**
     * Gives a column without copying it.
     *
     * @param feature column number, from 0
     * @return the table's own array, one value a row, only to be read
     */
    public float[] column(int feature) {
        return columns[feature];
    }

    /**
     * Gives a column by its name without copying it.
     *
     * @param feature name of the feature
     * @return the table's own array, one value a row, only to be read
     * @throws CartException if there is no such feature
     */
    public float[] column(String feature) {
        return columns[features.indexOf(feature)];
    }

    /**
     * Gives the labels of the rows without copying them.
     *
     * @param label which label
     * @return the table's own array, 1 where the label is true and 0 where not, only to be read
     * @throws CartException if the table does not hold that label
     */
    public byte[] label(Label label) {
        byte[] values = labels.get(label);
        if (values == null) {
            throw new CartException("the table has no label \"" + label.name() + "\"; it has " + labels.keySet());
        }
        return values;
    }

    /**
     * Gives a table of some of the features, in the order asked for, sharing the columns.
     *
     * @param names features of this table
     * @return a view with the same rows and labels
     * @throws CartException if there is no such feature
     */
    public FeatureTable select(List<String> names) {
        float[][] selected = names.stream().map(this::column).toArray(float[][]::new);
        return new FeatureTable(new FeatureList(names), selected, labels);
    }

    /**
     * Gives a table with other columns for the same features, rows and labels.
     *
     * @param replaced one array a feature, taken over without copying
     * @return a table with these columns
     */
    public FeatureTable withColumns(float[][] replaced) {
        return new FeatureTable(features, replaced, labels);
    }

    /**
     * Gives a digest of names, values and labels: two tables have the same digest exactly when they hold the same.
     *
     * @return SHA-256 in hexadecimal
     */
    public String contentHash() {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        ByteBuffer chunk = ByteBuffer.allocate(HASH_CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int feature = 0; feature < columns.length; feature++) {
            digest.update(("feature " + features.names().get(feature) + "\n").getBytes(StandardCharsets.UTF_8));
            for (int from = 0; from < rows; from += HASH_CHUNK) {
                int length = Math.min(HASH_CHUNK, rows - from);
                chunk.clear();
                chunk.asFloatBuffer().put(columns[feature], from, length);
                digest.update(chunk.array(), 0, length * Float.BYTES);
            }
        }
        Map<String, byte[]> byName = new TreeMap<>();
        labels.forEach((label, values) -> byName.put(label.name(), values));
        byName.forEach((name, values) -> {
            digest.update(("label " + name + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(values);
        });
        return HexFormat.of().formatHex(digest.digest());
    }
}
