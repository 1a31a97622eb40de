package io.cart4j.models.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.CartException;
import io.cart4j.features.Label;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeakAlarmsTest {
    private static final int CLEAN_TABLES = 20;

    private final CartTable carts = CartTable.of(6_000, 1);

    @Test
    void twenty_clean_tables_raise_no_alarm() {
        for (int seed = 0; seed < CLEAN_TABLES; seed++) {
            CartTable clean = CartTable.of(2_000, seed);

            LeakReport report = clean.alarms().seed(seed).check(clean.train, clean.judge);

            assertThat(report.findings()).as("seed %d", seed).isEmpty();
            assertThat(report.checks()).allMatch(LeakCheck::ran);
        }
    }

    @Test
    void an_encoding_made_of_the_labels_of_all_rows_is_found_by_shuffled_labels() {
        LeakReport report =
                carts.alarms().path(encodingCategoriesOf(Scope.ALL_ROWS)).check(carts.train, carts.judge);

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.alarm()).isEqualTo(LeakAlarm.SHUFFLED_LABELS);
            assertThat(finding.measured()).isGreaterThan(finding.bound()).isGreaterThan(0.5);
        });
    }

    @Test
    void the_same_encoding_made_of_training_labels_is_clean() {
        LeakReport report =
                carts.alarms().path(encodingCategoriesOf(Scope.TRAINING_ROWS)).check(carts.train, carts.judge);

        assertThat(report.findings()).isEmpty();
    }

    @Test
    void rows_on_both_sides_are_found_by_shuffled_labels() {
        int[] both = Arrays.copyOf(carts.train, carts.judge.length / 10);

        LeakReport report = carts.alarms().check(carts.train, Rows.concat(both, carts.judge));

        assertThat(report.findings()).extracting(LeakFinding::alarm).containsExactly(LeakAlarm.SHUFFLED_LABELS);
    }

    @Test
    void a_feature_that_nearly_is_the_label_is_named_in_either_direction() {
        for (int sign : new int[] {1, -1}) {
            float[] leaky = new float[carts.table.rows()];
            Random noise = new Random(5);
            for (int row = 0; row < leaky.length; row++) {
                leaky[row] = (float) (sign * (2.5 * carts.labels()[row] + noise.nextGaussian()));
            }

            LeakReport report = carts.replacing("price", leaky).check();

            assertThat(report.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.alarm()).isEqualTo(LeakAlarm.SINGLE_FEATURE);
                assertThat(finding.feature()).isEqualTo("price");
                assertThat(finding.measured()).isBetween(0.93, 0.99);
            });
        }
    }

    @Test
    void values_that_shift_between_the_sides_are_named_by_adversarial_validation() {
        CartTable shifted = shifted();

        assertThat(shifted.check().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.alarm()).isEqualTo(LeakAlarm.ADVERSARIAL);
            assertThat(finding.feature()).isEqualTo("price");
            assertThat(finding.sentence()).contains("price (");
        });
    }

    @Test
    void labels_of_test_rows_do_not_matter() {
        CartTable other = CartTable.of(6_000, 1);
        int[] test = Arrays.copyOfRange(carts.judge, 1_000, 2_000);
        int[] judge = Arrays.copyOf(carts.judge, 1_000);
        for (int row : test) {
            other.labels()[row] = 1;
        }

        assertThat(other.alarms().check(other.train, judge, test))
                .isEqualTo(carts.alarms().check(carts.train, judge, test));
    }

    @Test
    void a_feature_that_is_expected_to_drift_is_left_out_of_adversarial_validation() {
        CartTable shifted = shifted();

        LeakReport report = shifted.alarms().drifting(Set.of("price")).check(shifted.train, shifted.judge);

        assertThat(report.isQuiet()).isTrue();
    }

    @Test
    void an_alarm_without_enough_rows_says_so() {
        CartTable few = CartTable.of(40, 1);

        LeakReport report = few.check();

        assertThat(report.isQuiet()).isTrue();
        assertThat(report.checks())
                .noneMatch(LeakCheck::ran)
                .allMatch(check -> check.sentence().startsWith("not run: fewer than"));
    }

    @Test
    void the_report_does_not_depend_on_the_number_of_threads() {
        assertThat(carts.alarms().threads(3).check(carts.train, carts.judge)).isEqualTo(carts.check());
    }

    @Test
    void what_was_measured_is_in_the_json() {
        LeakReport report = carts.check();

        assertThat(report.toJson())
                .contains("\"quiet\" : true")
                .contains("\"alarm\" : \"SHUFFLED_LABELS\"")
                .contains("\"measured\" : " + report.checks().get(2).measured());
    }

    @Test
    void mistakes_are_named() {
        assertThatThrownBy(() -> LeakAlarms.on(carts.table, new Label("bought")))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("no label \"bought\"");
        assertThatThrownBy(() -> carts.alarms().drifting(Set.of("weekday")))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("no feature \"weekday\"");
        assertThatThrownBy(() -> carts.alarms().check(carts.train, new int[] {6_000}))
                .isInstanceOf(CartException.class)
                .hasMessage("row 6000 is not in the table of 6000 rows");
        assertThatThrownBy(() -> new LeakBounds(3, 1.5, 0.8, 0.01))
                .isInstanceOf(CartException.class)
                .hasMessage("singleFeatureAuc must lie between 0.5 and 1, got 1.5");
    }

    private CartTable shifted() {
        float[] price = carts.table.column("price").clone();
        for (int row : carts.judge) {
            price[row] *= 4;
        }
        return carts.replacing("price", price);
    }

    private enum Scope {
        ALL_ROWS,
        TRAINING_ROWS
    }

    /** Replaces hours, crossed with categories, by their mean label over some rows. */
    private EvaluationPath encodingCategoriesOf(Scope scope) {
        return (labels, train, judge, seed) -> {
            int[] seen =
                    scope == Scope.ALL_ROWS ? IntStream.range(0, labels.length).toArray() : train;
            float[] encoded = meansByCell(labels, seen);
            return EvaluationPath.byHeart(carts.replacing("hour", encoded).table, 1)
                    .probabilities(labels, train, judge, seed);
        };
    }

    private float[] meansByCell(byte[] labels, int[] rows) {
        int hours = 24;
        double[] sums = new double[20 * hours];
        double[] counts = new double[20 * hours];
        float[] category = carts.table.column("category");
        float[] hour = carts.table.column("hour");
        for (int row : rows) {
            int cell = (int) (category[row] * hours + hour[row]);
            sums[cell] += labels[row];
            counts[cell]++;
        }
        float[] means = new float[labels.length];
        for (int row = 0; row < means.length; row++) {
            int cell = (int) (category[row] * hours + hour[row]);
            means[row] = (float) ((sums[cell] + 0.5) / (counts[cell] + 1));
        }
        return means;
    }
}
