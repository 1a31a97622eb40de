package io.cart4j.segmentation.internal;

import java.util.Arrays;

/**
 * For every block of rows and every cluster, the sum of the rows and their number, kept up to date row by row: once
 * clusters settle, few rows move, and only those cost anything. Sums of float32 values over one block are exact in
 * double precision, or a few last bits off where magnitudes lie very far apart.
 */
final class ClusterSums {
    private final float[][] columns;
    private final double[][] sums;
    private final double[][] counts;

    ClusterSums(float[][] columns, int clusters, int blocks) {
        this.columns = columns;
        this.sums = new double[blocks][clusters * columns.length];
        this.counts = new double[blocks][clusters];
    }

    /** Puts all rows of a block into cluster 0. */
    void reset(int block, double[] columnSums, int rows) {
        Arrays.fill(sums[block], 0);
        Arrays.fill(counts[block], 0);
        System.arraycopy(columnSums, 0, sums[block], 0, columnSums.length);
        counts[block][0] = rows;
    }

    /** Takes one row of a block from one cluster to another. */
    void move(int block, int row, int from, int to) {
        double[] sum = sums[block];
        int features = columns.length;
        for (int feature = 0; feature < features; feature++) {
            double value = columns[feature][row];
            sum[from * features + feature] -= value;
            sum[to * features + feature] += value;
        }
        counts[block][from]--;
        counts[block][to]++;
    }

    /** Sums over all blocks, one cluster after the other. */
    double[] totals() {
        return Sums.fold(sums);
    }

    /** Number of rows of each cluster over all blocks. */
    double[] sizes() {
        return Sums.fold(counts);
    }
}
