package io.cart4j.core.internal;

import io.cart4j.core.DataSize;
import io.cart4j.core.ProgressListener;
import java.nio.file.Path;

/**
 * How the engine runs. None of it changes what comes out but {@code rule}.
 *
 * @param rule what makes events one session
 * @param threads number of threads
 * @param memoryLimit bound on all that a run holds
 * @param memory how it is shared out
 * @param temporary where what does not fit in memory goes
 * @param blockBytes how much of an input is decoded at once
 * @param rangeEvents how many events are grouped at once, if no partition has more
 * @param listener is told how far it is
 */
public record EngineOptions(
        GroupRule rule,
        int threads,
        DataSize memoryLimit,
        MemoryPlan memory,
        Path temporary,
        int blockBytes,
        int rangeEvents,
        ProgressListener listener) {
    /** Large enough that a block's rows spread over all partitions, small enough that several fit in a cache. */
    public static final int BLOCK_BYTES = 4 << 20;

    /** Large enough that small inputs are not cut into hundreds of batches, small enough to fit in a core's cache. */
    public static final int RANGE_EVENTS = 1 << 15;
}
