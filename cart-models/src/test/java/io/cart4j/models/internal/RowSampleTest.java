package io.cart4j.models.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowSampleTest {
    private static final byte[] LABELS = new byte[1_000];
    private static final int[] ROWS = IntStream.range(100, 1_000).toArray();

    static {
        for (int row = 0; row < LABELS.length; row += 10) {
            LABELS[row] = 1;
        }
    }

    @Test
    void keeps_the_share_of_each_class_and_the_order() {
        int[] drawn = RowSample.draw(ROWS, LABELS, 300, 5);
        assertThat(drawn).hasSize(300).isSorted().doesNotHaveDuplicates();
        assertThat(Arrays.stream(drawn).filter(row -> LABELS[row] == 1)).hasSize(30);
        assertThat(Arrays.stream(drawn)).allMatch(row -> row >= 100);
    }

    @Test
    void takes_one_of_each_class_at_least_and_all_rows_if_there_are_no_more() {
        assertThat(Arrays.stream(RowSample.draw(ROWS, LABELS, 2, 5)).map(row -> LABELS[row]))
                .contains(0, 1);
        assertThat(RowSample.draw(ROWS, LABELS, 900, 5)).isSameAs(ROWS);
    }

    @Test
    void depends_on_the_seed_and_draws_every_row_equally_often() {
        assertThat(RowSample.draw(ROWS, LABELS, 50, 5))
                .isEqualTo(RowSample.draw(ROWS, LABELS, 50, 5))
                .isNotEqualTo(RowSample.draw(ROWS, LABELS, 50, 6));
        int[] drawn = new int[LABELS.length];
        int seeds = 4_000;
        Random random = new Random(1);
        for (int seed = 0; seed < seeds; seed++) {
            // seeds that follow a rule give first numbers that follow one
            Arrays.stream(RowSample.draw(ROWS, LABELS, 90, random.nextLong())).forEach(row -> drawn[row]++);
        }
        double tolerance = 5 * Math.sqrt(seeds * 0.1 * 0.9);
        assertThat(Arrays.stream(ROWS)).allMatch(row -> Math.abs(drawn[row] - seeds / 10.0) < tolerance);
    }
}
