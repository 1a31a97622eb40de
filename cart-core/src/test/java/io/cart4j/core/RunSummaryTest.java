package io.cart4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RunSummaryTest {
    @Test
    void smallRunsHaveARateToo() {
        assertThat(summary(30_000)).startsWith("30,000 events in 2.0 s, 15,000 a second (read 1.5 s, group 0.5 s)");
        assertThat(summary(5_000_000)).startsWith("5,000,000 events in 2.0 s, 2.5 million a second (");
    }

    private static String summary(long events) {
        List<RunSummary.Stage> stages = List.of(new RunSummary.Stage("read", 1.5), new RunSummary.Stage("group", 0.5));
        return new RunSummary(events, stages, 0, OptionalLong.empty()).toString();
    }
}
