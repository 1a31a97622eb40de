package io.cart4j.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cart4j.segmentation.KMeansSettings;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import smile.clustering.PartitionClustering;
import smile.math.MathEx;

/** Against the K-Means of the Smile library. */
class SmileComparisonTest {
    private static final int ITERATIONS = 1_000;

    static LongStream seeds() {
        return LongStream.range(1, 13);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void fromTheSameStartTheSameClustersComeOut(long seed) {
        float[][] columns = Points.around(5, 3, 1_500, 6, seed);
        double[][] rows = Points.rows(columns);
        int k = 5;

        MathEx.setSeed(seed);
        int[] start = new int[rows.length];
        PartitionClustering.seed(rows, new double[k][], start, MathEx::squaredDistance);
        MathEx.setSeed(seed);
        smile.clustering.KMeans theirs = smile.clustering.KMeans.lloyd(rows, k, ITERATIONS, 0);
        Clustering ours = lloyd(columns, means(rows, start, k));

        assertThat(ours.inertia()).isCloseTo(theirs.distortion, within(1e-6 * theirs.distortion));
        for (int cluster = 0; cluster < k; cluster++) {
            assertThat(ours.sizes()[cluster]).isEqualTo(theirs.size[cluster]);
            for (int feature = 0; feature < columns.length; feature++) {
                assertThat((double) ours.centroids()[cluster][feature])
                        .isCloseTo(theirs.centroids[cluster][feature], within(1e-5));
            }
        }
    }

    @Test
    void overManySeedsTenStartsAreNotWorseThanTenOfSmile() {
        double ratio = seeds().mapToDouble(SmileComparisonTest::inertiaOverTheirs)
                .peek(one -> assertThat(one).isLessThan(1.03))
                .average()
                .orElseThrow();

        assertThat(ratio).isLessThan(1.003);
    }

    private static double inertiaOverTheirs(long seed) {
        float[][] columns = Points.scattered(1_000, 4, seed);
        double[][] rows = Points.rows(columns);
        MathEx.setSeed(seed);
        double theirs = PartitionClustering.run(10, () -> smile.clustering.KMeans.lloyd(rows, 8, 100, 1e-4)).distortion;
        KMeansSettings settings = new KMeansSettings(8, seed, 10, 100, 1e-4);
        try (RowBlocks blocks = new RowBlocks(rows.length, 2)) {
            return KMeans.fit(columns, blocks, settings, (start, starts, iteration, inertia) -> {})
                            .inertia()
                    / theirs;
        }
    }

    private static Clustering lloyd(float[][] columns, float[][] initial) {
        try (RowBlocks blocks = new RowBlocks(columns[0].length, 2)) {
            return new Lloyd(columns, blocks).run(initial, ITERATIONS, 0, (iteration, inertia) -> {});
        }
    }

    private static float[][] means(double[][] rows, int[] assigned, int k) {
        double[][] sums = new double[k][rows[0].length];
        int[] sizes = new int[k];
        for (int row = 0; row < rows.length; row++) {
            sizes[assigned[row]]++;
            for (int feature = 0; feature < rows[row].length; feature++) {
                sums[assigned[row]][feature] += rows[row][feature];
            }
        }
        float[][] means = new float[k][rows[0].length];
        for (int cluster = 0; cluster < k; cluster++) {
            for (int feature = 0; feature < means[cluster].length; feature++) {
                means[cluster][feature] = (float) (sums[cluster][feature] / sizes[cluster]);
            }
        }
        return means;
    }
}
