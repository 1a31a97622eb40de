package io.cart4j.models.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cart4j.models.evaluation.Calibration.Isotonic;
import io.cart4j.models.evaluation.Calibration.None;
import io.cart4j.models.evaluation.Calibration.Platt;
import io.cart4j.models.evaluation.CalibrationChoice.Trial;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final Sample SAMPLE = Sample.ofScikitLearn();

    @Test
    void isotonic_is_scikit_learns() {
        Isotonic isotonic = Calibration.isotonic(SAMPLE.labels(), SAMPLE.probabilities());

        // IsotonicRegression(out_of_bounds="clip", y_min=0, y_max=1) of scikit-learn 1.2.1
        float[] at = {0, 0.1f, 0.3331f, 0.5f, 0.77777f, 0.9f, 1};
        float[] expected = {0, 0, 0.08333333f, 0.25f, 0.5925926f, 0.88461536f, 1};
        assertThat(isotonic.apply(at)).containsExactly(expected, within(1e-6f));
        assertThat(isotonic.from()).hasSize(44);
    }

    @Test
    void platt_is_scikit_learns_on_the_log_odds() {
        Platt platt = Calibration.platt(SAMPLE.labels(), SAMPLE.probabilities());

        // _sigmoid_calibration of scikit-learn 1.2.1, which turns both signs around
        assertThat(platt.slope()).isCloseTo(1.2395555350481278, within(1e-5));
        assertThat(platt.intercept()).isCloseTo(-1.0398904087763794, within(1e-5));
    }

    @RepeatedTest(40)
    void isotonic_is_the_best_of_all_rising_functions(RepetitionInfo repetition) {
        int number = repetition.getCurrentRepetition();
        Sample sample = Sample.random(1 + 3 * number, 4, 1 + number % 9 * 5, number);

        Isotonic isotonic = Calibration.isotonic(sample.labels(), sample.probabilities());

        for (float probability : sample.probabilities()) {
            assertThat((double) isotonic.apply(probability)).isCloseTo(maxMin(sample, probability), within(1e-6));
        }
    }

    @RepeatedTest(20)
    void no_calibration_turns_an_order_around(RepetitionInfo repetition) {
        int number = repetition.getCurrentRepetition();
        Random random = new Random(number);
        Sample sample = Sample.random(2 + 20 * number, 9, 3 + number * number, number);
        if (number % 4 == 0) {
            for (int row = 0; row < sample.rows(); row++) {
                sample.labels()[row] ^= 1;
            }
        }
        for (Calibration calibration : List.of(
                Calibration.none(),
                Calibration.platt(sample.labels(), sample.probabilities()),
                Calibration.isotonic(sample.labels(), sample.probabilities()))) {
            float[] rising = new float[3_000];
            for (int i = 0; i < rising.length; i++) {
                rising[i] = i < 3 ? i / 2f : random.nextFloat() * (i % 2 == 0 ? 1 : 1e-6f);
            }
            java.util.Arrays.sort(rising);
            assertThat(calibration.apply(rising)).isSorted();
            assertThat(calibration.apply(0f)).isNotNegative();
            assertThat(calibration.apply(1f)).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void platt_finds_the_line_that_bent_the_probabilities() {
        Sample sample = Sample.random(100_000, 80_000, 1 << 20, 1);
        Sample bent = bent(sample, probability -> {
            double logit = Math.log(probability / (1 - probability));
            return 1 / (1 + Math.exp(-(2 * logit - 0.5)));
        });

        Platt platt = Calibration.platt(bent.labels(), bent.probabilities());

        assertThat(platt.slope()).isCloseTo(0.5, within(0.01));
        assertThat(platt.intercept()).isCloseTo(0.25, within(0.03));
    }

    @Test
    void a_model_that_is_the_wrong_way_round_becomes_the_base_rate() {
        byte[] labels = {1, 1, 1, 0, 0};
        float[] probabilities = {0.1f, 0.2f, 0.3f, 0.8f, 0.9f};

        Platt platt = Calibration.platt(labels, probabilities);

        assertThat(platt.slope()).isZero();
        // Platt's targets: 3 times 4/5 and 2 times 1/4
        assertThat(platt.apply(0.99f)).isCloseTo((float) ((3 * 0.8 + 2 * 0.25) / 5), within(1e-6f));
        assertThat(Calibration.isotonic(labels, probabilities).apply(0.1f)).isEqualTo(0.6f);
    }

    @Test
    void equal_and_extreme_probabilities_can_be_mended() {
        byte[] labels = {1, 0, 0, 1};
        assertThat(Calibration.platt(labels, new float[] {0.3f, 0.3f, 0.3f, 0.3f})
                        .apply(0.3f))
                .isEqualTo(0.5f);
        assertThat(Calibration.isotonic(labels, new float[4]).apply(0.9f)).isEqualTo(0.5f);
        assertThat(Calibration.platt(labels, new float[] {1, 0, 0, 1}).apply(new float[] {0, 1}))
                .isSorted();
    }

    @Test
    void the_choice_takes_what_helps_users_that_it_was_not_fitted_on() {
        Sample honest = Sample.random(20_000, 15_000, 1 << 20, 2);
        Sample tooSure = bent(honest, probability -> {
            double logit = Math.log(probability / (1 - probability));
            return 1 / (1 + Math.exp(-3 * logit));
        });
        Sample stepped = bent(honest, probability -> probability < 0.4 ? probability / 8 : 1 - (1 - probability) / 8);

        assertThat(choose(tooSure).chosen()).isInstanceOf(Platt.class);
        assertThat(choose(stepped).chosen()).isInstanceOf(Isotonic.class);
        assertThat(choose(stepped).trials()).extracting(Trial::kind).containsExactly("none", "platt", "isotonic");
        assertThat(choose(stepped).chosen()).isEqualTo(Calibration.isotonic(stepped.labels(), stepped.probabilities()));
    }

    @Test
    void isotonic_is_not_chosen_for_having_learned_few_rows_by_heart() {
        int chosen = 0;
        for (int seed = 0; seed < 40; seed++) {
            Sample honest = Sample.random(300, 300, 1 << 20, seed);
            Isotonic byHeart = Calibration.isotonic(honest.labels(), honest.probabilities());
            assertThat(Assessment.logLoss(honest.labels(), byHeart.apply(honest.probabilities())))
                    .isLessThan(Assessment.logLoss(honest.labels(), honest.probabilities()));
            chosen += choose(honest).chosen() instanceof Isotonic ? 1 : 0;
        }
        assertThat(chosen).isLessThanOrEqualTo(2);
    }

    @Test
    void with_one_user_nothing_is_mended() {
        CalibrationChoice choice =
                CalibrationChoice.of(SAMPLE.labels(), SAMPLE.probabilities(), new long[SAMPLE.rows()], 1);

        assertThat(choice.chosen()).isEqualTo(new None());
        assertThat(choice.trials()).hasSize(1);
    }

    @Test
    void calibrations_survive_json() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        for (Calibration calibration : List.of(
                new None(), new Platt(0.7, -0.2), Calibration.isotonic(SAMPLE.labels(), SAMPLE.probabilities()))) {
            assertThat(json.readValue(
                            json.disable(com.fasterxml.jackson.databind.SerializationFeature.FAIL_ON_EMPTY_BEANS)
                                    .writeValueAsString(calibration),
                            calibration.getClass()))
                    .isEqualTo(calibration);
        }
    }

    @Test
    void refuses_curves_that_fall() {
        assertThatThrownBy(() -> new Platt(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Isotonic(new float[] {0, 1}, new float[] {0.2f, 0.1f}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rise");
        assertThatThrownBy(() -> new Isotonic(new float[] {0.5f, 0.5f}, new float[2]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Isotonic(new float[0], new float[0])).isInstanceOf(IllegalArgumentException.class);
    }

    private static CalibrationChoice choose(Sample sample) {
        return CalibrationChoice.of(sample.labels(), sample.probabilities(), sample.users(), 5);
    }

    private static Sample bent(Sample sample, DoubleUnaryOperator bend) {
        float[] probabilities = new float[sample.rows()];
        for (int row = 0; row < probabilities.length; row++) {
            probabilities[row] = (float) bend.applyAsDouble(sample.probabilities()[row]);
        }
        return new Sample(sample.labels(), probabilities, sample.users());
    }

    /** The isotonic regression in closed form: the greatest over lower ends of the least over upper ends of the mean between. */
    private static double maxMin(Sample sample, float at) {
        double greatest = 0;
        for (float from : sample.probabilities()) {
            if (from <= at) {
                double least = 1;
                for (float to : sample.probabilities()) {
                    if (to >= at) {
                        double sum = 0;
                        int rows = 0;
                        for (int row = 0; row < sample.rows(); row++) {
                            if (sample.probabilities()[row] >= from && sample.probabilities()[row] <= to) {
                                sum += sample.labels()[row];
                                rows++;
                            }
                        }
                        least = Math.min(least, sum / rows);
                    }
                }
                greatest = Math.max(greatest, least);
            }
        }
        return greatest;
    }
}
