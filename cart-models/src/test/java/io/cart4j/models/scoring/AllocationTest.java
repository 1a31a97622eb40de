package io.cart4j.models.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllocationTest {
    private static final int CALLS = 10_000;

    @TempDir
    private Path directory;

    @Test
    void a_row_costs_no_memory_after_the_first() throws Exception {
        RandomRows rows = RandomRows.of(300, 5, 0.1, 3);
        try (NativeModel model = NativeModel.xgBoost(rows, 10, Map.of("max_depth", 4))) {
            RowScorer scorer = model.scorer(model.save(directory), rows);
            double sum = scorer.probability(rows.values(), 0);
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int call = 0; call < CALLS; call++) {
                sum += scorer.probability(rows.values(), call % rows.rows() * rows.width());
            }
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            assertThat(sum).isPositive();
            assertThat(allocated).isLessThan(CALLS);
        }
    }
}
