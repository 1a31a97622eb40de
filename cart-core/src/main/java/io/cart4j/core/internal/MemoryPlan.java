package io.cart4j.core.internal;

import io.cart4j.core.CartException;
import io.cart4j.core.DataSize;

/**
 * How the memory of a run is shared out: a fixed part for the JVM, the threads and the row groups on their way to a file, and
 * the rest for events, user history, and what cannot be known before: dictionaries and very long sessions.
 *
 * @param events bytes of packed events that may be in memory while reading; more go to files
 * @param history bytes of packed user history that may be in memory; more go to files
 * @param spare bytes for dictionaries and long sessions while events are in memory
 * @param rest bytes of all three together
 */
public record MemoryPlan(long events, long history, long spare, long rest) {
    private static final long MEBIBYTE = 1 << 20;

    /** What the JVM itself was measured to take: its classes, compiled code, the collector, and garbage on the heap. */
    private static final long JVM = 448 * MEBIBYTE;

    /** Sessions of two row groups, one that is filled and one that is encoded, and their compressed bytes. */
    private static final long TABLE = 224 * MEBIBYTE;

    /** The arrays of a range of events, their sessions, and an encoder of row groups. */
    private static final long PER_THREAD = 44 * MEBIBYTE;

    /** A block as text, as rows, and packed. */
    private static final int BLOCK_COPIES = 3;

    /** What words must leave for events: several blocks, so that a file is more than one. */
    private static final long LEAST_EVENTS = 32 * MEBIBYTE;

    /** With less than this, nothing but files would be written. */
    private static final long LEAST_REST = 64 * MEBIBYTE;

    /** A number of bytes for a message that says what would do: whole mebibytes, and not fewer than needed. */
    static String atLeast(long bytes) {
        return bytes / MEBIBYTE + 1 + " MiB";
    }

    /** What is left for events when dictionaries take so many bytes: what these need beyond the spare memory is theirs. */
    long eventsBeside(long words) {
        return events - Math.max(0, words - spare);
    }

    /** The most that dictionaries may take beside events and history. */
    long words() {
        return spare + events - LEAST_EVENTS;
    }

    /**
     * Shares out a limit.
     *
     * @throws CartException if it is too small; the message says what would do
     */
    public static MemoryPlan of(DataSize limit, int threads, int blockBytes) {
        long fixed = JVM + TABLE + threads * (PER_THREAD + BLOCK_COPIES * (long) blockBytes);
        long rest = limit.bytes() - fixed;
        if (rest < LEAST_REST) {
            throw new CartException("a memory limit of " + limit + " is too small for " + threads
                    + (threads == 1 ? " thread" : " threads") + "; at least " + (fixed + LEAST_REST) / MEBIBYTE
                    + " MiB will do (--memory), or fewer threads");
        }
        return new MemoryPlan(rest / 8 * 6, rest / 8, rest / 8, rest);
    }
}
