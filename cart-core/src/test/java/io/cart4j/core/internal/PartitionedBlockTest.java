package io.cart4j.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.junit.jupiter.api.Test;

class PartitionedBlockTest {
    @Test
    void theLastPartitionsWithoutRowsTakeNoMemory() {
        int[] starts = {0, 0, 2, 3, 3, 3, 3};
        try (BufferAllocator allocator = new RootAllocator()) {
            long[][] column = {{5, 6, 7}};
            PackedRows rows = new RowPacker(1).pack(column, new long[] {1}, new int[] {0, 1, 2}, 3, allocator);
            try (PartitionedBlock block = new PartitionedBlock(rows, null, starts)) {
                for (int partition = 0; partition < starts.length; partition++) {
                    assertThat(block.start(partition)).isEqualTo(starts[partition]);
                }
                assertThat(block.bytes()).isEqualTo(rows.bytes() + 4 * Integer.BYTES);
            }
        }
    }
}
