package io.cart4j.core.internal;

import io.cart4j.core.EventColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whole lines of a CSV file. */
final class CsvBlock implements RawBlock {
    /** Where the next row begins when the end of this one is not known; no row begins there. */
    private static final int NOT_FOUND = 0;

    private final byte[] text;
    private final int length;
    private final long offset;
    private final boolean last;
    private final CsvColumns columns;
    private final BufferPool pool;
    private final String productName;
    private final String userName;

    /**
     * Takes over a buffer of whole lines, given back to the pool on close; the last byte is the last line's end.
     *
     * @param offset where in the input's text the block begins
     * @param last whether no text follows
     */
    CsvBlock(byte[] text, int length, long offset, boolean last, CsvColumns columns, BufferPool pool) {
        this.text = text;
        this.length = length;
        this.offset = offset;
        this.last = last;
        this.columns = columns;
        this.pool = pool;
        this.productName = columns.layout().neededName(EventColumn.PRODUCT);
        this.userName = columns.layout().neededName(EventColumn.USER);
    }

    @Override
    public Decoded decode(EventAppender appender, boolean lenient) {
        List<Reject> rejects = new ArrayList<>();
        CsvRow row = new CsvRow(text, length, columns.fields(), columns.delimiter());
        TimeReader times =
                TimeReader.of(columns.layout().timeFormat(), columns.layout().neededName(EventColumn.TIME));
        long line = 0;
        int start = 0;
        while (start < length) {
            if (text[start] == '\n' || text[start] == '\r' && text[start + 1] == '\n') {
                start = row.lineEnd(start) + 1;
                line++;
                continue;
            }
            String reason;
            int next = NOT_FOUND;
            try {
                next = row.scan(start);
                append(row, times, appender);
                start = next;
                line += row.lines();
                continue;
            } catch (OpenQuoteException e) {
                if (start > 0 && !last) {
                    return new Decoded(line, rejects, offset + start);
                }
                reason = "a quoted field does not end on its line, nor in the " + (length - start) + " bytes after it";
            } catch (UnreadableRowException e) {
                reason = String.valueOf(e.getMessage());
            }
            boolean wholeRow = next != NOT_FOUND;
            int end = wholeRow ? next - 1 : row.lineEnd(start);
            rejects.add(new Reject(line, reason, Arrays.copyOfRange(text, start, row.withoutReturn(start, end))));
            if (!lenient) {
                break;
            }
            appender.unreadable();
            start = end + 1;
            line += wholeRow ? row.lines() : 1;
        }
        return new Decoded(line, rejects, Decoded.WHOLE);
    }

    @Override
    public void close() {
        pool.give(text);
    }

    private void append(CsvRow row, TimeReader times, EventAppender appender) throws UnreadableRowException {
        final CsvColumns columns = this.columns;
        byte[] bytes = row.bytes;
        long time = times.parse(bytes, row.from(columns.time()), row.to(columns.time()));
        long product = Numbers.parseLong(bytes, row.from(columns.product()), row.to(columns.product()), productName);
        long price = columns.price() == CsvColumns.NONE
                ? Numbers.UNPRICED
                : Numbers.parsePrice(bytes, row.from(columns.price()), row.to(columns.price()));
        int userFrom = row.from(columns.user());
        int userTo = row.to(columns.user());
        long user = columns.layout().textUsers()
                ? appender.userCode(bytes, userFrom, userTo, userName)
                : Numbers.parseLong(bytes, userFrom, userTo, userName);
        boolean hasSession = columns.session() != CsvColumns.NONE;
        appender.append(
                time,
                appender.typeCode(columns.layout().words(), bytes, row.from(columns.type()), row.to(columns.type())),
                product,
                columns.category() == CsvColumns.NONE
                        ? TextDictionary.NONE
                        : appender.categoryCode(bytes, row.from(columns.category()), row.to(columns.category())),
                columns.brand() == CsvColumns.NONE
                        ? TextDictionary.NONE
                        : appender.brandCode(bytes, row.from(columns.brand()), row.to(columns.brand())),
                price,
                user,
                hasSession ? bytes : EventLayout.ANY_SESSION,
                hasSession ? row.from(columns.session()) : 0,
                hasSession ? row.to(columns.session()) : EventLayout.ANY_SESSION_LENGTH);
    }
}
