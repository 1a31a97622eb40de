package io.cart4j.core.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.arrow.memory.BufferAllocator;

/**
 * Sorts the events of a range of UUIDs into more partitions than they were read into. The thread that splits reads them and
 * finds the part of each piece of a session; the workers seal blocks, which are added in the order in which they were filled.
 */
final class RangeSplitter implements AutoCloseable {
    static final int BLOCK_ROWS = 1 << 15;

    private final KeyBounds bounds;
    private final EventStore target;
    private final long memory;
    private final int blockRows;
    private final RowStream pieces;
    private final RowStream events;
    private final ThreadLocal<EventSealer> sealers;
    private final OrderedTasks<Sealed> sealing;

    /** What blocks that were added were made of, to be filled anew. */
    private final Deque<Dealt> free = new ArrayDeque<>();

    private Dealt dealt;

    private RangeSplitter(
            EventRange range, KeyBounds bounds, EventStore target, long memory, Workers workers, int blockRows) {
        this.bounds = bounds;
        this.target = target;
        this.memory = memory;
        this.blockRows = blockRows;
        this.pieces = range.store().streamPieces(range.first(), range.end());
        this.events = range.store().streamEvents(range.first(), range.end());
        this.sealers = ThreadLocal.withInitial(() -> new EventSealer(target.partitions()));
        this.sealing = new OrderedTasks<>(workers, workers.threads(), this::take, Sealed::close);
        this.dealt = new Dealt();
    }

    /**
     * Copies events, which keep their order within each session.
     *
     * @param memory what the target may have in memory; more goes to files
     * @param blockRows the most rows of a block
     */
    static void split(
            EventRange range, KeyBounds bounds, EventStore target, long memory, Workers workers, int blockRows) {
        try (RangeSplitter splitter = new RangeSplitter(range, bounds, target, memory, workers, blockRows)) {
            splitter.run();
        }
    }

    private void run() {
        while (pieces.next()) {
            addPiece();
        }
        seal();
        if (events.next()) {
            throw new IllegalStateException("pieces of sessions have fewer events than there are");
        }
        sealing.finish();
    }

    private void addPiece() {
        int source = (int) pieces.get(SessionPieces.SOURCE);
        if (source != dealt.source) {
            seal();
        }
        long high = pieces.get(SessionPieces.KEY_HIGH);
        long low = pieces.get(SessionPieces.KEY_LOW);
        int part = bounds.partOf(high, low);
        for (long left = pieces.get(SessionPieces.EVENTS); left > 0; ) {
            if (dealt.rows == blockRows) {
                seal();
            }
            dealt.source = source;
            int count = (int) Math.min(left, blockRows - dealt.rows);
            dealt.pieces.add(part, high, low, pieces.get(SessionPieces.USER), dealt.rows, count);
            dealt.rows += count;
            left -= count;
        }
    }

    /** Fetches the events of the pieces that were dealt out, which come in the same order, and has them sealed. */
    private void seal() {
        if (dealt.rows == 0) {
            return;
        }
        Dealt full = dealt;
        if (events.read(full.events, full.rows) < full.rows) {
            throw new IllegalStateException("pieces of sessions have more events than there are");
        }
        sealing.add(() -> new Sealed(full, full.seal(sealers.get(), target.allocator())));
        dealt = free.isEmpty() ? new Dealt() : free.remove();
    }

    private void take(Sealed sealed) {
        target.add(sealed.block, memory);
        sealed.dealt.clear();
        free.add(sealed.dealt);
    }

    @Override
    public void close() {
        sealing.close();
        pieces.close();
        events.close();
    }

    /** What becomes a block. */
    private final class Dealt {
        final SessionPieces pieces = new SessionPieces(target.partitions());
        final long[][] events = new long[EventRows.COLUMNS][blockRows];
        int source;
        int rows;

        Dealt() {
            clear();
        }

        void clear() {
            pieces.clear(blockRows);
            rows = 0;
        }

        EventBlock seal(EventSealer sealer, BufferAllocator allocator) {
            return sealer.sealUuids(pieces, events, rows, source, allocator);
        }
    }

    /** A block and what it was made of. */
    private record Sealed(Dealt dealt, EventBlock block) {
        void close() {
            block.close();
        }
    }
}
