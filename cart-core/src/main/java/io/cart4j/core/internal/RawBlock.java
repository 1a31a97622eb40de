package io.cart4j.core.internal;

import java.util.List;

/** A piece of an input, read but not decoded yet. Decoding may happen on any thread; closed after it. */
interface RawBlock extends AutoCloseable {
    /**
     * Decodes all rows into the appender.
     *
     * @param lenient whether unreadable rows are counted and returned; if not, the first one ends the block
     * @return what happened, with lines counted from 0 within this block
     */
    Decoded decode(EventAppender appender, boolean lenient);

    @Override
    void close();

    /**
     * What came of a block.
     *
     * @param lines how many lines of the input it took
     * @param rejects unreadable rows, in order
     * @param resumeAt where in the input's text reading must go on, because the block ends within a row, or {@link #WHOLE}
     */
    record Decoded(long lines, List<Reject> rejects, long resumeAt) {
        /** The block ends with a row. */
        static final long WHOLE = -1;
    }

    /**
     * An unreadable row.
     *
     * @param line its line within the block, from 0
     * @param reason why it cannot be read
     * @param row the row itself, without line end
     */
    record Reject(long line, String reason, byte[] row) {}
}
