package io.cart4j.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LloydTest {
    private static final int BLOCK = RowBlocks.BLOCK_ROWS;

    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyRowGoesWhereTheSlowIterationPutsItWhenClustersLieApart(long seed) {
        Random random = new Random(seed);
        int clusters = 2 + random.nextInt(7);
        float[][] columns = Points.around(clusters, 20, 500 + random.nextInt(2_000), 1 + random.nextInt(13), seed);
        float[][] initial =
                Points.centroids(columns, IntStream.range(0, clusters).toArray());

        Clustering fast = run(columns, initial, 10, 2);
        SlowLloyd slow = new SlowLloyd(Points.rows(columns), initial, 10);

        assertThat(ids(assign(columns, fast.centroids()))).isEqualTo(slow.assigned);
        assertCentroids(fast.centroids(), slow.centroids, 1e-4);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void inertiaFollowsTheSlowIterationOnScatteredPoints(long seed) {
        Random random = new Random(seed);
        float[][] columns = Points.scattered(50 + random.nextInt(3_000), 1 + random.nextInt(14), seed);
        int k = 2 + random.nextInt(8);
        float[][] initial = Points.centroids(columns, IntStream.range(0, k).toArray());
        List<Double> inertias = new ArrayList<>();

        try (RowBlocks blocks = new RowBlocks(columns[0].length, 2)) {
            new Lloyd(columns, blocks).run(initial, 5, 0, (iteration, inertia) -> inertias.add(inertia));
        }

        for (int iteration = 1; iteration <= inertias.size(); iteration++) {
            double slow = new SlowLloyd(Points.rows(columns), initial, iteration).inertia;
            assertThat(inertias.get(iteration - 1)).isCloseTo(slow, within(1e-5 * slow));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 255, 256, 257, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK + 255})
    void noRowIsLostAtTheEdgesOfTilesAndBlocks(int rows) {
        float[][] columns = Points.around(3, 20, rows, 5, 1);
        float[][] initial = Points.centroids(columns, 0, 1, 2);

        Clustering fast = run(columns, initial, 3, 2);
        SlowLloyd slow = new SlowLloyd(Points.rows(columns), initial, 3);

        assertThat(LongStream.of(fast.sizes()).sum()).isEqualTo(rows);
        assertThat(ids(assign(columns, fast.centroids()))).isEqualTo(slow.assigned);
        assertThat(fast.inertia()).isCloseTo(slow.inertia, within(1e-5 * slow.inertia + 1e-6));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7})
    void anyNumberOfThreadsGivesTheSameBits(int threads) {
        float[][] columns = Points.scattered(5 * BLOCK + 77, 7, 3);
        float[][] initial = Points.centroids(columns, 0, 1, 2, 3, 4);

        Clustering alone = run(columns, initial, 20, 1);
        Clustering together = run(columns, initial, 20, threads);

        assertThat(together.centroids()).isDeepEqualTo(alone.centroids());
        assertThat(together.inertia()).isEqualTo(alone.inertia());
        assertThat(together.sizes()).isEqualTo(alone.sizes());
    }

    @Test
    void severalRunsOnOneInstanceKnowNothingOfEachOther() {
        float[][] columns = Points.scattered(BLOCK + 500, 4, 5);
        float[][] initial = Points.centroids(columns, 0, 1, 2);
        try (RowBlocks blocks = new RowBlocks(columns[0].length, 2)) {
            Lloyd lloyd = new Lloyd(columns, blocks);
            lloyd.run(Points.centroids(columns, 9, 8, 7, 6), 4, 0, (iteration, inertia) -> {});

            Clustering second = lloyd.run(initial, 20, 0, (iteration, inertia) -> {});

            assertThat(second.centroids())
                    .isDeepEqualTo(run(columns, initial, 20, 2).centroids());
        }
    }

    @Test
    void sumsKeptUpToDateDoNotDriftFromTheMeansOfTheRows() {
        float[][] columns = Points.scattered(2 * BLOCK, 3, 11);
        for (int row = 0; row < columns[0].length; row += 1_000) {
            columns[0][row] *= 1e6f;
        }
        Clustering fast = run(columns, Points.centroids(columns, 0, 1, 2, 3, 4, 5), 300, 2);
        SlowLloyd slow = new SlowLloyd(Points.rows(columns), fast.centroids(), 1);

        for (int cluster = 0; cluster < fast.centroids().length; cluster++) {
            for (int feature = 0; feature < columns.length; feature++) {
                double mean = slow.centroids[cluster][feature];
                assertThat((double) fast.centroids()[cluster][feature])
                        .isCloseTo(mean, within(1e-5 * Math.max(1, Math.abs(mean))));
            }
        }
    }

    @Test
    void itStopsWhenTheSquaredShiftIsWithinTheToleranceTimesTheMeanVariance() {
        // two centroids on a line: both shift by 0.5 (squares 0.5 together), then not at all; the variance is 6.5
        float[][] columns = {{0, 1, 5, 6}};
        float[][] initial = {{0}, {6}};
        try (RowBlocks blocks = new RowBlocks(4, 1)) {
            Lloyd lloyd = new Lloyd(columns, blocks);

            assertThat(lloyd.run(initial, 100, 0.5 / 6.5 * 1.01, (i, inertia) -> {})
                            .iterations())
                    .isEqualTo(1);
            assertThat(lloyd.run(initial, 100, 0.5 / 6.5 * 0.99, (i, inertia) -> {})
                            .iterations())
                    .isEqualTo(2);
        }
    }

    @Test
    void iterationsEndAtTheLimit() {
        float[][] columns = Points.scattered(2_000, 3, 2);

        assertThat(run(columns, Points.centroids(columns, 0, 1, 2, 3), 3, 1).iterations())
                .isEqualTo(3);
    }

    @Test
    void anEmptyClusterTakesTheRowFarthestFromItsCentroid() {
        // nobody goes to 1000; 9 is the farthest row (9 - 2 = 7 off), so it becomes the second centroid
        float[][] columns = {{0, 1, 2, 3, 9}};
        float[][] initial = {{2}, {1_000}};

        Clustering found = run(columns, initial, 100, 1);

        assertThat(found.centroids()).isDeepEqualTo(new float[][] {{1.5f}, {9}});
        assertThat(found.sizes()).containsExactly(4, 1);
    }

    @Test
    void ofEquallyFarRowsTheLowestFillsTheEmptyClusterInAnyNumberOfThreads() {
        float[][] columns = new float[1][3 * BLOCK];
        columns[0][BLOCK + 5] = 8;
        columns[0][2 * BLOCK + 5] = -8;
        float[][] initial = {{0}, {1_000}};

        for (int threads : new int[] {1, 2, 3}) {
            List<Double> inertias = new ArrayList<>();
            try (RowBlocks blocks = new RowBlocks(columns[0].length, threads)) {
                Clustering found =
                        new Lloyd(columns, blocks).run(initial, 1, 0, (iteration, inertia) -> inertias.add(inertia));
                assertThat(found.centroids()[1]).containsExactly(8);
            }
        }
    }

    @Test
    void severalEmptyClustersTakeDifferentRows() {
        float[][] columns = {{0, 0, 0, 0, 5, 6, 7}};
        float[][] initial = {{0}, {1_000}, {2_000}, {3_000}};

        Clustering found = run(columns, initial, 100, 1);

        assertThat(found.sizes()).containsExactly(4, 1, 1, 1);
        assertThat(found.inertia()).isZero();
    }

    private static Clustering run(float[][] columns, float[][] initial, int iterations, int threads) {
        try (RowBlocks blocks = new RowBlocks(columns[0].length, threads)) {
            return new Lloyd(columns, blocks).run(initial, iterations, 0, (iteration, inertia) -> {});
        }
    }

    private static byte[] assign(float[][] columns, float[][] centroids) {
        try (RowBlocks blocks = new RowBlocks(columns[0].length, 1)) {
            return KMeans.assign(columns, blocks, centroids);
        }
    }

    private static int[] ids(byte[] assigned) {
        return IntStream.range(0, assigned.length).map(row -> assigned[row]).toArray();
    }

    private static void assertCentroids(float[][] fast, double[][] slow, double tolerance) {
        double[] fastValues = Arrays.stream(fast)
                .flatMapToDouble(centroid -> IntStream.range(0, centroid.length).mapToDouble(i -> centroid[i]))
                .toArray();
        assertThat(fastValues)
                .containsExactly(
                        Arrays.stream(slow).flatMapToDouble(Arrays::stream).toArray(), within(tolerance));
    }
}
