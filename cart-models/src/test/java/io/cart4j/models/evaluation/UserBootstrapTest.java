package io.cart4j.models.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cart4j.models.Evaluation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UserBootstrapTest {
    private static final UserBootstrap BOOTSTRAP = new UserBootstrap(400, 7, 2);
    private static final double THRESHOLD = 0.5;

    @Test
    void the_estimate_is_the_metric_of_the_rows_themselves() {
        Sample sample = Sample.random(3_000, 500, 200, 1);

        ResampledEvaluation resampled = evaluate(BOOTSTRAP, sample);

        Evaluation evaluation = Assessment.of(sample.labels(), sample.probabilities(), THRESHOLD)
                .evaluation();
        assertThat(resampled.evaluation()).isEqualTo(evaluation);
        Estimate auc = resampled.estimate(Evaluation::rocAuc);
        assertThat(auc.value()).isEqualTo(evaluation.rocAuc());
        assertThat(auc.low()).isLessThan(auc.value());
        assertThat(auc.high()).isGreaterThan(auc.value());
        assertThat((auc.high() - auc.low()) / (2 * 1.96 * auc.standardError())).isCloseTo(1, within(0.12));
    }

    @Test
    void threads_and_the_order_of_rows_change_nothing() {
        Sample sample = Sample.random(2_000, 300, 50, 2);
        Sample shuffled = permuted(sample, 3);

        Estimate one = evaluate(new UserBootstrap(50, 9, 1), sample).estimate(Evaluation::rocAuc);
        Estimate many = evaluate(new UserBootstrap(50, 9, 5), sample).estimate(Evaluation::rocAuc);
        Estimate other = evaluate(new UserBootstrap(50, 9, 2), shuffled).estimate(Evaluation::rocAuc);

        assertThat(many).isEqualTo(one);
        assertThat(other).isEqualTo(one);
        assertThat(evaluate(new UserBootstrap(50, 10, 1), sample).estimate(Evaluation::rocAuc))
                .isNotEqualTo(one);
    }

    @Test
    void with_a_user_a_row_the_error_of_auc_is_delongs() {
        Sample sample = Sample.random(4_000, 4_000, 100, 4);
        long[] everyoneOnce = new long[sample.rows()];
        Arrays.setAll(everyoneOnce, row -> row);

        Estimate auc = BOOTSTRAP
                .evaluate(sample.labels(), sample.probabilities(), everyoneOnce, THRESHOLD)
                .estimate(Evaluation::rocAuc);

        assertThat(auc.standardError() / DeLong.standardError(sample.labels(), sample.probabilities()))
                .isCloseTo(1, within(0.1));
    }

    @Test
    void rows_that_come_ten_times_are_no_surer_than_once_if_they_are_the_same_users() {
        Sample sample = Sample.random(800, 800, 100, 5);
        Sample tenfold = repeated(sample, 10);

        double once = evaluate(BOOTSTRAP, sample).estimate(Evaluation::brier).standardError();
        double tenTimes =
                evaluate(BOOTSTRAP, tenfold).estimate(Evaluation::brier).standardError();

        assertThat(tenTimes).isCloseTo(once, within(1e-9));
    }

    @Test
    void replicates_agree_with_an_ordinary_bootstrap_that_draws_users() {
        Sample sample = Sample.random(1_500, 200, 40, 6);
        List<Evaluation> drawn = drawingUsers(sample);
        for (ToDoubleFunction<Evaluation> metric : List.<ToDoubleFunction<Evaluation>>of(
                Evaluation::rocAuc, Evaluation::averagePrecision, Evaluation::weightedF1, Evaluation::brier)) {
            double poisson = evaluate(BOOTSTRAP, sample).estimate(metric).standardError();
            double ordinary =
                    Estimate.of(0, drawn.stream().mapToDouble(metric).toArray()).standardError();
            assertThat(poisson / ordinary).isCloseTo(1, within(0.13));
        }
    }

    @Test
    void intervals_hold_the_truth_as_often_as_they_promise_where_sessions_of_a_user_are_alike() {
        Sample many = alike(100_000, 0);
        double truth = Evaluation.of(many.labels(), many.probabilities()).rocAuc();
        int byUser = 0;
        int byRow = 0;
        for (int trial = 1; trial <= 200; trial++) {
            Sample sample = alike(200, trial);
            byUser += holds(sample, sample.users(), truth, trial) ? 1 : 0;
            byRow += holds(sample, IntStream.range(0, sample.rows()).asLongStream().toArray(), truth, trial) ? 1 : 0;
        }
        // 95 % of 200 is 190, with a standard deviation of 3.1
        assertThat(byUser).isBetween(181, 199);
        assertThat(byRow).as("what resampling rows would promise falsely").isLessThan(178);
    }

    private static boolean holds(Sample sample, long[] users, double truth, long seed) {
        Estimate auc = new UserBootstrap(100, seed, 1)
                .evaluate(sample.labels(), sample.probabilities(), users, THRESHOLD)
                .estimate(Evaluation::rocAuc);
        return auc.low() <= truth && truth <= auc.high();
    }

    /** Ten sessions a user, who has one risk, at which the model guesses once. */
    private static Sample alike(int users, long seed) {
        Random random = new Random(seed);
        Sample sample = new Sample(new byte[10 * users], new float[10 * users], new long[10 * users]);
        for (int user = 0; user < users; user++) {
            double risk = random.nextDouble();
            double guess = risk + 0.6 * (random.nextDouble() - 0.5);
            for (int row = 10 * user; row < 10 * user + 10; row++) {
                sample.users()[row] = user;
                sample.labels()[row] = (byte) (random.nextDouble() < risk ? 1 : 0);
                sample.probabilities()[row] = (float) Math.min(1, Math.max(0, guess + 0.1 * random.nextDouble()));
            }
        }
        return sample;
    }

    @Test
    void a_model_does_not_differ_from_itself_and_does_from_a_much_worse_one() {
        Sample sample = Sample.random(4_000, 900, 300, 7);
        Random random = new Random(8);
        float[] worse = sample.probabilities().clone();
        for (int row = 0; row < worse.length; row++) {
            worse[row] = Math.min(1, Math.max(0, worse[row] + 0.5f * (random.nextFloat() - 0.5f)));
        }
        ResampledEvaluation good = evaluate(BOOTSTRAP, sample);
        ResampledEvaluation bad = BOOTSTRAP.evaluate(sample.labels(), worse, sample.users(), THRESHOLD);

        Estimate nothing = good.minus(evaluate(BOOTSTRAP, sample), Evaluation::rocAuc);
        Estimate much = good.minus(bad, Evaluation::rocAuc);

        assertThat(nothing).isEqualTo(new Estimate(0, 0, 0, 0));
        assertThat(nothing.pValue()).isEqualTo(1);
        assertThat(much.low()).isPositive();
        assertThat(much.pValue()).isLessThan(0.001);
        // what is common to both cancels out
        double unpaired = Math.hypot(
                good.estimate(Evaluation::rocAuc).standardError(),
                bad.estimate(Evaluation::rocAuc).standardError());
        assertThat(much.standardError()).isLessThan(0.8 * unpaired);
    }

    @Test
    void two_models_that_are_equally_good_differ_about_as_often_as_chance_says() {
        int alarms = 0;
        for (int trial = 0; trial < 200; trial++) {
            Random random = new Random(trial);
            Sample sample = Sample.random(600, 250, 1 << 20, trial);
            ResampledEvaluation[] models = new ResampledEvaluation[2];
            for (int model = 0; model < 2; model++) {
                float[] noisy = sample.probabilities().clone();
                for (int row = 0; row < noisy.length; row++) {
                    noisy[row] = Math.min(1, Math.max(0, noisy[row] + 0.4f * (random.nextFloat() - 0.5f)));
                }
                models[model] =
                        new UserBootstrap(60, trial, 1).evaluate(sample.labels(), noisy, sample.users(), THRESHOLD);
            }
            alarms += models[0].minus(models[1], Evaluation::rocAuc).pValue() < 0.05 ? 1 : 0;
        }
        // 5 % of 200 is 10, with a standard deviation of 3.1
        assertThat(alarms).isBetween(2, 21);
    }

    @Test
    void p_values_are_those_of_the_normal_distribution() {
        assertThat(new Estimate(1.959963984540054, 1, 0, 0).pValue()).isCloseTo(0.05, within(1e-7));
        assertThat(new Estimate(-2.5758293035489004, 1, 0, 0).pValue()).isCloseTo(0.01, within(1e-8));
        assertThat(new Estimate(1, Double.NaN, 0, 0).pValue()).isNaN();
    }

    @Test
    void only_what_was_resampled_alike_can_be_compared() {
        Sample sample = Sample.random(100, 20, 30, 1);
        Sample others = Sample.random(100, 20, 30, 2);
        ResampledEvaluation here = evaluate(BOOTSTRAP, sample);
        for (ResampledEvaluation there : new ResampledEvaluation[] {
            evaluate(BOOTSTRAP, others),
            evaluate(new UserBootstrap(400, 8, 1), sample),
            evaluate(new UserBootstrap(399, 7, 1), sample)
        }) {
            assertThatThrownBy(() -> here.minus(there, Evaluation::rocAuc))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("one bootstrap");
        }
    }

    @Test
    void a_metric_that_is_undefined_in_too_many_replicates_has_no_interval() {
        byte[] nobody = new byte[50];
        float[] probabilities = new float[50];

        Estimate auc = BOOTSTRAP
                .evaluate(nobody, probabilities, new long[50], THRESHOLD)
                .estimate(Evaluation::rocAuc);

        assertThat(auc.value()).isNaN();
        assertThat(auc.standardError()).isNaN();
        assertThat(auc.pValue()).isNaN();
    }

    private static ResampledEvaluation evaluate(UserBootstrap bootstrap, Sample sample) {
        return bootstrap.evaluate(sample.labels(), sample.probabilities(), sample.users(), THRESHOLD);
    }

    private static Sample permuted(Sample sample, long seed) {
        Random random = new Random(seed);
        Sample other = new Sample(
                sample.labels().clone(),
                sample.probabilities().clone(),
                sample.users().clone());
        for (int row = other.rows() - 1; row > 0; row--) {
            int with = random.nextInt(row + 1);
            byte label = other.labels()[row];
            other.labels()[row] = other.labels()[with];
            other.labels()[with] = label;
            float probability = other.probabilities()[row];
            other.probabilities()[row] = other.probabilities()[with];
            other.probabilities()[with] = probability;
            long user = other.users()[row];
            other.users()[row] = other.users()[with];
            other.users()[with] = user;
        }
        return other;
    }

    private static Sample repeated(Sample sample, int times) {
        int[] rows = new int[sample.rows() * times];
        Arrays.setAll(rows, row -> row % sample.rows());
        return taken(sample, rows);
    }

    private static Sample taken(Sample sample, int[] rows) {
        Sample taken = new Sample(new byte[rows.length], new float[rows.length], new long[rows.length]);
        for (int row = 0; row < rows.length; row++) {
            taken.labels()[row] = sample.labels()[rows[row]];
            taken.probabilities()[row] = sample.probabilities()[rows[row]];
            taken.users()[row] = sample.users()[rows[row]];
        }
        return taken;
    }

    private static List<Evaluation> drawingUsers(Sample sample) {
        Random random = new Random(11);
        Map<Long, List<Integer>> rowsOfUser = IntStream.range(0, sample.rows())
                .boxed()
                .collect(Collectors.groupingBy(row -> sample.users()[row], TreeMap::new, Collectors.toList()));
        List<List<Integer>> users = List.copyOf(rowsOfUser.values());
        return IntStream.range(0, 400)
                .mapToObj(replicate -> {
                    Sample drawn = taken(
                            sample,
                            random.ints(users.size(), 0, users.size())
                                    .boxed()
                                    .flatMap(user -> users.get(user).stream())
                                    .mapToInt(Integer::intValue)
                                    .toArray());
                    return Evaluation.of(drawn.labels(), drawn.probabilities());
                })
                .toList();
    }
}
