package io.cart4j.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class TuningGainTest {
    private static final int ROWS = 2_000;

    @Test
    void has_a_standard_error_as_large_as_the_gain_varies_from_sample_to_sample() {
        double[] gains = new double[400];
        double[] errors = new double[gains.length];
        for (int sample = 0; sample < gains.length; sample++) {
            Random random = new Random(sample);
            byte[] labels = new byte[ROWS];
            float[] some = new float[ROWS];
            float[] others = new float[ROWS];
            for (int row = 0; row < ROWS; row++) {
                labels[row] = (byte) (random.nextDouble() < 0.3 ? 1 : 0);
                double common = 0.7 * labels[row] + 0.3 * random.nextGaussian();
                some[row] = probability(common);
                others[row] = probability(common + 0.15 * random.nextGaussian());
            }
            gains[sample] = Metric.WEIGHTED_F1.value(Evaluation.of(labels, some))
                    - Metric.WEIGHTED_F1.value(Evaluation.of(labels, others));
            errors[sample] = TestBlocks.standardError(
                    TestBlocks.of(labels, some), TestBlocks.of(labels, others), Metric.WEIGHTED_F1);
        }
        double mean = DoubleStream.of(gains).average().orElseThrow();
        double deviation = Math.sqrt(DoubleStream.of(gains)
                .map(gain -> (gain - mean) * (gain - mean))
                .average()
                .orElseThrow());
        assertThat(DoubleStream.of(errors).average().orElseThrow() / deviation).isCloseTo(1, within(0.15));
    }

    @Test
    void puts_every_row_into_one_block() {
        byte[] labels = SplitTest.labels(1_234, 0.4, 9);
        List<Evaluation> blocks = TestBlocks.of(labels, new float[labels.length]);
        assertThat(blocks).hasSize(20);
        assertThat(blocks.stream().mapToLong(block -> block.confusion().total()).sum())
                .isEqualTo(1_234);
    }

    @Test
    void has_no_standard_error_where_there_are_too_few_rows() {
        byte[] labels = {0, 1, 1};
        List<Evaluation> blocks = TestBlocks.of(labels, new float[3]);
        assertThat(TestBlocks.standardError(blocks, blocks, Metric.WEIGHTED_F1)).isNaN();
    }

    @Test
    void says_what_was_bought() {
        assertThat(new TuningGain("XGBoost", Metric.WEIGHTED_F1, 0.00031, 0.00042, 41.2, "halving", true).summary())
                .isEqualTo("gained 0.0003 +- 0.0004 in 41 s");
        assertThat(new TuningGain("XGBoost", Metric.WEIGHTED_F1, -0.01, 0.002, 7, "halving", true).summary())
                .isEqualTo("lost 0.0100 +- 0.0020 in 7 s");
    }

    private static float probability(double score) {
        return (float) (1 / (1 + Math.exp(-6 * (score - 0.35))));
    }
}
