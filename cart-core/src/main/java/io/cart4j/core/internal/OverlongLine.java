package io.cart4j.core.internal;

import java.util.List;

/** A line that does not fit into a block; only its beginning is kept, for the message. */
record OverlongLine(byte[] beginning, int blockBytes) implements RawBlock {
    @Override
    public Decoded decode(EventAppender appender, boolean lenient) {
        if (lenient) {
            appender.unreadable();
        }
        String reason = "the line is longer than " + blockBytes + " bytes; is this really a CSV file?";
        return new Decoded(1, List.of(new Reject(0, reason, beginning)), Decoded.WHOLE);
    }

    @Override
    public void close() {}
}
