package io.cart4j.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cart4j.models.ConfusionMatrix;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BinaryScoresTest {
    @Test
    void theStudysMatrixGivesTheStudysScores() {
        BinaryScores scores = BinaryScores.of(new ConfusionMatrix(6_356_309, 131_232, 83_032, 329_276));

        assertThat(scores.weightedF1()).isCloseTo(0.9697, within(5e-5));
        assertThat(scores.precision()).isCloseTo(0.7150, within(5e-5));
        assertThat(scores.recall()).isCloseTo(0.7986, within(5e-5));
    }

    @Test
    void whatIsUndefinedIsZero() {
        assertThat(BinaryScores.of(new ConfusionMatrix(0, 0, 0, 0))).isEqualTo(new BinaryScores(0, 0, 0));
        assertThat(BinaryScores.of(new ConfusionMatrix(5, 0, 0, 0))).isEqualTo(new BinaryScores(0, 0, 1));
    }

    @Test
    void itAgreesWithTheDefinition() {
        Random random = new Random(1);
        for (int trial = 0; trial < 500; trial++) {
            ConfusionMatrix matrix =
                    new ConfusionMatrix(random.nextInt(9), random.nextInt(9), random.nextInt(9), random.nextInt(9) + 1);
            assertThat(BinaryScores.of(matrix).weightedF1()).isCloseTo(weightedF1(matrix), within(1e-12));
        }
    }

    private static double weightedF1(ConfusionMatrix m) {
        double negative = f1(m.trueNegatives(), m.falseNegatives(), m.falsePositives());
        double positive = f1(m.truePositives(), m.falsePositives(), m.falseNegatives());
        return (negative * (m.trueNegatives() + m.falsePositives())
                        + positive * (m.truePositives() + m.falseNegatives()))
                / m.total();
    }

    private static double f1(long right, long wronglyIn, long wronglyOut) {
        double precision = right + wronglyIn == 0 ? 0 : (double) right / (right + wronglyIn);
        double recall = right + wronglyOut == 0 ? 0 : (double) right / (right + wronglyOut);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
