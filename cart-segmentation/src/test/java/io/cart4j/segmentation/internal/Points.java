package io.cart4j.segmentation.internal;

import java.util.Random;

/** Made-up points in columns. */
final class Points {
    private Points() {}

    /** Normal points around the corners of a grid that lie {@code distance} apart, cluster after cluster in turn. */
    static float[][] around(int clusters, double distance, int rows, int features, long seed) {
        Random random = new Random(seed);
        float[][] columns = new float[features][rows];
        for (int row = 0; row < rows; row++) {
            int cluster = row % clusters;
            for (int feature = 0; feature < features; feature++) {
                double corner = feature == 0 ? cluster : (cluster * (feature + 3)) % 5;
                columns[feature][row] = (float) (distance * corner + random.nextGaussian());
            }
        }
        return columns;
    }

    /** Points without any order, some columns with a heavy tail. */
    static float[][] scattered(int rows, int features, long seed) {
        Random random = new Random(seed);
        float[][] columns = new float[features][rows];
        for (int feature = 0; feature < features; feature++) {
            for (int row = 0; row < rows; row++) {
                double value = random.nextGaussian();
                columns[feature][row] = (float) (feature % 3 == 2 ? Math.exp(value) : value);
            }
        }
        return columns;
    }

    /** The same points row by row in double precision. */
    static double[][] rows(float[][] columns) {
        double[][] rows = new double[columns[0].length][columns.length];
        for (int row = 0; row < rows.length; row++) {
            for (int feature = 0; feature < columns.length; feature++) {
                rows[row][feature] = columns[feature][row];
            }
        }
        return rows;
    }

    /** The given rows as centroids. */
    static float[][] centroids(float[][] columns, int... rows) {
        float[][] centroids = new float[rows.length][columns.length];
        for (int centroid = 0; centroid < rows.length; centroid++) {
            for (int feature = 0; feature < columns.length; feature++) {
                centroids[centroid][feature] = columns[feature][rows[centroid]];
            }
        }
        return centroids;
    }
}
