package io.cart4j.core.internal;

import io.cart4j.core.CartException;
import io.cart4j.core.DataSize;
import org.apache.arrow.memory.OutOfMemoryException;

/** Puts a memory limit that was reached into a sentence. */
final class MemoryErrors {
    private MemoryErrors() {}

    static CartException limitReached(DataSize limit, OutOfMemoryException cause) {
        return new CartException(
                "the events and sessions do not fit into the memory limit of " + limit
                        + "; raise it or give fewer inputs",
                cause);
    }
}
