package io.cart4j.segmentation.internal;

import io.cart4j.segmentation.FitListener;
import io.cart4j.segmentation.KMeansSettings;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** K-Means with restarts: the start that ends with the lowest inertia wins, the first among equals. */
public final class KMeans {
    private final KMeansSettings settings;
    private final FitListener listener;
    private final SplittableRandom seeds;
    private final PlusPlus plusPlus;
    private final Lloyd lloyd;

    private KMeans(float[][] columns, RowBlocks blocks, KMeansSettings settings, FitListener listener) {
        this.settings = settings;
        this.listener = listener;
        this.seeds = new SplittableRandom(settings.seed());
        this.plusPlus = new PlusPlus(columns, blocks);
        this.lloyd = new Lloyd(columns, blocks);
    }

    /** Clusters rows; the clusters come out largest first, and by their coordinates where sizes are equal. */
    public static Clustering fit(float[][] columns, RowBlocks blocks, KMeansSettings settings, FitListener listener) {
        KMeans kMeans = new KMeans(columns, blocks, settings, listener);
        Clustering best = kMeans.start(1);
        for (int start = 2; start <= settings.restarts(); start++) {
            Clustering found = kMeans.start(start);
            if (found.inertia() < best.inertia()) {
                best = found;
            }
        }
        return inCanonicalOrder(best);
    }

    /** Gives every row the number of its nearest centroid, the lowest of equally near ones. */
    public static byte[] assign(float[][] columns, RowBlocks blocks, float[][] centroids) {
        byte[] assigned = new byte[blocks.rows()];
        blocks.forEach((block, from, to) -> {
            NearestCentroids nearest = new NearestCentroids(columns, centroids);
            for (int start = from; start < to; start += Tile.ROWS) {
                int rows = nearest.measure(start, to);
                for (int row = 0; row < rows; row++) {
                    assigned[start + row] = (byte) nearest.nearest(row);
                }
            }
        });
        return assigned;
    }

    private Clustering start(int start) {
        float[][] initial = plusPlus.choose(settings.k(), seeds.split());
        return lloyd.run(
                initial,
                settings.maxIterations(),
                settings.tolerance(),
                (iteration, inertia) -> listener.iterationDone(start, settings.restarts(), iteration, inertia));
    }

    private static Clustering inCanonicalOrder(Clustering found) {
        Comparator<Integer> largestFirst = Comparator.comparingLong((Integer cluster) -> found.sizes()[cluster])
                .reversed();
        int[] order = IntStream.range(0, found.sizes().length)
                .boxed()
                .sorted(largestFirst.thenComparing(cluster -> found.centroids()[cluster], Arrays::compare))
                .mapToInt(Integer::intValue)
                .toArray();
        float[][] centroids = Arrays.stream(order)
                .mapToObj(cluster -> found.centroids()[cluster])
                .toArray(float[][]::new);
        long[] sizes = Arrays.stream(order)
                .mapToLong(cluster -> found.sizes()[cluster])
                .toArray();
        return new Clustering(centroids, sizes, found.inertia(), found.iterations());
    }
}
