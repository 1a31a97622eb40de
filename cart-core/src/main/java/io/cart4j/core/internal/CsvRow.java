package io.cart4j.core.internal;

import java.util.Arrays;

/**
 * Cuts one row into fields. Fields are ranges of {@link #bytes}, which is the block itself, or, for a row with quotes, a
 * copy without them. A quoted field may hold line ends. For one thread.
 */
final class CsvRow {
    private static final int TIME_LENGTH = 23;
    private static final int AFTER_DATE = 10;
    private static final int BEFORE_UTC = 19;
    private static final long TIME_SPACE_AFTER_DATE = 0x80L << 2 * Byte.SIZE;
    private static final long TIME_SPACE_BEFORE_UTC = 0x80L << 4 * Byte.SIZE;

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
        final int last = ends.length - 2;
        bytes = line;
        lines = 1;
        ends[0] = start - 1;
        int field = 0;
        int at = start;
        if (last > 0 && looksLikeTime(start)) {
            ends[++field] = start + TIME_LENGTH;
            at += TIME_LENGTH + 1;
        }
        long hits = hits(at);
        for (int base = at; ; ) {
            while (hits == 0) {
                base += Long.SIZE;
                hits = hits(base);
            }
            at = base + Long.numberOfTrailingZeros(hits);
            hits &= hits - 1;
            byte b = line[at++];
            if (b == delimiter) {
                if (++field <= last) {
                    ends[field] = at - 1;
                }
                if (field == last && looksLikeLastUuid(at)) {
                    ends[last + 1] = at + SessionKey.UUID_LENGTH;
                    return at + SessionKey.UUID_LENGTH + 1;
                }
            } else if (b == '\n') {
                requireAll(++field);
                ends[field] = withoutReturn(ends[field - 1] + 1, at - 1);
                return at;
            } else if (b == '"') {
                return scanQuoted(start);
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

    /** Whether the next field is as long as {@code 2019-10-01 00:00:00 UTC} and has its spaces and nothing that ends it. */
    private boolean looksLikeTime(int start) {
        final byte[] line = text;
        return delimiter < '-'
                && start + TIME_LENGTH < length
                && delimiter != ' '
                && line[start + TIME_LENGTH] == delimiter
                && line[start + AFTER_DATE] == ' '
                && line[start + BEFORE_UTC] == ' '
                && (Words.belowDash(Words.longAt(line, start))
                                | Words.belowDash(Words.longAt(line, start + 8)) ^ TIME_SPACE_AFTER_DATE
                                | Words.belowDash(Words.longAt(line, start + 15)) ^ TIME_SPACE_BEFORE_UTC)
                        == 0;
    }

    /** Whether the row ends after as many bytes as a UUID has, none of which ends a field. */
    private boolean looksLikeLastUuid(int start) {
        final byte[] line = text;
        return delimiter < '-'
                && start + SessionKey.UUID_LENGTH < length
                && line[start + SessionKey.UUID_LENGTH] == '\n'
                && (Words.belowDash(Words.longAt(line, start))
                                | Words.belowDash(Words.longAt(line, start + 8))
                                | Words.belowDash(Words.longAt(line, start + 16))
                                | Words.belowDash(Words.longAt(line, start + 24))
                                | Words.belowDash(Words.longAt(line, start + 28)))
                        == 0;
    }

    /** A bit for each of the next 64 bytes that may end a field; a few others are among them. */
    private long hits(int at) {
        long hits = 0;
        for (int word = 0; word < Long.BYTES; word++) {
            long bytes = Words.longAt(text, at + word * Long.BYTES);
            long below = Words.belowDash(bytes);
            long found = delimiter < '-' ? below : below | Words.zeros(bytes ^ delimiters);
            hits |= Words.bits(found) << word * Byte.SIZE;
        }
        return hits;
    }

    private int scanQuoted(int start) throws UnreadableRowException, OpenQuoteException {
        bounds[0] = -1;
        int field = 0;
        int size = 0;
        int fieldStart = 0;
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
            } else if (b == '"' && size == fieldStart) {
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
                fieldStart = size;
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
