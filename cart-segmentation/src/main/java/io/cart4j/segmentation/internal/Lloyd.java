package io.cart4j.segmentation.internal;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Lloyd's iteration (1982): every row goes to its nearest centroid, every centroid to the mean of its rows, until the
 * centroids hardly move.
 *
 * <p>Distances are float32 and taken directly, not by way of dot products, so that far-out rows lose no digits; all sums
 * are double. One instance serves several runs on the same rows, one after the other.
 */
final class Lloyd {
    /** What is told after every iteration. */
    @FunctionalInterface
    interface Listener {
        void iterationDone(int iteration, double inertia);
    }

    private final float[][] columns;
    private final RowBlocks blocks;
    private final ColumnSums columnSums;
    private final double meanVariance;
    private final byte[] assigned;

    Lloyd(float[][] columns, RowBlocks blocks) {
        this.columns = columns;
        this.blocks = blocks;
        this.columnSums = new ColumnSums(columns, blocks);
        this.meanVariance = columnSums.meanVariance();
        this.assigned = new byte[blocks.rows()];
    }

    /**
     * Iterates from the given centroids until their squared shifts add up to at most {@code tolerance} times the mean
     * variance of the columns, and every cluster has a row, or until the iterations are used up.
     */
    Clustering run(float[][] initial, int maxIterations, double tolerance, Listener listener) {
        ClusterSums sums = new ClusterSums(columns, initial.length, blocks.count());
        Arrays.fill(assigned, (byte) 0);
        blocks.forEach((block, from, to) -> sums.reset(block, columnSums.ofBlock(block), to - from));
        double enough = tolerance * meanVariance;
        float[][] centroids = initial;
        double inertia = assign(centroids, sums);
        double shift = Double.POSITIVE_INFINITY;
        int iteration = 0;
        while (iteration < maxIterations && (shift > enough || hasEmpty(sums))) {
            float[][] moved = means(sums, centroids);
            shift = squaredShift(centroids, moved);
            centroids = moved;
            inertia = assign(centroids, sums);
            listener.iterationDone(++iteration, inertia);
        }
        long[] sizes =
                DoubleStream.of(sums.sizes()).mapToLong(size -> (long) size).toArray();
        return new Clustering(centroids, sizes, inertia, iteration);
    }

    private double assign(float[][] centroids, ClusterSums sums) {
        double[][] inertia = new double[blocks.count()][1];
        blocks.forEach((block, from, to) -> {
            NearestCentroids nearest = new NearestCentroids(columns, centroids);
            for (int start = from; start < to; start += Tile.ROWS) {
                int rows = nearest.measure(start, to);
                inertia[block][0] += nearest.inertia();
                for (int row = 0; row < rows; row++) {
                    int before = assigned[start + row];
                    if (!nearest.isNearest(before, row)) {
                        int now = nearest.nearest(row);
                        sums.move(block, start + row, before, now);
                        assigned[start + row] = (byte) now;
                    }
                }
            }
        });
        return Sums.fold(inertia)[0];
    }

    private float[][] means(ClusterSums sums, float[][] centroids) {
        double[] totals = sums.totals();
        double[] sizes = sums.sizes();
        if (hasEmpty(sums)) {
            new EmptyClusters(columns, blocks, assigned).fill(centroids, totals, sizes);
        }
        float[][] means = new float[centroids.length][columns.length];
        for (int cluster = 0; cluster < means.length; cluster++) {
            for (int feature = 0; feature < columns.length; feature++) {
                means[cluster][feature] = (float) (totals[cluster * columns.length + feature] / sizes[cluster]);
            }
        }
        return means;
    }

    private static boolean hasEmpty(ClusterSums sums) {
        return DoubleStream.of(sums.sizes()).anyMatch(size -> size == 0);
    }

    private static double squaredShift(float[][] before, float[][] after) {
        double shift = 0;
        for (int cluster = 0; cluster < before.length; cluster++) {
            for (int feature = 0; feature < before[cluster].length; feature++) {
                double off = (double) after[cluster][feature] - before[cluster][feature];
                shift += off * off;
            }
        }
        return shift;
    }
}
