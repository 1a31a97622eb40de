package io.cart4j.models.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cart4j.models.ConfusionMatrix;
import io.cart4j.models.Evaluation;
import io.cart4j.models.evaluation.RankCurve.Point;
import io.cart4j.models.evaluation.Reliability.Bin;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AssessmentTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final Sample SAMPLE = Sample.ofScikitLearn();

    @Test
    void agrees_with_scikit_learn() {
        Assessment assessment = Assessment.of(SAMPLE.labels(), SAMPLE.probabilities(), 0.6);

        // scikit-learn 1.2.1: roc_auc_score, average_precision_score, brier_score_loss, log_loss, confusion_matrix
        assertThat(assessment.evaluation().rocAuc()).isCloseTo(0.8649530381445275, EXACT);
        assertThat(assessment.evaluation().averagePrecision()).isCloseTo(0.7792471835601571, EXACT);
        assertThat(assessment.evaluation().brier()).isCloseTo(0.16920631551742554, EXACT);
        assertThat(assessment.logLoss()).isCloseTo(0.5067185248533618, within(1e-7));
        assertThat(assessment.evaluation().confusion()).isEqualTo(new ConfusionMatrix(1022, 273, 169, 536));
        assertThat(assessment.baseRate()).isEqualTo(705 / 2000.0);
        assertThat(assessment.rows()).isEqualTo(2000);
    }

    @Test
    void bins_as_scikit_learns_calibration_curve_does() {
        List<Bin> bins =
                Reliability.of(SAMPLE.labels(), SAMPLE.probabilities(), 20).bins();

        assertThat(bins).hasSize(20);
        assertThat(bins.get(0).observed()).isZero();
        assertThat(bins.get(0).predicted()).isCloseTo(0.027745863970588234, EXACT);
        assertThat(bins.get(10).observed()).isCloseTo(0.3465346534653465, EXACT);
        assertThat(bins.get(10).predicted()).isCloseTo(0.5332127939356436, EXACT);
        assertThat(bins.get(19).observed()).isCloseTo(0.93, EXACT);
        assertThat(bins.get(19).predicted()).isCloseTo(0.9721484375, EXACT);
        assertThat(bins.stream()
                        .mapToDouble(bin -> Math.abs(bin.observed() - bin.predicted()))
                        .sum())
                .isCloseTo(3.086858060119967, EXACT);
    }

    @Test
    void finds_scikit_learns_best_f1() {
        double threshold = Assessment.bestF1Threshold(SAMPLE.labels(), SAMPLE.probabilities());

        // precision_recall_curve lets 0.57421875 pass and the next lower probability, 0.5732421875, not
        assertThat(threshold).isEqualTo((0.57421875 + 0.5732421875) / 2);
        assertThat(f1(SAMPLE, threshold)).isCloseTo(0.7145606157793456, EXACT);
    }

    @RepeatedTest(30)
    void thresholds_lifts_and_bins_are_those_of_the_slow_definitions(RepetitionInfo repetition) {
        int number = repetition.getCurrentRepetition();
        Sample sample = Sample.random(3 + 13 * number, 5, 1 + number * number, number);

        double bestF1 = candidateThresholds(sample)
                .map(threshold -> f1(sample, threshold))
                .max()
                .orElseThrow();
        double chosen = Assessment.bestF1Threshold(sample.labels(), sample.probabilities());
        assertThat(f1(sample, chosen)).isCloseTo(bestF1, EXACT);

        Costs costs = new Costs(1 + number % 3, 1 + number % 5);
        Costs.Curve curve = costs.curve(sample.labels(), sample.probabilities());
        assertThat(curve.best().cost())
                .isCloseTo(
                        candidateThresholds(sample)
                                .map(threshold -> cost(sample, costs, threshold))
                                .min()
                                .orElseThrow(),
                        EXACT);
        assertThat(cost(sample, costs, curve.best().threshold()))
                .isCloseTo(curve.best().cost(), EXACT);
        assertThat(curve.points())
                .hasSize(101)
                .allSatisfy(point -> assertThat(point.cost()).isCloseTo(cost(sample, costs, point.threshold()), EXACT));
        assertThat(curve.points())
                .extracting(Costs.Point::threshold)
                .isSorted()
                .startsWith(0.0)
                .endsWith(1.0);
        assertThat(curve.interveningNever()).isCloseTo(cost(sample, costs, 1), EXACT);
        assertThat(curve.interveningAlways()).isCloseTo(cost(sample, costs, -1), EXACT);

        Assessment assessment = Assessment.of(sample.labels(), sample.probabilities(), 0.5);
        assertThat(assessment.liftAt5()).isCloseTo(slowLift(sample, 0.05), EXACT);
        assertThat(assessment.liftAt10()).isCloseTo(slowLift(sample, 0.1), EXACT);
        List<Bin> bins = Reliability.of(sample.labels(), sample.probabilities(), 1 + number % 12)
                .bins();
        assertThat(bins).isEqualTo(slowBins(sample, 1 + number % 12));
    }

    @Test
    void perfectly_calibrated_predictions_have_a_small_error_and_wrong_ones_the_size_of_the_wrong() {
        Sample sample = Sample.random(100_000, 90_000, 1 << 20, 1);
        float[] tooHigh = sample.probabilities().clone();
        for (int row = 0; row < tooHigh.length; row++) {
            tooHigh[row] = Math.min(1, tooHigh[row] / 2 + 0.5f);
        }

        assertThat(expectedError(sample.labels(), sample.probabilities()))
                .isLessThan(0.4 * Math.sqrt(20 / 100_000.0) * 2);
        assertThat(expectedError(sample.labels(), tooHigh)).isCloseTo(0.25, within(0.01));
    }

    @Test
    void the_curve_starts_with_nobody_ends_with_all_and_keeps_ties_together() {
        byte[] labels = {1, 1, 0, 1, 0, 0};
        float[] probabilities = {0.75f, 0.5f, 0.5f, 0.25f, 0.25f, 0};

        RankCurve curve = RankCurve.of(labels, probabilities, 6);

        assertThat(curve)
                .isEqualTo(new RankCurve(
                        3,
                        3,
                        List.of(
                                new Point(1, 0, 0),
                                new Point(0.625, 1, 0),
                                new Point(0.375, 2, 1),
                                new Point(0.125, 3, 2),
                                new Point(0, 3, 3))));
        assertThat(RankCurve.of(labels, probabilities, 1).points())
                .containsExactly(new Point(1, 0, 0), new Point(0, 3, 3));
    }

    @Test
    void a_long_curve_is_thinned_to_even_steps() {
        Sample sample = Sample.random(50_000, 100, 1 << 22, 3);

        List<Point> points =
                RankCurve.of(sample.labels(), sample.probabilities(), 200).points();

        assertThat(points).hasSizeBetween(195, 201);
        assertThat(IntStream.range(1, points.size()).mapToLong(i -> rowsOf(points.get(i)) - rowsOf(points.get(i - 1))))
                .allMatch(step -> step >= 240 && step <= 260);
    }

    @Test
    void break_even_is_where_both_mistakes_cost_the_same_and_the_best_threshold_of_a_calibrated_model() {
        Sample sample = Sample.random(200_000, 150_000, 1 << 20, 4);
        Costs costs = new Costs(3, 1);

        assertThat(costs.breakEven()).isEqualTo(0.25);
        assertThat(costs.curve(sample.labels(), sample.probabilities()).best().threshold())
                .isCloseTo(0.25, within(0.03));
    }

    @Test
    void one_class_alone_is_judged_as_far_as_it_goes() {
        Assessment none = Assessment.of(new byte[] {0, 0}, new float[] {0.3f, 0.2f}, 0.5);

        assertThat(none.liftAt5()).isNaN();
        assertThat(none.evaluation().rocAuc()).isNaN();
        assertThat(none.evaluation().averagePrecision()).isZero();
        assertThat(Assessment.bestF1Threshold(new byte[] {0, 0}, new float[] {0.3f, 0.2f}))
                .isEqualTo(1);
    }

    @Test
    void refuses_what_cannot_be_judged() {
        assertThatThrownBy(() -> Assessment.of(new byte[] {1}, new float[] {0.1f, 0.2f}, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 labels for 2");
        assertThatThrownBy(() -> Assessment.of(new byte[] {2}, new float[] {0.1f}, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got 2 in row 0");
        assertThatThrownBy(() -> Assessment.of(new byte[] {1}, new float[] {Float.NaN}, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Costs(-1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> new Costs(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double expectedError(byte[] labels, float[] probabilities) {
        return Reliability.of(labels, probabilities, 20).expectedError();
    }

    private static long rowsOf(Point point) {
        return point.truePositives() + point.falsePositives();
    }

    /** A probability lets itself pass if the threshold is just below it. */
    private static DoubleStream candidateThresholds(Sample sample) {
        return DoubleStream.concat(
                DoubleStream.of(1),
                IntStream.range(0, sample.rows())
                        .mapToDouble(row -> sample.probabilities()[row])
                        .filter(probability -> probability > 0)
                        .map(Math::nextDown));
    }

    private static double f1(Sample sample, double threshold) {
        double right = 0;
        double others = 0;
        for (int row = 0; row < sample.rows(); row++) {
            boolean passes = sample.probabilities()[row] > threshold;
            right += passes && sample.labels()[row] == 1 ? 1 : 0;
            others += passes != (sample.labels()[row] == 1) ? 1 : 0;
        }
        return right + others == 0 ? 0 : 2 * right / (2 * right + others);
    }

    private static double cost(Sample sample, Costs costs, double threshold) {
        double sum = 0;
        for (int row = 0; row < sample.rows(); row++) {
            boolean passes = sample.probabilities()[row] > threshold;
            if (passes && sample.labels()[row] == 0) {
                sum += costs.needlessIntervention();
            } else if (!passes && sample.labels()[row] == 1) {
                sum += costs.missedAbandonment();
            }
        }
        return sum / sample.rows();
    }

    /** Each row passes in part: how much of its group of ties is in the top. */
    private static double slowLift(Sample sample, double share) {
        double top = share * sample.rows();
        double found = 0;
        double positives = 0;
        for (int row = 0; row < sample.rows(); row++) {
            float probability = sample.probabilities()[row];
            double above = 0;
            double tied = 0;
            for (float other : sample.probabilities()) {
                above += other > probability ? 1 : 0;
                tied += other == probability ? 1 : 0;
            }
            found += sample.labels()[row] * Math.min(1, Math.max(0, (top - above) / tied));
            positives += sample.labels()[row];
        }
        return found / positives / share;
    }

    private static List<Bin> slowBins(Sample sample, int count) {
        double[] sorted = new double[sample.rows()];
        for (int row = 0; row < sorted.length; row++) {
            sorted[row] = sample.probabilities()[row];
        }
        Arrays.sort(sorted);
        return IntStream.range(0, count)
                .mapToObj(bin -> {
                    double above = bin == 0 ? -1 : quantile(sorted, bin, count);
                    double upTo = quantile(sorted, bin + 1, count);
                    int[] rows = IntStream.range(0, sample.rows())
                            .filter(row -> sample.probabilities()[row] > above && sample.probabilities()[row] <= upTo)
                            .toArray();
                    return new Bin(
                            rows.length,
                            Arrays.stream(rows)
                                    .mapToDouble(row -> sample.probabilities()[row])
                                    .min()
                                    .orElse(0),
                            Arrays.stream(rows)
                                    .mapToDouble(row -> sample.probabilities()[row])
                                    .max()
                                    .orElse(0),
                            inRankOrder(sample, rows) / rows.length,
                            Arrays.stream(rows)
                                            .mapToDouble(row -> sample.labels()[row])
                                            .sum()
                                    / rows.length);
                })
                .filter(bin -> bin.rows() > 0)
                .toList();
    }

    private static double inRankOrder(Sample sample, int[] rows) {
        double[] probabilities = Arrays.stream(rows)
                .mapToDouble(row -> sample.probabilities()[row])
                .sorted()
                .toArray();
        double sum = 0;
        for (int i = probabilities.length; i > 0; ) {
            sum += probabilities[--i];
        }
        return sum;
    }

    private static double quantile(double[] sorted, int part, int parts) {
        double place = (sorted.length - 1.0) * part / parts;
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
    }

    @Test
    void the_metrics_are_those_of_the_ledger() {
        Sample sample = Sample.random(5_000, 300, 900, 8);

        Evaluation assessed =
                Assessment.of(sample.labels(), sample.probabilities(), 0.5).evaluation();
        Evaluation kept = Evaluation.of(sample.labels(), sample.probabilities());

        assertThat(assessed.confusion()).isEqualTo(kept.confusion());
        assertThat(assessed.rocAuc()).isEqualTo(kept.rocAuc());
        assertThat(assessed.averagePrecision()).isCloseTo(kept.averagePrecision(), EXACT);
        assertThat(assessed.brier()).isCloseTo(kept.brier(), within(1e-8));
    }
}
