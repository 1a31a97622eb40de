package io.cart4j.core.internal;

/**
 * Some rows of the session table as the second grouping needs them, sorted by partition of the user. Immutable; safe for
 * reading from any thread until it is closed.
 *
 * @param columns user, start of the session, and row counted from the first of the block
 * @param starts first place of each partition, and the number of rows at the end
 */
record HistoryBlock(PackedColumns columns, int[] starts) implements AutoCloseable {
    static final int USER = 0;
    static final int START = 1;
    static final int ROW = 2;

    @Override
    public void close() {
        columns.close();
    }
}
