package io.cart4j.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowGroupCutterTest {
    private static final int GROUP_ROWS = 50;
    private static final int GROUP_TEXT_BYTES = 400;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void ends_a_row_group_by_rows_or_by_texts_wherever_batches_end(long seed) {
        Random random = new Random(seed);
        int longest = seed % 2 == 0 ? 5 : 60;
        int[] lengths = random.ints(500, 0, longest).toArray();

        List<Integer> sizes = new ArrayList<>();
        try (BufferAllocator allocator = new RootAllocator()) {
            RowGroupCutter cutter = new RowGroupCutter(
                    GROUP_ROWS,
                    GROUP_TEXT_BYTES,
                    slices -> sizes.add(slices.stream().mapToInt(RowSlice::rows).sum()));
            for (int from = 0; from < lengths.length; ) {
                int to = Math.min(lengths.length, from + random.nextInt(90));
                try (VectorSchemaRoot batch = batch(Arrays.copyOfRange(lengths, from, to), allocator)) {
                    cutter.add(batch);
                }
                from = to;
            }
            cutter.finish();
        }

        assertThat(sizes).isEqualTo(sizesOneByOne(lengths));
    }

    private static List<Integer> sizesOneByOne(int[] lengths) {
        List<Integer> sizes = new ArrayList<>();
        int rows = 0;
        int bytes = 0;
        for (int length : lengths) {
            rows++;
            bytes += length;
            if (rows == GROUP_ROWS || bytes >= GROUP_TEXT_BYTES) {
                sizes.add(rows);
                rows = 0;
                bytes = 0;
            }
        }
        if (rows > 0) {
            sizes.add(rows);
        }
        return sizes;
    }

    private static VectorSchemaRoot batch(int[] lengths, BufferAllocator allocator) {
        VarCharVector ids = new VarCharVector("id", allocator);
        IntVector numbers = new IntVector("number", allocator);
        ids.allocateNew();
        numbers.allocateNew(lengths.length);
        for (int row = 0; row < lengths.length; row++) {
            ids.setSafe(row, new byte[lengths[row]]);
            numbers.set(row, row);
        }
        VectorSchemaRoot batch = VectorSchemaRoot.of(ids, numbers);
        batch.setRowCount(lengths.length);
        return batch;
    }
}
