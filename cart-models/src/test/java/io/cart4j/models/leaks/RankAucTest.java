package io.cart4j.models.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RankAucTest {
    @Test
    void it_is_the_share_of_ordered_pairs_with_ties_counted_half() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            byte[] labels = new byte[2 + random.nextInt(60)];
            float[] scores = new float[labels.length];
            for (int row = 0; row < labels.length; row++) {
                labels[row] = (byte) (row < 2 ? row : random.nextInt(2));
                scores[row] = (random.nextInt(7) - 3) * (random.nextBoolean() ? 0.5f : 1e30f);
            }

            assertThat(RankAuc.of(labels, scores).value()).isCloseTo(byPairs(labels, scores), within(1e-12));
        }
    }

    @Test
    void negative_zero_is_zero_and_nan_is_above_all() {
        byte[] labels = {0, 1, 1, 0};

        assertThat(RankAuc.of(labels, new float[] {-0f, 0f, 0f, 0f}).value()).isEqualTo(0.5);
        assertThat(RankAuc.of(labels, new float[] {-1, Float.NaN, Float.POSITIVE_INFINITY, 1e9f})
                        .value())
                .isEqualTo(1);
    }

    @Test
    void the_error_under_the_null_hypothesis_is_what_many_random_scores_show() {
        Random random = new Random(4);
        byte[] labels = new byte[80];
        for (int row = 0; row < 30; row++) {
            labels[row] = 1;
        }
        int rounds = 4_000;
        double squares = 0;
        double error = 0;
        for (int round = 0; round < rounds; round++) {
            float[] scores = new float[labels.length];
            for (int row = 0; row < scores.length; row++) {
                scores[row] = random.nextFloat();
            }
            RankAuc auc = RankAuc.of(labels, scores);
            squares += (auc.value() - 0.5) * (auc.value() - 0.5);
            error = auc.nullError();
        }

        assertThat(Math.sqrt(squares / rounds)).isCloseTo(error, within(0.05 * error));
    }

    private static double byPairs(byte[] labels, float[] scores) {
        double ordered = 0;
        int pairs = 0;
        for (int one = 0; one < labels.length; one++) {
            for (int zero = 0; zero < labels.length; zero++) {
                if (labels[one] == 1 && labels[zero] == 0) {
                    pairs++;
                    ordered += scores[one] > scores[zero] ? 1 : scores[one] == scores[zero] ? 0.5 : 0;
                }
            }
        }
        return ordered / pairs;
    }
}
