package io.cart4j.core.internal;

import java.io.IOException;
import org.apache.arrow.memory.BufferAllocator;

/** One source of events: a file or an Arrow stream. */
public interface Input {
    /** How messages and the quality report call it. */
    String name();

    /** Its size in bytes as stored, or -1 if unknown. */
    long size();

    /** About how many bytes of CSV text it is worth, to choose sizes by; what comes out does not depend on it. */
    default long textBytes() {
        return Math.max(0, size());
    }

    /** What its rows look like. */
    EventLayout layout();

    /** The same input, taken to look like something else. */
    Input with(EventLayout layout);

    /** Starts reading. */
    BlockReader open(BufferAllocator allocator, int blockBytes) throws IOException;
}
