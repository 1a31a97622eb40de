package io.cart4j.core.internal;

import io.cart4j.core.CartException;
import io.cart4j.core.DataSize;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.OutOfMemoryException;

/** Puts a memory limit that was reached into a sentence. */
final class MemoryErrors {
    private MemoryErrors() {}

    static CartException limitReached(BufferAllocator allocator, OutOfMemoryException cause) {
        return new CartException(
                "the events and sessions do not fit into the memory limit of " + new DataSize(allocator.getLimit())
                        + "; raise it or give fewer inputs",
                cause);
    }
}
