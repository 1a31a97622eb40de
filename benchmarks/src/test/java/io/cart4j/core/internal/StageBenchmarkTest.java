package io.cart4j.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Every benchmark of a stage runs once, and all of them see the same events. */
class StageBenchmarkTest {
    @Test
    void theBodiesAgree() throws IOException, UnreadableRowException, OpenQuoteException {
        StageText text = new StageText();
        text.read();
        StageEvents events = new StageEvents();
        events.partition(text);
        try {
            StageSessions sessions = new StageSessions();
            sessions.group(events);
            StageBenchmark benchmark = new StageBenchmark();
            assertThat(benchmark.parse(text, events)).isEqualTo(benchmark.parse(text, events));
            assertThat(benchmark.partition(text, events)).isEqualTo(StageText.EVENTS);
            long grouped = benchmark.group(events);
            assertThat(benchmark.summarise(sessions)).isEqualTo(grouped);
            assertThat(benchmark.distinct(sessions)).isBetween(grouped, 3L * StageText.EVENTS);
        } finally {
            events.close();
        }
    }
}
