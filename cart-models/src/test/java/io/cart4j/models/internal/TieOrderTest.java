package io.cart4j.models.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TieOrderTest {
    @Test
    void sorts_by_value_then_positive_rows_first_then_by_row() {
        Random random = new Random(3);
        float[] values = {Float.NEGATIVE_INFINITY, -2.5f, -0f, 0f, Float.MIN_VALUE, 1, 7e30f, Float.POSITIVE_INFINITY};
        float[] column = new float[2_000];
        byte[] labels = new byte[column.length];
        for (int row = 0; row < column.length; row++) {
            column[row] = values[random.nextInt(values.length)];
            labels[row] = (byte) random.nextInt(2);
        }

        int[][] order;
        try (WorkerPool pool = new WorkerPool(2)) {
            order = TieOrder.of(new float[][] {column}, labels, pool);
        }

        Comparator<Integer> slow = Comparator.<Integer>comparingDouble(row -> column[row] + 0f)
                .thenComparing(row -> -labels[row])
                .thenComparing(row -> row);
        Integer[] expected = IntStream.range(0, column.length).boxed().toArray(Integer[]::new);
        Arrays.sort(expected, slow);
        assertThat(order[0]).containsExactly(expected);
    }
}
