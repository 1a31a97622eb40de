package io.cart4j.core.internal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Cuts one input into blocks. Used by one thread at a time. */
interface BlockReader extends AutoCloseable {
    /** The next block, or null at the end. */
    @Nullable
    RawBlock next() throws IOException;

    /** Goes on at a place in the input's text, after {@link RawBlock.Decoded#resumeAt} has told it; before the first block. */
    void resumeAt(long offset) throws IOException;

    /** How many lines stand before the first block: headers. */
    int headerLines();

    /** Bytes of the input that were taken so far, as stored. */
    long position();

    @Override
    void close() throws IOException;
}
