package io.cart4j.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cart4j.core.CartException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlusPlusTest {
    @Test
    void centroidsAreRowsAndNoTwoAreTheSame() {
        float[][] columns = {new float[40_000], new float[40_000]};
        for (int row = 0; row < 40_000; row++) {
            columns[0][row] = row % 5;
            columns[1][row] = row % 2;
        }
        for (long seed = 0; seed < 20; seed++) {
            float[][] centroids = choose(columns, 10, seed, 2);

            assertThat(Arrays.stream(centroids).map(Arrays::toString)).doesNotHaveDuplicates();
            for (float[] centroid : centroids) {
                assertThat(centroid[0]).isIn(0f, 1f, 2f, 3f, 4f);
                assertThat(centroid[1]).isIn(0f, 1f);
            }
        }
    }

    @Test
    void fewerDifferentPointsThanCentroidsAreRefused() {
        float[][] columns = {{1, 2, 3, 1, 2, 3}, {0, 0, 0, 0, 0, 0}};

        assertThatThrownBy(() -> choose(columns, 4, 42, 1))
                .isInstanceOf(CartException.class)
                .hasMessage("the rows hold only 3 different points, too few for 4 segments; ask for at most 3");
    }

    @Test
    void distancesBeyondFloatAreRefused() {
        float[][] columns = {{-1e30f, 1e30f, 0, 0}};

        assertThatThrownBy(() -> choose(columns, 2, 42, 1))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("too far apart");
    }

    @Test
    void farRowsAreDrawnMoreOftenAndTheBestOfTwoDrawsIsKept() {
        // from 0, the row at 1 weighs 1 and the one at 3 weighs 9; either one draw of the two that hits 3 takes it,
        // since it leaves 1 and not 4: 1 - (1/10)^2 = 0.99; from 1: weights 1 and 4, 3 leaves 1 and 0 leaves 4: 0.96;
        // from 3: weights 9 and 4, both leave 1, the first draw is kept: 9/13 for 0
        float[][] columns = {{0, 1, 3}};
        double[] runs = new double[3];
        double[] hits = new double[3];
        for (long seed = 0; seed < 6_000; seed++) {
            float[][] centroids = choose(columns, 2, seed, 1);
            int first = centroids[0][0] == 0 ? 0 : centroids[0][0] == 1 ? 1 : 2;
            runs[first]++;
            hits[first] += centroids[1][0] == (first == 2 ? 0 : 3) ? 1 : 0;
        }
        assertThat(runs).containsExactly(new double[] {2_000, 2_000, 2_000}, within(200.0));
        assertThat(hits[0] / runs[0]).isCloseTo(0.99, within(0.01));
        assertThat(hits[1] / runs[1]).isCloseTo(0.96, within(0.015));
        assertThat(hits[2] / runs[2]).isCloseTo(9.0 / 13, within(0.04));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7})
    void anyNumberOfThreadsChoosesTheSameRows(int threads) {
        float[][] columns = Points.scattered(4 * RowBlocks.BLOCK_ROWS + 9, 5, 6);

        assertThat(choose(columns, 12, 42, threads)).isDeepEqualTo(choose(columns, 12, 42, 1));
    }

    private static float[][] choose(float[][] columns, int k, long seed, int threads) {
        try (RowBlocks blocks = new RowBlocks(columns[0].length, threads)) {
            return new PlusPlus(columns, blocks).choose(k, new SplittableRandom(seed));
        }
    }
}
