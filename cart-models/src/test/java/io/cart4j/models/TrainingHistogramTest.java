package io.cart4j.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TrainingHistogramTest {
    @Test
    void spreads_different_values_evenly() {
        float[] column = new float[100];
        for (int row = 0; row < 100; row++) {
            column[row] = row * 37 % 100;
        }
        TrainingHistogram histogram = histogram(column);
        assertThat(histogram.upperBounds()).startsWith(4f, 9f).endsWith(94f).hasSize(19);
        assertThat(histogram.counts()).hasSize(20).containsOnly(5L);
        assertThat(histogram.smallest()).isEqualTo(0);
        assertThat(histogram.greatest()).isEqualTo(99);
    }

    @Test
    void gives_a_flag_two_bins_and_a_constant_one() {
        TrainingHistogram flag = histogram(0, 1, 0, 0, -0f, 1);
        assertThat(flag.upperBounds()).containsExactly(0f);
        assertThat(flag.counts()).containsExactly(4L, 2L);
        TrainingHistogram constant = histogram(3, 3, 3);
        assertThat(constant.upperBounds()).isEmpty();
        assertThat(constant.counts()).containsExactly(3L);
    }

    @Test
    void counts_missing_values_apart() {
        TrainingHistogram some = histogram(Float.NaN, 2, Float.NaN, 1);
        assertThat(some.missing()).isEqualTo(2);
        assertThat(some.counts()).containsExactly(1L, 1L);
        TrainingHistogram all = histogram(Float.NaN);
        assertThat(all.counts()).containsExactly(0L);
        assertThat(all.smallest()).isNaN();
    }

    @Test
    void looks_at_the_rows_asked_for_alone() {
        TrainingHistogram histogram = TrainingHistogram.of("f", new float[] {9, 1, 9, 2}, new int[] {1, 3});
        assertThat(histogram.greatest()).isEqualTo(2);
        assertThat(histogram.counts()).containsExactly(1L, 1L);
    }

    @Test
    void counts_as_one_would_by_hand() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            float[] column = new float[1 + random.nextInt(300)];
            int values = 1 + random.nextInt(60);
            for (int row = 0; row < column.length; row++) {
                column[row] = random.nextInt(8) == 0 ? Float.NaN : random.nextInt(values) - 5;
            }
            TrainingHistogram histogram = histogram(column);
            List<Float> bounds = histogram.upperBounds();
            assertThat(bounds).isSorted().doesNotHaveDuplicates().hasSizeLessThan(20);
            long[] counts = new long[bounds.size() + 1];
            long missing = 0;
            for (float value : column) {
                if (Float.isNaN(value)) {
                    missing++;
                    continue;
                }
                int bin = 0;
                while (bin < bounds.size() && value > bounds.get(bin)) {
                    bin++;
                }
                counts[bin]++;
            }
            assertThat(histogram.counts())
                    .isEqualTo(LongStream.of(counts).boxed().toList());
            assertThat(histogram.missing()).isEqualTo(missing);
        }
    }

    private static TrainingHistogram histogram(float... column) {
        return TrainingHistogram.of(
                "f", column, IntStream.range(0, column.length).toArray());
    }
}
