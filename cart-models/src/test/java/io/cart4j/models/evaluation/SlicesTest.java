package io.cart4j.models.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cart4j.models.Evaluation;
import io.cart4j.models.evaluation.Slices.Slice;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlicesTest {
    private static final UserBootstrap BOOTSTRAP = new UserBootstrap(100, 3, 2);

    @Test
    void a_slice_is_evaluated_as_if_it_were_all_there_is() {
        byte[] labels = {1, 0, 1, 0, 1, 0};
        float[] probabilities = {0.9f, 0.8f, 0.3f, 0.4f, 0.7f, 0.1f};
        Slicing slicing = new Slicing("users", List.of("new", "unused", "returning"), new int[] {0, 0, 2, 2, 0, 0});

        Slices slices = Slices.of(labels, probabilities, new long[] {1, 2, 3, 4, 5, 6}, List.of(slicing), BOOTSTRAP);

        assertThat(slices.slices()).extracting(Slice::value).containsExactly("new", "returning");
        Slice fresh = slices.slices().get(0);
        assertThat(fresh.rows()).isEqualTo(4);
        assertThat(fresh.observed()).isEqualTo(0.5);
        assertThat(fresh.predicted()).isCloseTo(0.625, within(1e-7));
        assertThat(fresh.rocAuc().value()).isEqualTo(0.75);
        assertThat(slices.slices().get(1).rocAuc().value()).isZero();
        assertThat(slices.worst()).isEmpty();
    }

    @Test
    void the_slice_that_the_model_does_not_know_is_found() {
        Sample sample = Sample.random(20_000, 5_000, 1 << 20, 1);
        Random random = new Random(2);
        int[] days = random.ints(sample.rows(), 0, 5).toArray();
        for (int row = 0; row < sample.rows(); row++) {
            if (days[row] == 3) {
                sample.probabilities()[row] = random.nextFloat();
            }
        }
        Slicing byDay = new Slicing("day", List.of("Mon", "Tue", "Wed", "Thu", "Fri"), days);

        Slices slices = Slices.of(sample.labels(), sample.probabilities(), sample.users(), List.of(byDay), BOOTSTRAP);

        Slice worst = slices.worst().orElseThrow();
        assertThat(worst.value()).isEqualTo("Thu");
        assertThat(worst.rocAuc().value()).isCloseTo(0.5, within(0.03));
        assertThat(slices.adjustedPValue(worst)).isLessThan(1e-6);
        assertThat(worst.expectedError())
                .isGreaterThan(2 * slices.slices().get(0).expectedError());
        assertThat(worst.minusAll().value())
                .isEqualTo(worst.rocAuc().value() - slices.all().value());
        assertThat(slices.all())
                .isEqualTo(BOOTSTRAP
                        .evaluate(sample.labels(), sample.probabilities(), sample.users(), Evaluation.THRESHOLD)
                        .estimate(Evaluation::rocAuc));
    }

    @Test
    void the_worst_of_many_equal_slices_is_rarely_called_different() {
        int alarms = 0;
        for (int trial = 0; trial < 40; trial++) {
            Sample sample = Sample.random(9_000, 3_000, 1 << 20, trial);
            int[] codes = new Random(trial).ints(sample.rows(), 0, 10).toArray();
            Slicing slicing = new Slicing("nothing", List.copyOf(Arrays.asList("abcdefghij".split(""))), codes);
            Slices slices = Slices.of(
                    sample.labels(),
                    sample.probabilities(),
                    sample.users(),
                    List.of(slicing),
                    new UserBootstrap(60, trial, 2));
            alarms += slices.adjustedPValue(slices.worst().orElseThrow()) < 0.05 ? 1 : 0;
        }
        // 5 % of 40 is 2, with a standard deviation of 1.4
        assertThat(alarms).isLessThanOrEqualTo(6);
    }

    @Test
    void a_small_slice_is_shown_and_not_judged() {
        Sample sample = Sample.random(5_000, 2_000, 1 << 20, 1);
        int[] codes = new int[sample.rows()];
        Arrays.fill(codes, 0, 30, 1);
        Slicing slicing = new Slicing("carts", List.of("1", "many"), codes);

        Slices slices = Slices.of(sample.labels(), sample.probabilities(), sample.users(), List.of(slicing), BOOTSTRAP);

        assertThat(slices.slices()).extracting(Slice::enough).containsExactly(true, false);
        assertThat(slices.worst().orElseThrow().value()).isEqualTo("1");
    }

    @Test
    void codes_without_a_value_are_refused() {
        assertThatThrownBy(() -> new Slicing("day", List.of("Mon"), new int[] {0, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 1 has the code 1 of day, which has 1 values");
    }
}
