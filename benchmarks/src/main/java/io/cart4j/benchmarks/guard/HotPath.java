package io.cart4j.benchmarks.guard;

import io.cart4j.core.EventSource;
import io.cart4j.core.SessionTable;
import io.cart4j.core.Sessionizer;

/** What is guarded, through the public API and on one thread. */
enum HotPath {
    /** Reads, partitions, groups and orders. */
    SESSION_BATCHES {
        @Override
        long run(EventSource events) {
            long[] sessions = {0};
            Sessionizer.bySessionId()
                    .threads(1)
                    .forEachBatch(events, batch -> batch.sessions(), count -> sessions[0] += count);
            return sessions[0];
        }
    },
    /** The same, and summarises each session. */
    SESSION_TABLE {
        @Override
        long run(EventSource events) {
            try (SessionTable table = Sessionizer.bySessionId().threads(1).sessionize(events)) {
                return table.rows();
            }
        }
    };

    /** Runs it once and gives the number of sessions. */
    abstract long run(EventSource events);
}
