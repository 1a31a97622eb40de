package io.cart4j.core.internal;

import io.cart4j.core.CartException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a CSV file into blocks at line ends. The memory it takes does not depend on the file. A line end within quotes is no
 * end of a row: until quotes are known to hold some, blocks are cut wherever a line ends, and who finds a block that ends
 * within a row comes back by {@link #resumeAt}.
 */
final class CsvBlockReader implements BlockReader {
    private static final int SHOWN_BYTES = 200;

    /** A file's bytes come through a buffer of this size outside of the heap, which then stays in a core's cache. */
    private static final int READ_BYTES = 1 << 17;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String name;
    private final InputStream in;
    private final CountingInputStream stored;
    private final long expectedBytes;
    private final int blockBytes;
    private final BufferPool pool;
    private final CsvColumns columns;
    private byte[] rest = {};
    private long restOffset;
    private boolean lineEndsInQuotes;
    private boolean ended;
    private boolean hadRows;

    /**
     * Reads the header.
     *
     * @param layout what the header and the rows look like
     * @param in the text
     * @param stored the stream beneath it, which counts
     * @param expectedBytes how long the text must be, or -1 if unknown
     */
    CsvBlockReader(
            String name,
            EventLayout layout,
            InputStream in,
            CountingInputStream stored,
            long expectedBytes,
            int blockBytes)
            throws IOException {
        this.name = name;
        this.in = in;
        this.stored = stored;
        this.expectedBytes = expectedBytes;
        this.blockBytes = blockBytes;
        this.pool = new BufferPool(blockBytes + 1 + Words.SLACK);
        this.columns = readHeader(layout);
    }

    @Override
    public @Nullable RawBlock next() throws IOException {
        byte[] buffer = pool.take();
        int length = fill(buffer);
        if (length == 0) {
            pool.give(buffer);
            if (!hadRows) {
                throw new CartException(name + ":2: the file ends after its header; remove it or give one with rows");
            }
            return null;
        }
        hadRows = true;
        if (ended && buffer[length - 1] != '\n') {
            buffer[length++] = '\n';
        }
        int lineEnd = lineEndsInQuotes ? lastRowEnd(buffer, length) : lastLineEnd(buffer, length);
        if (lineEnd < 0) {
            byte[] beginning = Arrays.copyOf(buffer, Math.min(length, SHOWN_BYTES));
            restOffset += length;
            skipLine(buffer);
            pool.give(buffer);
            return new OverlongLine(beginning, blockBytes);
        }
        long offset = restOffset;
        rest = Arrays.copyOfRange(buffer, lineEnd + 1, length);
        restOffset += lineEnd + 1;
        return new CsvBlock(buffer, lineEnd + 1, offset, ended && rest.length == 0, columns, pool);
    }

    @Override
    public void resumeAt(long offset) throws IOException {
        lineEndsInQuotes = true;
        hadRows = true;
        long skip = offset - restOffset;
        if (skip < rest.length) {
            rest = Arrays.copyOfRange(rest, (int) skip, rest.length);
        } else {
            in.skipNBytes(skip - rest.length);
            rest = new byte[0];
        }
        restOffset = offset;
    }

    @Override
    public int headerLines() {
        return 1;
    }

    @Override
    public long position() {
        return stored.count();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private CsvColumns readHeader(EventLayout layout) throws IOException {
        byte[] buffer = pool.take();
        int length = fill(buffer);
        if (length == 0) {
            throw new CartException(name + ":1: the file is empty; a header line is needed");
        }
        refuseOtherFormats(buffer, length);
        int end = 0;
        while (end < length && buffer[end] != '\n') {
            end++;
        }
        if (end == length && !ended) {
            throw new CartException(
                    name + ":1: the first line is longer than " + blockBytes + " bytes; is this really a CSV file?");
        }
        int start = Arrays.equals(
                        buffer, 0, Math.min(BYTE_ORDER_MARK.length, length), BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length)
                ? BYTE_ORDER_MARK.length
                : 0;
        CsvColumns parsed =
                CsvColumns.parse(new String(buffer, start, end - start, StandardCharsets.UTF_8), name, layout);
        restOffset = Math.min(end + 1, length);
        rest = Arrays.copyOfRange(buffer, (int) restOffset, length);
        pool.give(buffer);
        return parsed;
    }

    /** Puts what was left over and then the stream's bytes into the buffer, until it is full or the stream ends. */
    private int fill(byte[] buffer) throws IOException {
        System.arraycopy(rest, 0, buffer, 0, rest.length);
        int length = rest.length;
        rest = new byte[0];
        while (length < blockBytes && !ended) {
            int taken = readSome(buffer, length);
            if (taken < 0) {
                ended = true;
                if (expectedBytes >= 0 && stored.count() != expectedBytes) {
                    throw new CartException(name + ": had " + expectedBytes + " bytes when reading began and "
                            + stored.count() + " at its end; wait until it is written, then try again");
                }
            } else {
                length += taken;
            }
        }
        return length;
    }

    private int readSome(byte[] buffer, int length) throws IOException {
        try {
            return in.read(buffer, length, Math.min(READ_BYTES, blockBytes - length));
        } catch (IOException e) {
            throw new CartException(
                    name + ": reading stopped after " + stored.count() + " bytes: " + FileErrors.reason(e)
                            + "; is the file damaged or cut short?",
                    e);
        }
    }

    private void skipLine(byte[] buffer) throws IOException {
        while (!ended) {
            int length = fill(buffer);
            int end = 0;
            while (end < length && buffer[end] != '\n') {
                end++;
            }
            restOffset += Math.min(end + 1, length);
            if (end < length) {
                rest = Arrays.copyOfRange(buffer, end + 1, length);
                return;
            }
        }
    }

    /** The last line end that is not within quotes, or if there is none, the last line end. */
    private static int lastRowEnd(byte[] buffer, int length) {
        int last = -1;
        boolean inQuotes = false;
        for (int at = 0; at < length; at++) {
            inQuotes ^= buffer[at] == '"';
            last = buffer[at] == '\n' && !inQuotes ? at : last;
        }
        return last < 0 ? lastLineEnd(buffer, length) : last;
    }

    private static int lastLineEnd(byte[] buffer, int length) {
        int at = length - 1;
        while (at >= 0 && buffer[at] != '\n') {
            at--;
        }
        return at;
    }

    private void refuseOtherFormats(byte[] buffer, int length) {
        if (length < 4) {
            return;
        }
        if (buffer[0] == 0x1f && buffer[1] == (byte) 0x8b) {
            throw new CartException(name + ":1: this is gzip-compressed; name it .csv.gz");
        }
        if (buffer[0] == 0x28 && buffer[1] == (byte) 0xb5 && buffer[2] == 0x2f && buffer[3] == (byte) 0xfd) {
            throw new CartException(name + ":1: this is zstd-compressed; name it .csv.zst");
        }
        if (buffer[0] == 'P' && buffer[1] == 'A' && buffer[2] == 'R' && buffer[3] == '1') {
            throw new CartException(name + ":1: this is a Parquet file; name it .parquet");
        }
    }
}
