package io.cart4j.core.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whole lines of a CSV file. */
final class CsvBlock implements RawBlock {
    private final byte[] text;
    private final int length;
    private final long offset;
    private final boolean last;
    private final CsvColumns columns;
    private final BufferPool pool;

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
    }

    @Override
    public Decoded decode(EventAppender appender, boolean lenient) {
        List<Reject> rejects = new ArrayList<>();
        CsvRow row = new CsvRow(text, length, columns.fields(), columns.delimiter());
        EventTime times = new EventTime();
        long line = 0;
        int start = 0;
        while (start < length) {
            if (text[start] == '\n' || text[start] == '\r' && text[start + 1] == '\n') {
                start = row.lineEnd(start) + 1;
                line++;
                continue;
            }
            String reason;
            try {
                int next = row.scan(start);
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
            int end = row.lineEnd(start);
            rejects.add(new Reject(line, reason, Arrays.copyOfRange(text, start, row.withoutReturn(start, end))));
            if (!lenient) {
                break;
            }
            appender.unreadable();
            start = end + 1;
            line++;
        }
        return new Decoded(line, rejects, Decoded.WHOLE);
    }

    @Override
    public void close() {
        pool.give(text);
    }

    private void append(CsvRow row, EventTime times, EventAppender appender) throws UnreadableRowException {
        final CsvColumns columns = this.columns;
        byte[] bytes = row.bytes;
        long time = times.parse(bytes, row.from(columns.time()), row.to(columns.time()));
        long product = Numbers.parseLong(bytes, row.from(columns.product()), row.to(columns.product()), "product_id");
        long price = Numbers.parsePrice(bytes, row.from(columns.price()), row.to(columns.price()));
        long user = Numbers.parseLong(bytes, row.from(columns.user()), row.to(columns.user()), "user_id");
        appender.append(
                time,
                appender.typeCode(columns.layout().words(), bytes, row.from(columns.type()), row.to(columns.type())),
                product,
                appender.categoryCode(bytes, row.from(columns.category()), row.to(columns.category())),
                appender.brandCode(bytes, row.from(columns.brand()), row.to(columns.brand())),
                price,
                user,
                bytes,
                row.from(columns.session()),
                row.to(columns.session()));
    }
}
