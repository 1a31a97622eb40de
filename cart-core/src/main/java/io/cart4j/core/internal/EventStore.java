package io.cart4j.core.internal;

import org.apache.arrow.memory.BufferAllocator;

/**
 * All events by partition, in memory and in files. Pieces of sessions and what tells their events from each other are kept
 * apart, but move to files together, so that both come back in the same order. Blocks come in input order, on one thread at a
 * time; then any threads may read.
 */
final class EventStore implements AutoCloseable {
    /** Shorter files would cut partitions into pieces too small to read back fast. */
    private static final long LEAST_RUN = 1 << 29;

    private final PartitionedStore pieces;
    private final PartitionedStore events;

    /** Starts empty; so many threads write to files. */
    EventStore(Partitions partitions, SpillDirectory directory, BufferAllocator allocator, int threads) {
        int count = partitions.count();
        pieces = new PartitionedStore(count, partitions.firstOther(), directory, allocator, threads);
        events = new PartitionedStore(count, count, directory, allocator, threads);
    }

    /** Takes over the next block, and moves the oldest ones to files if more memory than this is in use. */
    void add(EventBlock block, long memory) {
        pieces.add(block.pieces());
        events.add(block.events());
        long bytes = pieces.bytes() + events.bytes();
        if (bytes > memory) {
            spill(Math.max(memory / 2, LEAST_RUN));
        }
    }

    /** Moves the oldest blocks to files, until these have so many bytes or no block is left. */
    void spill(long leastBytes) {
        int count = 0;
        long moved = 0;
        while (count < events.blocks() && moved < leastBytes) {
            moved += pieces.blockBytes(count) + events.blockBytes(count);
            count++;
        }
        pieces.spillOldest(count);
        events.spillOldest(count);
    }

    /** Number of events in the partitions from {@code first} to before {@code end}. */
    long events(int first, int end) {
        return events.rows(first, end);
    }

    /** Number of pieces of sessions in the partitions from {@code first} to before {@code end}. */
    long pieces(int first, int end) {
        return pieces.rows(first, end);
    }

    /** Bytes of the ids of the pieces of the partitions from {@code first} to before {@code end}. */
    long textBytes(int first, int end) {
        return pieces.textBytes(first, end);
    }

    /**
     * Gives what is in the partitions from {@code first} to before {@code end}: pieces of sessions, those of a session in input
     * order, and the events of all of them, piece by piece.
     */
    void collect(int first, int end, Segments ofPieces, Segments ofEvents) {
        pieces.collect(first, end, ofPieces);
        events.collect(first, end, ofEvents);
    }

    @Override
    public void close() {
        pieces.close();
        events.close();
    }
}
