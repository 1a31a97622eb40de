package io.cart4j.core.internal;

/** Rows of whole-number columns outside of the heap. Immutable; safe for reading from any thread until they are closed. */
sealed interface StoredRows extends AutoCloseable permits PackedRows, PackedColumns {
    @Override
    void close();
}
