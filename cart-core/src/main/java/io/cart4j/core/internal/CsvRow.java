package io.cart4j.core.internal;

/**
 * Cuts one line into fields. Fields are ranges of {@link #bytes}, which is the block itself, or, for a line with quotes, a
 * copy without them. For one thread.
 */
final class CsvRow {
    final int[] from;
    final int[] to;
    byte[] bytes;

    private final byte[] text;
    private byte[] unquoted = {};

    CsvRow(byte[] text, int fields) {
        this.text = text;
        this.bytes = text;
        this.from = new int[fields];
        this.to = new int[fields];
    }

    /**
     * Finds the fields of the line at {@code start}.
     *
     * @param start the line's first byte
     * @return the first byte of the next line
     */
    int scan(int start) throws UnreadableRowException {
        bytes = text;
        int field = 0;
        int fieldStart = start;
        for (int at = start; ; at++) {
            byte b = text[at];
            if (b > ',') {
                continue;
            }
            if (b == ',') {
                put(field++, fieldStart, at);
                fieldStart = at + 1;
            } else if (b == '\n') {
                put(field++, fieldStart, withoutReturn(fieldStart, at));
                requireAll(field);
                return at + 1;
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

    private int scanQuoted(int start) throws UnreadableRowException {
        int lineEnd = lineEnd(start);
        int end = withoutReturn(start, lineEnd);
        if (unquoted.length < end - start) {
            unquoted = new byte[end - start];
        }
        bytes = unquoted;
        int field = 0;
        int length = 0;
        int fieldStart = 0;
        boolean inQuotes = false;
        for (int at = start; at < end; at++) {
            byte b = text[at];
            if (inQuotes) {
                if (b != '"') {
                    unquoted[length++] = b;
                } else if (at + 1 < end && text[at + 1] == '"') {
                    unquoted[length++] = text[at++];
                } else {
                    inQuotes = false;
                }
            } else if (b == '"' && length == fieldStart) {
                inQuotes = true;
            } else if (b == ',') {
                put(field++, fieldStart, length);
                fieldStart = length;
            } else {
                unquoted[length++] = b;
            }
        }
        if (inQuotes) {
            throw new UnreadableRowException("a quoted field does not end on its line");
        }
        put(field++, fieldStart, length);
        requireAll(field);
        return lineEnd + 1;
    }

    private void put(int field, int fieldFrom, int fieldTo) {
        if (field < from.length) {
            from[field] = fieldFrom;
            to[field] = fieldTo;
        }
    }

    private void requireAll(int fields) throws UnreadableRowException {
        if (fields != from.length) {
            throw new UnreadableRowException(
                    fields + (fields == 1 ? " field" : " fields") + " where the header has " + from.length);
        }
    }
}
