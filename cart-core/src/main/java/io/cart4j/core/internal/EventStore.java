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

    private final Partitions partitions;
    private final SpillDirectory directory;
    private final BufferAllocator allocator;
    private final int threads;
    private final PartitionedStore pieces;
    private final PartitionedStore events;

    /** Starts empty; so many threads write to files. */
    EventStore(Partitions partitions, SpillDirectory directory, BufferAllocator allocator, int threads) {
        this.partitions = partitions;
        this.directory = directory;
        this.allocator = allocator;
        this.threads = threads;
        int count = partitions.count();
        pieces = new PartitionedStore(count, partitions.firstOther(), directory, allocator, threads);
        events = new PartitionedStore(count, count, directory, allocator, threads);
    }

    /** An empty store beside this one. */
    EventStore emptyLike(Partitions others) {
        return new EventStore(others, directory, allocator, threads);
    }

    /** Where which events are. */
    Partitions partitions() {
        return partitions;
    }

    /** Where the memory of blocks comes from. */
    BufferAllocator allocator() {
        return allocator;
    }

    /** Bytes of all blocks in memory. */
    long bytes() {
        return pieces.bytes() + events.bytes();
    }

    /** Takes over the next block, and moves the oldest ones to files if more memory than this is in use. */
    void add(EventBlock block, long memory) {
        pieces.add(block.pieces());
        events.add(block.events());
        if (bytes() > memory) {
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

    /** Number of all events. */
    long events() {
        return events(0, partitions.count());
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

    /** Gives the pieces of sessions of {@link #collect} one by one. */
    RowStream streamPieces(int first, int end) {
        return new RowStream(pieces.parts(first, end), SessionPieces.COLUMNS);
    }

    /** Gives the events of {@link #collect} one by one. */
    RowStream streamEvents(int first, int end) {
        return new RowStream(events.parts(first, end), EventRows.COLUMNS);
    }

    @Override
    public void close() {
        pieces.close();
        events.close();
    }
}
