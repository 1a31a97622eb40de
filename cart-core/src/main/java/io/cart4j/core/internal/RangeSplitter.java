package io.cart4j.core.internal;

/** Sorts the events of a range of UUIDs into more partitions than they were read into. For one thread. */
final class RangeSplitter {
    private static final int BLOCK_ROWS = 1 << 15;

    private final KeyBounds bounds;
    private final EventStore target;
    private final long memory;
    private final EventSealer sealer;
    private final EventRows rows = new EventRows();
    private int source;

    private RangeSplitter(KeyBounds bounds, EventStore target, long memory) {
        this.bounds = bounds;
        this.target = target;
        this.memory = memory;
        this.sealer = new EventSealer(target.partitions());
    }

    /** Copies events, which keep their order within each session; what takes more memory than this goes to files. */
    static void split(EventRange range, KeyBounds bounds, EventStore target, long memory) {
        EventStore from = range.store();
        RangeSplitter splitter = new RangeSplitter(bounds, target, memory);
        try (RowStream pieces = from.streamPieces(range.first(), range.end());
                RowStream events = from.streamEvents(range.first(), range.end())) {
            while (pieces.next()) {
                splitter.addPiece(pieces, events);
            }
        }
        splitter.seal();
    }

    private void addPiece(RowStream pieces, RowStream events) {
        int pieceSource = (int) pieces.get(SessionPieces.SOURCE);
        if (pieceSource != source) {
            seal();
            source = pieceSource;
        }
        long high = pieces.get(SessionPieces.KEY_HIGH);
        long low = pieces.get(SessionPieces.KEY_LOW);
        long user = pieces.get(SessionPieces.USER);
        int partition = bounds.partOf(high, low);
        for (long left = pieces.get(SessionPieces.EVENTS); left > 0; left--) {
            if (!events.next()) {
                throw new IllegalStateException("a piece of a session has " + left + " events too few");
            }
            if (rows.size == BLOCK_ROWS) {
                seal();
            }
            int row = rows.next();
            rows.partition[row] = partition;
            rows.keyHigh[row] = high;
            rows.keyLow[row] = low;
            rows.user[row] = user;
            rows.time[row] = events.get(EventRows.TIME);
            rows.product[row] = events.get(EventRows.PRODUCT);
            rows.price[row] = events.get(EventRows.PRICE);
            rows.brand[row] = events.get(EventRows.BRAND);
            rows.category[row] = events.get(EventRows.CATEGORY);
            rows.type[row] = events.get(EventRows.TYPE);
        }
    }

    private void seal() {
        if (rows.size > 0) {
            target.add(sealer.seal(rows, source, target.allocator()), memory);
            rows.clear();
        }
    }
}
