package io.cart4j.segmentation.internal;

/** What K-Means found. */
public final class Clustering {
    private final float[][] centroids;
    private final long[] sizes;
    private final double inertia;
    private final int iterations;

    Clustering(float[][] centroids, long[] sizes, double inertia, int iterations) {
        this.centroids = centroids;
        this.sizes = sizes;
        this.inertia = inertia;
        this.iterations = iterations;
    }

    /** One point a cluster; only to be read. */
    public float[][] centroids() {
        return centroids;
    }

    /** Number of rows of each cluster; only to be read. */
    public long[] sizes() {
        return sizes;
    }

    /** Sum over the rows of the squared distance to the nearest centroid. */
    public double inertia() {
        return inertia;
    }

    /** How often the centroids were moved. */
    public int iterations() {
        return iterations;
    }
}
