package io.cart4j.core.internal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Cuts one input into blocks. Used by one thread at a time. */
interface BlockReader extends AutoCloseable {
    /** The next block, or null at the end. */
    @Nullable
    RawBlock next() throws IOException;

    /** How many lines stand before the first block: headers. */
    int headerLines();

    /** Bytes of the input that were taken so far, as stored. */
    long position();

    @Override
    void close() throws IOException;
}
