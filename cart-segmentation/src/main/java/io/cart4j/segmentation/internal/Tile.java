package io.cart4j.segmentation.internal;

import java.util.Arrays;

/**
 * A few hundred rows of some columns, copied together: few enough to stay in the first-level cache while every centroid
 * passes over them. One thread's scratch.
 *
 * <p>All loops run from 0 over whole arrays of {@link #ROWS} values, whatever the number of rows: the JVM of Java 17
 * turns exactly such loops into vector instructions, and was measured five times slower on loops with an offset into
 * the column. It changes no bit of the results.
 */
final class Tile {
    /** 12 columns and 8 distances of 256 rows take 20 KiB, which leaves room in a cache of 32 KiB. */
    static final int ROWS = 256;

    private final float[][] columns;
    private final float[][] values;
    private int rows;

    Tile(float[][] columns) {
        this.columns = columns;
        this.values = new float[columns.length][ROWS];
    }

    /** Copies the rows from {@code from} up to {@code to}, or as many of them as a tile holds. */
    void load(int from, int to) {
        rows = Math.min(ROWS, to - from);
        for (int column = 0; column < values.length; column++) {
            System.arraycopy(columns[column], from, values[column], 0, rows);
        }
    }

    /** Number of rows that were loaded; what stands behind them in results means nothing. */
    int rows() {
        return rows;
    }

    /** Writes the squared distance of every row to one centroid into {@code out}, which has {@link #ROWS} places. */
    void squaredDistances(float[] centroid, float[] out) {
        Arrays.fill(out, 0);
        int column = 0;
        // four columns a loop: one load and store of the running sum for twelve arithmetic operations
        for (; column + 4 <= values.length; column += 4) {
            addSquares(
                    values[column],
                    values[column + 1],
                    values[column + 2],
                    values[column + 3],
                    centroid[column],
                    centroid[column + 1],
                    centroid[column + 2],
                    centroid[column + 3],
                    out);
        }
        for (; column < values.length; column++) {
            addSquares(values[column], centroid[column], out);
        }
    }

    /** Lowers each value of {@code least} to the one in {@code others} at the same place, if that is lower. */
    static void lower(float[] least, float[] others) {
        for (int row = 0; row < ROWS; row++) {
            least[row] = Math.min(least[row], others[row]);
        }
    }

    private static void addSquares(
            float[] column0,
            float[] column1,
            float[] column2,
            float[] column3,
            float center0,
            float center1,
            float center2,
            float center3,
            float[] out) {
        for (int row = 0; row < ROWS; row++) {
            float off0 = column0[row] - center0;
            float off1 = column1[row] - center1;
            float off2 = column2[row] - center2;
            float off3 = column3[row] - center3;
            out[row] += off0 * off0 + off1 * off1 + off2 * off2 + off3 * off3;
        }
    }

    private static void addSquares(float[] column, float center, float[] out) {
        for (int row = 0; row < ROWS; row++) {
            float off = column[row] - center;
            out[row] += off * off;
        }
    }
}
