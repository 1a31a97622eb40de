package io.cart4j.core.internal;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Sorts the events of ranges of UUIDs into more partitions than they were read into. The thread that splits reads them and
 * finds the partition of each piece of a session; the workers seal blocks, which are added in the order in which they were
 * filled. The arrays of two blocks more than there are threads are reused for all ranges. For one thread.
 */
final class RangeSplitter {
    private static final int BLOCK_ROWS = 1 << 15;

    private final Workers workers;
    private final int blockRows;
    private final Deque<Dealt> free = new ArrayDeque<>();

    RangeSplitter(Workers workers) {
        this(workers, BLOCK_ROWS);
    }

    /** Makes blocks of up to so many rows. */
    RangeSplitter(Workers workers, int blockRows) {
        this.workers = workers;
        this.blockRows = blockRows;
    }

    /** Copies events, which keep their order within each session; what takes more memory than this goes to files. */
    void split(EventRange range, KeyBounds bounds, EventStore target, long memory) {
        EventStore from = range.store();
        try (RowStream pieces = from.streamPieces(range.first(), range.end());
                RowStream events = from.streamEvents(range.first(), range.end());
                Split split = new Split(pieces, events, bounds, target, memory)) {
            split.run();
        }
    }

    /** The way of one range. */
    private final class Split implements AutoCloseable {
        private final RowStream pieces;
        private final RowStream events;
        private final KeyBounds bounds;
        private final EventStore target;
        private final long memory;
        private final OrderedTasks<Sealed> sealing;
        private Dealt dealt = nextDealt();

        Split(RowStream pieces, RowStream events, KeyBounds bounds, EventStore target, long memory) {
            this.pieces = pieces;
            this.events = events;
            this.bounds = bounds;
            this.target = target;
            this.memory = memory;
            this.sealing = new OrderedTasks<>(workers, workers.threads(), this::take, Sealed::close);
        }

        void run() {
            while (pieces.next()) {
                addPiece();
            }
            seal();
            if (events.next()) {
                throw new IllegalStateException("pieces of sessions have fewer events than there are");
            }
            sealing.finish();
            free.add(dealt);
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
                dealt.pieces.add(part, high, low, pieces.get(SessionPieces.USER), count);
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
            sealing.add(() -> new Sealed(full, full.seal(target)));
            dealt = nextDealt();
        }

        private Dealt nextDealt() {
            return free.isEmpty() ? new Dealt() : free.remove();
        }

        private void take(Sealed sealed) {
            target.add(sealed.block, memory);
            sealed.dealt.clear();
            free.add(sealed.dealt);
        }

        @Override
        public void close() {
            sealing.close();
        }
    }

    /** What becomes a block. */
    private final class Dealt {
        final SessionPieces pieces = new SessionPieces();
        final long[][] events = new long[EventRows.COLUMNS][blockRows];
        int source;
        int rows;
        private final EventSealer sealer = new EventSealer();

        void clear() {
            pieces.clear();
            rows = 0;
        }

        EventBlock seal(EventStore target) {
            return sealer.seal(pieces, events, rows, target.partitions(), source, target.allocator());
        }
    }

    /** A block and what it was made of. */
    private record Sealed(Dealt dealt, EventBlock block) {
        void close() {
            block.close();
        }
    }
}
