package io.cart4j.segmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowBlocksTest {
    private static final int BLOCK = RowBlocks.BLOCK_ROWS;

    @ParameterizedTest
    @ValueSource(ints = {1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK + 7})
    void everyRowComesOnce(int rows) {
        for (int threads : new int[] {1, 2, 5}) {
            AtomicIntegerArray visits = new AtomicIntegerArray(rows);
            try (RowBlocks blocks = new RowBlocks(rows, threads)) {
                blocks.forEach((block, from, to) -> {
                    assertThat(from).isEqualTo(block * BLOCK);
                    for (int row = from; row < to; row++) {
                        visits.incrementAndGet(row);
                    }
                });
            }
            for (int row = 0; row < rows; row++) {
                assertThat(visits.get(row)).isEqualTo(1);
            }
        }
    }

    @Test
    void sumsByGroupAreThoseOfAPlainLoop() {
        int rows = 2 * BLOCK + 3;
        byte[] groups = new byte[rows];
        double[] expected = new double[3];
        for (int row = 0; row < rows; row++) {
            groups[row] = (byte) (row % 3);
            expected[row % 3] += row;
        }
        try (RowBlocks blocks = new RowBlocks(rows, 2)) {
            assertThat(blocks.sumByGroup(groups, 3, row -> row)).isEqualTo(expected);
        }
    }

    @Test
    void aFailureInOneBlockReachesTheCaller() {
        try (RowBlocks blocks = new RowBlocks(4 * BLOCK, 2)) {
            assertThatThrownBy(() -> blocks.forEach((block, from, to) -> {
                        if (block == 3) {
                            throw new ArithmeticException("block 3");
                        }
                    }))
                    .hasRootCauseMessage("block 3");
        }
    }
}
