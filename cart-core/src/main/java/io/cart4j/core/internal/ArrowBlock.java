package io.cart4j.core.internal;

import io.cart4j.core.CartException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;

/** A batch of events in Arrow form; a row counts as a line. */
record ArrowBlock(String name, VectorSchemaRoot batch) implements RawBlock {
    @Override
    public Decoded decode(EventAppender appender, boolean lenient) {
        ArrowLongs times = ArrowLongs.times(column(EventColumns.TIME));
        ArrowTexts types = ArrowTexts.of(column(EventColumns.TYPE));
        ArrowLongs products = ArrowLongs.wholeNumbers(column(EventColumns.PRODUCT));
        ArrowTexts categories = ArrowTexts.of(column(EventColumns.CATEGORY));
        ArrowTexts brands = ArrowTexts.of(column(EventColumns.BRAND));
        ArrowLongs prices = ArrowLongs.prices(column(EventColumns.PRICE));
        ArrowLongs users = ArrowLongs.wholeNumbers(column(EventColumns.USER));
        ArrowTexts sessions = ArrowTexts.of(column(EventColumns.SESSION));
        List<Reject> rejects = new ArrayList<>();
        int row = 0;
        for (; row < batch.getRowCount(); row++) {
            try {
                long time = times.at(row);
                long product = products.at(row);
                long price = prices.at(row);
                long user = users.at(row);
                appender.append(
                        time,
                        appender.typeCode(types.bytes(), 0, types.read(row)),
                        product,
                        appender.categoryCode(categories.bytes(), 0, categories.read(row)),
                        appender.brandCode(brands.bytes(), 0, brands.read(row)),
                        price,
                        user,
                        sessions.bytes(),
                        0,
                        sessions.read(row));
            } catch (UnreadableRowException e) {
                rejects.add(new Reject(row, String.valueOf(e.getMessage()), rowText(row)));
                if (!lenient) {
                    break;
                }
                appender.unreadable();
            }
        }
        return new Decoded(row, rejects, Decoded.WHOLE);
    }

    @Override
    public void close() {
        batch.close();
    }

    private FieldVector column(String column) {
        FieldVector vector = batch.getVector(column);
        if (vector == null) {
            throw new CartException(
                    name + ": no column \"" + column + "\"; needed are " + String.join(", ", EventColumns.ALL));
        }
        return vector;
    }

    private byte[] rowText(int row) {
        List<String> fields = new ArrayList<>();
        batch.getFieldVectors().forEach(vector -> fields.add(String.valueOf(vector.getObject(row))));
        return String.join(",", fields).getBytes(StandardCharsets.UTF_8);
    }
}
