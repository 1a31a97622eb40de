package io.cart4j.models.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cart4j.models.Parameters;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import smile.classification.LogisticRegression;

class LogisticRegressionTest {
    private static final double CLOSE = 1e-5;

    private final Random random = new Random(5);
    private final float[][] columns = new float[3][3_000];
    private final byte[] labels = new byte[3_000];

    LogisticRegressionTest() {
        for (int row = 0; row < labels.length; row++) {
            for (float[] column : columns) {
                column[row] = (float) random.nextGaussian();
            }
            double margin = -2 + 1.5 * columns[0][row] - 0.5 * columns[1][row];
            labels[row] = (byte) (random.nextDouble() < LogisticObjective.logistic(margin) ? 1 : 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.001", "0.1", "1.0", "10.0"})
    void agrees_with_smile_at_the_same_penalty(double c) {
        LogisticRegressionModel model = train(columns, labels, "C=" + c + ";class_weight=none");

        double[][] rows = new double[labels.length][];
        int[] y = new int[labels.length];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = new double[] {columns[0][row], columns[1][row], columns[2][row]};
            y[row] = labels[row];
        }
        double[] expected =
                LogisticRegression.binomial(rows, y, 1 / c, 1e-10, 1000).coefficients();
        for (int i = 0; i < 3; i++) {
            assertThat(model.coefficients()[i]).isCloseTo(expected[i], within(CLOSE));
        }
        assertThat(model.intercept()).isCloseTo(expected[3], within(CLOSE));
    }

    @Test
    void balances_classes_as_if_their_rows_were_repeated() {
        // 300 rows of one class and 900 of the other: weights 2 and 2/3, in the ratio of 3 to 1
        int[] positives = IntStream.range(0, labels.length)
                .filter(row -> labels[row] == 1)
                .limit(300)
                .toArray();
        int[] negatives = IntStream.range(0, labels.length)
                .filter(row -> labels[row] == 0)
                .limit(900)
                .toArray();
        int[] once = IntStream.concat(IntStream.of(positives), IntStream.of(negatives))
                .toArray();
        int[] repeated = IntStream.concat(
                        IntStream.of(once), IntStream.concat(IntStream.of(positives), IntStream.of(positives)))
                .toArray();

        LogisticRegressionModel balanced =
                train(take(columns, once), take(labels, once), "C=1.0;class_weight=balanced");
        // the weights add up to the 1200 rows, the repeated rows to 1800, so the penalty must weigh half as much again
        LogisticRegressionModel expected =
                train(take(columns, repeated), take(labels, repeated), "C=0.6666666666666666;class_weight=none");

        assertThat(balanced.coefficients()).containsExactly(expected.coefficients(), within(CLOSE));
        assertThat(balanced.intercept()).isCloseTo(expected.intercept(), within(CLOSE));
    }

    @Test
    void does_not_punish_the_intercept() {
        LogisticRegressionModel model = train(columns, labels, "C=1.0E-9;class_weight=none");

        double share = (double) IntStream.range(0, labels.length)
                        .map(row -> labels[row])
                        .sum()
                / labels.length;
        assertThat(model.coefficients()).containsOnly(new double[] {0}, within(1e-4));
        assertThat(LogisticObjective.logistic(model.intercept())).isCloseTo(share, within(1e-6));
    }

    @Test
    void gives_the_slope_and_curvature_of_its_objective() {
        try (WorkerPool pool = new WorkerPool(2)) {
            LogisticObjective objective = new LogisticObjective(columns, labels, new double[] {1, 3}, 20, pool);
            double[] weights = {0.3, -0.2, 0.1, -1};
            LogisticObjective.Point point = objective.at(weights);

            double step = 1e-6;
            for (int i = 0; i < 4; i++) {
                double[] up = weights.clone();
                double[] down = weights.clone();
                up[i] += step;
                down[i] -= step;
                LogisticObjective.Point above = objective.at(up);
                LogisticObjective.Point below = objective.at(down);
                assertThat(point.gradient()[i]).isCloseTo((above.loss() - below.loss()) / (2 * step), within(1e-7));
                for (int j = 0; j <= i; j++) {
                    double curvature = (above.gradient()[j] - below.gradient()[j]) / (2 * step);
                    assertThat(point.hessian()[i][j]).isCloseTo(curvature, within(1e-7));
                }
            }
        }
    }

    @Test
    void takes_a_column_that_repeats_another_and_one_that_says_nothing() {
        float[][] more = {columns[0], columns[1], columns[2], columns[0], new float[labels.length]};

        LogisticRegressionModel model = train(more, labels, "C=1.0;class_weight=none");

        // the penalty is least when the weight is shared, and the two together weigh as one with half the penalty
        LogisticRegressionModel alone = train(columns, labels, "C=1.0;class_weight=none");
        assertThat(model.coefficients()[3]).isCloseTo(model.coefficients()[0], within(CLOSE));
        assertThat(2 * model.coefficients()[0]).isCloseTo(alone.coefficients()[0], within(1e-2));
        assertThat(model.coefficients()[4]).isZero();
    }

    @Test
    void ends_on_classes_that_a_column_tells_apart() {
        float[][] perfect = {new float[labels.length]};
        for (int row = 0; row < labels.length; row++) {
            perfect[0][row] = labels[row] == 1 ? 3 : -3;
        }
        LogisticRegressionModel model = train(perfect, labels, "C=1.0E9;class_weight=none");
        assertThat(LogisticObjective.logistic(model.intercept() + 3 * model.coefficients()[0]))
                .isGreaterThan(0.999);
        assertThat(LogisticObjective.logistic(model.intercept() - 3 * model.coefficients()[0]))
                .isLessThan(0.001);
    }

    private static LogisticRegressionModel train(float[][] columns, byte[] labels, String parameters) {
        return (LogisticRegressionModel) new LogisticRegressionCandidate()
                .train(Matrices.training(columns, labels), Parameters.parse(parameters), 42, 1);
    }

    private static float[][] take(float[][] columns, int[] rows) {
        float[][] taken = new float[columns.length][rows.length];
        for (int feature = 0; feature < columns.length; feature++) {
            for (int i = 0; i < rows.length; i++) {
                taken[feature][i] = columns[feature][rows[i]];
            }
        }
        return taken;
    }

    private static byte[] take(byte[] labels, int[] rows) {
        byte[] taken = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = labels[rows[i]];
        }
        return taken;
    }
}
