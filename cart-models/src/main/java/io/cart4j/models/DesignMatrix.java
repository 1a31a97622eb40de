package io.cart4j.models;

import io.cart4j.core.CartException;
import io.cart4j.features.FeatureList;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Scaler;

/**
 * What a model sees of a feature table: some of its rows, scaled. Nothing is copied until a model asks for the layout
 * that it learns from, so a table is copied once on its way into a library.
 *
 * <p>Immutable and safe for any number of threads.
 */
public final class DesignMatrix {
    /** Rows that are gathered at a time, so that what is written stays in the cache from column to column. */
    private static final int BLOCK_ROWS = 1024;

    private final FeatureTable table;
    private final int[] rowNumbers;
    private final Scaler scaler;

    private DesignMatrix(FeatureTable table, int[] rowNumbers, Scaler scaler) {
        this.table = table;
        this.rowNumbers = rowNumbers;
        this.scaler = scaler;
    }

    /**
     * Gives the matrix of some rows.
     *
     * @param table the data
     * @param rowNumbers rows of the table, in the order they are wanted; not copied, and not to be written to
     * @param scaler a scaler that was fitted on the features of the table
     * @return the matrix
     * @throws CartException if the scaler was fitted on other features
     */
    public static DesignMatrix of(FeatureTable table, int[] rowNumbers, Scaler scaler) {
        if (!table.features().equals(scaler.features())) {
            throw new CartException("the model knows the features "
                    + scaler.features().names() + ", the table has "
                    + table.features().names() + "; select the model's features in its order");
        }
        return new DesignMatrix(table, rowNumbers, scaler);
    }

    /**
     * Gives the number of rows.
     *
     * @return rows of the matrix
     */
    public int rows() {
        return rowNumbers.length;
    }

    /**
     * Gives the names of the columns.
     *
     * @return features in column order
     */
    public FeatureList features() {
        return table.features();
    }

    /**
     * Gives the matrix of some of these rows.
     *
     * @param rows rows of this matrix, in the order they are wanted
     * @return a matrix of the same table and scaler
     */
    public DesignMatrix select(int[] rows) {
        int[] numbers = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            numbers[i] = rowNumbers[rows[i]];
        }
        return new DesignMatrix(table, numbers, scaler);
    }

    /**
     * Copies one column.
     *
     * @param feature column number, from 0
     * @return one scaled value a row
     */
    public float[] column(int feature) {
        float[] values = new float[rows()];
        gather(feature, 0, rows(), values, 0, 1);
        return values;
    }

    /**
     * Copies all columns.
     *
     * @return one array of scaled values a feature
     */
    public float[][] columns() {
        float[][] columns = new float[features().size()][];
        for (int feature = 0; feature < columns.length; feature++) {
            columns[feature] = column(feature);
        }
        return columns;
    }

    /**
     * Copies a range of rows, row by row.
     *
     * @param from first row of the matrix
     * @param to row after the last one
     * @return scaled values, all features of the first row, then all of the second
     * @throws CartException if the range has more values than one array can hold
     */
    public float[] rowMajor(int from, int to) {
        int width = features().size();
        long size = (long) (to - from) * width;
        if (size > Integer.MAX_VALUE - 8) {
            throw new CartException((to - from) + " rows of " + width
                    + " features are more than one array can hold; train on fewer rows");
        }
        float[] values = new float[(int) size];
        for (int block = from; block < to; block += BLOCK_ROWS) {
            int end = Math.min(to, block + BLOCK_ROWS);
            for (int feature = 0; feature < width; feature++) {
                gather(feature, block, end, values, (block - from) * width + feature, width);
            }
        }
        return values;
    }

    private void gather(int feature, int from, int to, float[] values, int start, int stride) {
        final float[] column = table.column(feature);
        final int[] numbers = rowNumbers;
        final boolean log = scaler.log1p().get(feature);
        final double center = scaler.centers().get(feature);
        final double scale = scaler.scales().get(feature);
        int place = start;
        for (int row = from; row < to; row++) {
            double value = log ? Math.log1p(column[numbers[row]]) : column[numbers[row]];
            values[place] = (float) ((value - center) / scale);
            place += stride;
        }
    }
}
