package io.cart4j.segmentation.internal;

import io.cart4j.core.CartException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/**
 * Greedy k-means++ (Arthur and Vassilvitskii, 2007, with the several trials a step that they suggest): the first
 * centroid is any row, each further one is drawn with a probability in proportion to the squared distance to the
 * centroids that are there, and of 2 + floor(ln k) draws the one is taken that leaves the least sum of distances. As
 * scikit-learn.
 */
final class PlusPlus {
    private final float[][] columns;
    private final RowBlocks blocks;
    private final float[] closest;
    private final double[] blockSums;

    PlusPlus(float[][] columns, RowBlocks blocks) {
        this.columns = columns;
        this.blocks = blocks;
        this.closest = new float[blocks.rows()];
        this.blockSums = new double[blocks.count()];
    }

    /** Chooses k different rows as centroids. */
    float[][] choose(int k, SplittableRandom random) {
        Arrays.fill(closest, Float.POSITIVE_INFINITY);
        float[][] centroids = new float[k][];
        centroids[0] = row(random.nextInt(blocks.rows()));
        add(centroids[0]);
        int trials = 2 + (int) Math.log(k);
        for (int chosen = 1; chosen < k; chosen++) {
            double total = DoubleStream.of(blockSums).sum();
            requireDistance(total, chosen, k);
            float[][] candidates = new float[trials][];
            Arrays.setAll(candidates, trial -> row(draw(random.nextDouble() * total)));
            centroids[chosen] = best(candidates);
            add(centroids[chosen]);
        }
        return centroids;
    }

    private static void requireDistance(double total, int distinct, int k) {
        if (total == 0) {
            throw new CartException("the rows hold only " + distinct + " different points, too few for " + k
                    + " segments; ask for at most " + distinct);
        }
        if (!Double.isFinite(total)) {
            throw new CartException("the inputs are too far apart to measure distances in float32;"
                    + " take the log of the widest one or leave it out");
        }
    }

    /** The row at which the running sum of the squared distances passes the target; never one at distance 0. */
    private int draw(double target) {
        int block = 0;
        double left = target;
        for (int i = 0; i < blockSums.length; i++) {
            if (blockSums[i] > 0) {
                block = i;
                if (left < blockSums[i]) {
                    break;
                }
                left -= blockSums[i];
            }
        }
        int from = block * RowBlocks.BLOCK_ROWS;
        int drawn = from;
        for (int row = from; row < from + Math.min(RowBlocks.BLOCK_ROWS, closest.length - from); row++) {
            if (closest[row] > 0) {
                drawn = row;
                if (left < closest[row]) {
                    break;
                }
                left -= closest[row];
            }
        }
        return drawn;
    }

    private float[] best(float[][] candidates) {
        double[][] sums = new double[blocks.count()][candidates.length];
        blocks.forEach((block, from, to) -> {
            Tile tile = new Tile(columns);
            float[] before = new float[Tile.ROWS];
            float[] distances = new float[Tile.ROWS];
            for (int start = from; start < to; start += Tile.ROWS) {
                tile.load(start, to);
                System.arraycopy(closest, start, before, 0, tile.rows());
                for (int candidate = 0; candidate < candidates.length; candidate++) {
                    tile.squaredDistances(candidates[candidate], distances);
                    Tile.lower(distances, before);
                    sums[block][candidate] += Sums.sum(distances, 0, tile.rows());
                }
            }
        });
        double[] totals = Sums.fold(sums);
        int best = 0;
        for (int candidate = 1; candidate < totals.length; candidate++) {
            if (totals[candidate] < totals[best]) {
                best = candidate;
            }
        }
        return candidates[best];
    }

    private void add(float[] centroid) {
        blocks.forEach((block, from, to) -> {
            Tile tile = new Tile(columns);
            float[] before = new float[Tile.ROWS];
            float[] distances = new float[Tile.ROWS];
            double sum = 0;
            for (int start = from; start < to; start += Tile.ROWS) {
                tile.load(start, to);
                System.arraycopy(closest, start, before, 0, tile.rows());
                tile.squaredDistances(centroid, distances);
                Tile.lower(distances, before);
                System.arraycopy(distances, 0, closest, start, tile.rows());
                sum += Sums.sum(distances, 0, tile.rows());
            }
            blockSums[block] = sum;
        });
    }

    private float[] row(int row) {
        float[] point = new float[columns.length];
        for (int feature = 0; feature < point.length; feature++) {
            point[feature] = columns[feature][row];
        }
        return point;
    }
}
