package io.cart4j.core.internal;

/**
 * The events of a block. Both parts are sorted by partition; within a partition, events stand in the order of their pieces and,
 * within a piece, in input order. Immutable; safe for reading from any thread until it is closed.
 *
 * @param pieces the {@link SessionPieces}, with the ids of those that are no UUIDs
 * @param events what tells the events of a piece from each other: the columns of {@link EventRows}
 */
record EventBlock(PartitionedBlock pieces, PartitionedBlock events) implements AutoCloseable {
    @Override
    public void close() {
        pieces.close();
        events.close();
    }
}
