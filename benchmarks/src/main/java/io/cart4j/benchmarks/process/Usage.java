package io.cart4j.benchmarks.process;

import org.jspecify.annotations.Nullable;

/**
 * What a process took, from its start to its end, the start of its JVM included.
 *
 * @param wallSeconds time on the clock
 * @param cpuSeconds time of all its threads, in user and in system mode, or null if not known
 * @param peakBytes the most memory that was resident at once, or null if not known
 */
public record Usage(
        double wallSeconds,
        @Nullable Double cpuSeconds,
        @Nullable Long peakBytes) {}
