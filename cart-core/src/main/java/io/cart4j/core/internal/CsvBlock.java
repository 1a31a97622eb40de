package io.cart4j.core.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whole lines of a CSV file. */
final class CsvBlock implements RawBlock {
    private final byte[] text;
    private final int length;
    private final CsvColumns columns;
    private final BufferPool pool;

    /** Takes over a buffer of whole lines, given back to the pool on close; the last byte is the last line's end. */
    CsvBlock(byte[] text, int length, CsvColumns columns, BufferPool pool) {
        this.text = text;
        this.length = length;
        this.columns = columns;
        this.pool = pool;
    }

    @Override
    public Decoded decode(EventAppender appender, boolean lenient) {
        List<Reject> rejects = new ArrayList<>();
        CsvRow row = new CsvRow(text, columns.fields());
        EventTime times = new EventTime();
        long line = 0;
        for (int start = 0; start < length; line++) {
            if (text[start] == '\n' || text[start] == '\r' && text[start + 1] == '\n') {
                start = row.lineEnd(start) + 1;
                continue;
            }
            int next;
            try {
                next = row.scan(start);
                append(row, times, appender);
            } catch (UnreadableRowException e) {
                int end = row.lineEnd(start);
                byte[] content = Arrays.copyOfRange(text, start, row.withoutReturn(start, end));
                rejects.add(new Reject(line, String.valueOf(e.getMessage()), content));
                if (!lenient) {
                    break;
                }
                appender.unreadable();
                next = end + 1;
            }
            start = next;
        }
        return new Decoded(line, rejects);
    }

    @Override
    public void close() {
        pool.give(text);
    }

    private void append(CsvRow row, EventTime times, EventAppender appender) throws UnreadableRowException {
        byte[] bytes = row.bytes;
        int[] from = row.from;
        int[] to = row.to;
        long time = times.parse(bytes, from[columns.time()], to[columns.time()]);
        long product = Numbers.parseLong(bytes, from[columns.product()], to[columns.product()], "product_id");
        long price = Numbers.parsePrice(bytes, from[columns.price()], to[columns.price()]);
        long user = Numbers.parseLong(bytes, from[columns.user()], to[columns.user()], "user_id");
        appender.append(
                time,
                appender.typeCode(bytes, from[columns.type()], to[columns.type()]),
                product,
                appender.categoryCode(bytes, from[columns.category()], to[columns.category()]),
                appender.brandCode(bytes, from[columns.brand()], to[columns.brand()]),
                price,
                user,
                bytes,
                from[columns.session()],
                to[columns.session()]);
    }
}
