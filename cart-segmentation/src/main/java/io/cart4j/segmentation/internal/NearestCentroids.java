package io.cart4j.segmentation.internal;

/** For the rows of one tile, the squared distances to all centroids and the shortest of them. One thread's scratch. */
final class NearestCentroids {
    private final Tile tile;
    private final float[][] centroids;
    private final float[][] distances;
    private final float[] shortest = new float[Tile.ROWS];

    NearestCentroids(float[][] columns, float[][] centroids) {
        this.tile = new Tile(columns);
        this.centroids = centroids;
        this.distances = new float[centroids.length][Tile.ROWS];
    }

    /** Measures the rows from {@code from} up to {@code to}, or as many as a tile holds, and says how many. */
    int measure(int from, int to) {
        tile.load(from, to);
        for (int centroid = 0; centroid < centroids.length; centroid++) {
            tile.squaredDistances(centroids[centroid], distances[centroid]);
        }
        System.arraycopy(distances[0], 0, shortest, 0, Tile.ROWS);
        for (int centroid = 1; centroid < centroids.length; centroid++) {
            Tile.lower(shortest, distances[centroid]);
        }
        return tile.rows();
    }

    /** Whether no centroid is nearer to a row of the tile than this one. */
    boolean isNearest(int centroid, int row) {
        return distances[centroid][row] == shortest[row];
    }

    /** The nearest centroid of a row of the tile, the lowest of them if several are equally near. */
    int nearest(int row) {
        int centroid = 0;
        while (!isNearest(centroid, row)) {
            centroid++;
        }
        return centroid;
    }

    /** Squared distance of a row of the tile to its nearest centroid. */
    float shortest(int row) {
        return shortest[row];
    }

    /** Sum of the squared distances of the tile's rows to their nearest centroids. */
    double inertia() {
        return Sums.sum(shortest, 0, tile.rows());
    }
}
