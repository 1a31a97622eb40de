package io.cart4j.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.CartException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.7, 0.99})
    void gives_each_class_its_share_to_the_nearest_row(double share) {
        byte[] labels = labels(10_007, 0.06, 1);

        SplitRows rows = Split.stratified(share, 42).rows(labels);

        for (int label = 0; label < 2; label++) {
            int wanted = label;
            long all = IntStream.range(0, labels.length)
                    .filter(row -> labels[row] == wanted)
                    .count();
            long train = Arrays.stream(rows.train())
                    .filter(row -> labels[row] == wanted)
                    .count();
            assertThat(train).isEqualTo(Math.round(share * all));
        }
    }

    @Test
    void gives_every_row_to_exactly_one_side_in_ascending_order() {
        byte[] labels = labels(5_000, 0.3, 2);

        SplitRows rows = Split.stratified(0.7, 42).rows(labels);

        assertThat(rows.train()).isSorted();
        assertThat(rows.test()).isSorted();
        assertThat(IntStream.concat(Arrays.stream(rows.train()), Arrays.stream(rows.test()))
                        .sorted()
                        .toArray())
                .containsExactly(IntStream.range(0, labels.length).toArray());
    }

    @Test
    void gives_the_same_rows_for_the_same_seed_and_others_for_another() {
        byte[] labels = labels(1_000, 0.2, 3);

        int[] train = Split.stratified(0.7, 42).rows(labels).train();

        assertThat(Split.stratified(0.7, 42).rows(labels).train()).containsExactly(train);
        assertThat(Split.stratified(0.7, 43).rows(labels).train()).isNotEqualTo(train);
    }

    @Test
    void draws_every_row_equally_often() {
        byte[] labels = {0, 1, 0, 0, 1, 0, 1, 0, 1, 0};
        int[] drawn = new int[labels.length];
        int seeds = 20_000;
        for (int seed = 0; seed < seeds; seed++) {
            Arrays.stream(Split.stratified(0.5, seed).rows(labels).train()).forEach(row -> drawn[row]++);
        }
        // half of the rows of each class; 5 standard deviations of a coin thrown so often
        double tolerance = 5 * Math.sqrt(seeds * 0.25);
        assertThat(Arrays.stream(drawn)).allMatch(count -> Math.abs(count - seeds / 2.0) < tolerance);
    }

    @Test
    void refuses_a_side_without_one_of_the_classes() {
        byte[] labels = new byte[100];
        labels[3] = 1;
        assertThatThrownBy(() -> Split.stratified(0.7, 42).rows(labels))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("only 1 of 100 rows have the label 1");
    }

    @Test
    void refuses_a_share_that_is_none() {
        assertThatThrownBy(() -> Split.stratified(1.2, 42))
                .isInstanceOf(CartException.class)
                .hasMessage("trainShare must lie between 0 and 1, got 1.2");
        assertThatThrownBy(() -> Split.stratified(Double.NaN, 42)).isInstanceOf(CartException.class);
    }

    static byte[] labels(int rows, double positives, long seed) {
        Random random = new Random(seed);
        byte[] labels = new byte[rows];
        for (int row = 0; row < rows; row++) {
            labels[row] = (byte) (random.nextDouble() < positives ? 1 : 0);
        }
        return labels;
    }
}
