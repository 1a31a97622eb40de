package io.cart4j.segmentation.internal;

/**
 * Gives each empty cluster a row of its own: the one farthest from its centroid (the lowest row among equals), taken out
 * of its cluster unless it is the last there. As scikit-learn, which does not say which of equals it takes.
 */
final class EmptyClusters {
    private record Farthest(int row, float distance) {}

    private static final int NONE = -1;

    private final float[][] columns;
    private final RowBlocks blocks;
    private final byte[] assigned;

    EmptyClusters(float[][] columns, RowBlocks blocks, byte[] assigned) {
        this.columns = columns;
        this.blocks = blocks;
        this.assigned = assigned;
    }

    /** Changes sums and sizes of the clusters so that none is empty. */
    void fill(float[][] centroids, double[] sums, double[] sizes) {
        boolean[] taken = new boolean[blocks.rows()];
        for (int cluster = 0; cluster < sizes.length; cluster++) {
            if (sizes[cluster] == 0) {
                int row = farthest(centroids, sizes, taken);
                taken[row] = true;
                int donor = assigned[row];
                for (int feature = 0; feature < columns.length; feature++) {
                    sums[donor * columns.length + feature] -= columns[feature][row];
                    sums[cluster * columns.length + feature] = columns[feature][row];
                }
                sizes[donor]--;
                sizes[cluster] = 1;
            }
        }
    }

    private int farthest(float[][] centroids, double[] sizes, boolean[] taken) {
        Farthest[] ofBlocks = new Farthest[blocks.count()];
        blocks.forEach((block, from, to) -> {
            NearestCentroids nearest = new NearestCentroids(columns, centroids);
            Farthest farthest = new Farthest(NONE, NONE);
            for (int start = from; start < to; start += Tile.ROWS) {
                int rows = nearest.measure(start, to);
                for (int row = 0; row < rows; row++) {
                    boolean free = !taken[start + row] && sizes[assigned[start + row]] > 1;
                    if (free && nearest.shortest(row) > farthest.distance()) {
                        farthest = new Farthest(start + row, nearest.shortest(row));
                    }
                }
            }
            ofBlocks[block] = farthest;
        });
        Farthest farthest = ofBlocks[0];
        for (Farthest ofBlock : ofBlocks) {
            if (ofBlock.distance() > farthest.distance()) {
                farthest = ofBlock;
            }
        }
        return farthest.row();
    }
}
