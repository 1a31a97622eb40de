package io.cart4j.core.internal;

import java.util.Arrays;

/**
 * Cuts one row into fields. Fields are ranges of {@link #bytes}, which is the block itself, or, for a row with quotes, a
 * copy without them. A quoted field may hold line ends. For one thread.
 */
final class CsvRow {
    byte[] bytes;

    private final byte[] text;
    private final int length;
    private final byte delimiter;
    private final long delimiters;

    /** Field {@code f} lies between {@code bounds[f]} and {@code bounds[f + 1]}, both left out. */
    private final int[] bounds;

    private byte[] unquoted = {};
    private int lines;

    /** Reads a block whose last byte is a line end, with {@link Words#SLACK} bytes after it. */
    CsvRow(byte[] text, int length, int fields, byte delimiter) {
        this.text = text;
        this.length = length;
        this.delimiter = delimiter;
        this.delimiters = Words.repeat(delimiter);
        this.bytes = text;
        this.bounds = new int[fields + 1];
    }

    /** The first byte of a field. */
    int from(int field) {
        return bounds[field] + 1;
    }

    /** The byte after a field. */
    int to(int field) {
        return bounds[field + 1];
    }

    /** How many lines the last row took: more than one if a quoted field holds line ends. */
    int lines() {
        return lines;
    }

    /**
     * Finds the fields of the row at {@code start}.
     *
     * @param start the row's first byte
     * @return the first byte of the next row
     * @throws OpenQuoteException if a quoted field does not end before the block does
     */
    int scan(int start) throws UnreadableRowException, OpenQuoteException {
        final byte[] line = text;
        final int[] ends = bounds;
        bytes = line;
        lines = 1;
        ends[0] = start - 1;
        int field = 0;
        for (int at = start; ; at += Long.BYTES) {
            for (long hits = hits(Words.longAt(line, at)); hits != 0; hits &= hits - 1) {
                int hit = at + (Long.numberOfTrailingZeros(hits) >>> 3);
                byte b = line[hit];
                if (b == delimiter) {
                    if (++field < ends.length) {
                        ends[field] = hit;
                    }
                } else if (b == '\n') {
                    requireAll(++field);
                    ends[field] = withoutReturn(ends[field - 1] + 1, hit);
                    return hit + 1;
                } else if (b == '"') {
                    return scanQuoted(start);
                }
            }
        }
    }

    /** Where the line that holds {@code start} ends: its line feed. */
    int lineEnd(int start) {
        int at = start;
        while (text[at] != '\n') {
            at++;
        }
        return at;
    }

    /** The end of a line's content, before a carriage return. */
    int withoutReturn(int start, int lineEnd) {
        return lineEnd > start && text[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
    }

    /** The high bit of each byte that may end a field; a few others are among them. */
    private long hits(long word) {
        long hits = Words.belowDash(word);
        return delimiter < '-' ? hits : hits | Words.zeros(word ^ delimiters);
    }

    private int scanQuoted(int start) throws UnreadableRowException, OpenQuoteException {
        bounds[0] = -1;
        int field = 0;
        int size = 0;
        boolean inQuotes = false;
        boolean textAfterQuotes = false;
        for (int at = start; at < length; at++) {
            if (size + Words.SLACK >= unquoted.length) {
                unquoted = Arrays.copyOf(unquoted, 2 * size + 4 * Words.SLACK);
            }
            byte b = text[at];
            if (inQuotes) {
                if (b == '"' && text[at + 1] == '"') {
                    at++;
                } else if (b == '"') {
                    inQuotes = false;
                    byte next = text[at + 1];
                    textAfterQuotes |= next != delimiter && next != '\n' && next != '\r';
                    continue;
                } else if (b == '\n') {
                    lines++;
                }
                unquoted[size++] = b;
            } else if (b == '"' && size == bounds[field] + 1) {
                inQuotes = true;
            } else if (b == delimiter || b == '\n') {
                if (++field < bounds.length) {
                    bounds[field] = b == '\n' && size > 0 && text[at - 1] == '\r' ? size - 1 : size;
                }
                if (b == '\n') {
                    requireClosed(lines > 1 && (textAfterQuotes || field != bounds.length - 1));
                    requireAll(field);
                    bytes = unquoted;
                    return at + 1;
                }
                unquoted[size++] = b;
            } else {
                unquoted[size++] = b;
            }
        }
        throw new OpenQuoteException();
    }

    /** A quote that was forgotten runs on to the next one, rows later: it is the quote's own line that is wrong. */
    private static void requireClosed(boolean runsOn) throws UnreadableRowException {
        if (runsOn) {
            throw new UnreadableRowException("a quoted field does not end on its line");
        }
    }

    private void requireAll(int fields) throws UnreadableRowException {
        if (fields != bounds.length - 1) {
            throw new UnreadableRowException(
                    fields + (fields == 1 ? " field" : " fields") + " where the header has " + (bounds.length - 1));
        }
    }
}
