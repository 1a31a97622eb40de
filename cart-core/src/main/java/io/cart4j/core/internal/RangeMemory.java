package io.cart4j.core.internal;

import io.cart4j.core.CartException;
import io.cart4j.core.DataSize;

/**
 * What grouping a range of events takes. Ordinary ranges are small enough to be part of what each thread has; a large one, of
 * a very long session or of long ids that are no UUIDs, takes the memory of the events, and must fit.
 */
final class RangeMemory {
    /** The arrays of so many events are about what {@link MemoryPlan} has for each thread. */
    private static final long LARGE_RANGE = (long) EventRanges.MOST_RANGES * EngineOptions.RANGE_EVENTS;

    /** The same for the ids of pieces of sessions, of which there are several copies. */
    private static final long LARGE_TEXT = (1L << 17) * SessionKey.UUID_LENGTH;

    /**
     * Bytes of the packed row of an event, which may be a piece of a session for itself, and of its arrays in {@link
     * PartitionGrouper}, {@link SessionEvents}, {@link TimeOrder} and {@link DistinctCounter}.
     */
    private static final long BYTES_PER_EVENT = 160;

    /** Bytes of a session in {@link SessionIndex} and {@link SessionRows}, in Arrow memory and in a row group. */
    private static final long BYTES_PER_SESSION = 420;

    /** Text ids of pieces are in Arrow memory and in an array, those of sessions in two arrays, in Arrow memory, in a file. */
    private static final long COPIES_OF_PIECE_IDS = 2;

    private static final long COPIES_OF_SESSION_IDS = 4;

    /** The most bytes that an array may have, and so the ids of a range. */
    private static final long ARRAY_BYTES = Integer.MAX_VALUE - 8;

    private final DataSize limit;
    private final MemoryPlan plan;

    RangeMemory(DataSize limit, MemoryPlan plan) {
        this.limit = limit;
        this.plan = plan;
    }

    /** Whether a range needs memory beside that of its thread. */
    static boolean isLarge(long events, long textBytes) {
        return events > LARGE_RANGE || textBytes > LARGE_TEXT;
    }

    /** Whether the events that are in memory must give way, if each event may be a session. */
    boolean needsRoom(long events, long textBytes) {
        return bytes(events, events, textBytes, textBytes) > plan.spare();
    }

    /**
     * Fails if a large range does not fit in memory.
     *
     * @param sessions how many there are at least
     * @param textBytes bytes of the ids of all pieces of sessions
     * @param sessionBytes bytes of the ids of the sessions
     */
    void require(long events, long sessions, long textBytes, long sessionBytes) {
        if (Math.max(textBytes, sessionBytes) > ARRAY_BYTES) {
            throw new CartException(sessions + " sessions of " + events
                    + " events that belong together have ids of " + new DataSize(Math.max(textBytes, sessionBytes))
                    + ", more than the 2 GiB that can be sorted at once; give shorter ids, or fewer inputs");
        }
        long bytes = bytes(events, sessions, textBytes, sessionBytes);
        if (bytes > plan.rest()) {
            throw new CartException(
                    (sessions == 1 ? "a session, or sessions that belong together, has " : sessions + " sessions have ")
                            + events + " events that must be in memory together, which need " + new DataSize(bytes)
                            + " beside the rest; allow at least "
                            + MemoryPlan.atLeast(limit.bytes() - plan.rest() + bytes) + " (--memory)");
        }
    }

    private static long bytes(long events, long sessions, long textBytes, long sessionBytes) {
        return events * BYTES_PER_EVENT
                + sessions * BYTES_PER_SESSION
                + textBytes * COPIES_OF_PIECE_IDS
                + sessionBytes * COPIES_OF_SESSION_IDS;
    }
}
