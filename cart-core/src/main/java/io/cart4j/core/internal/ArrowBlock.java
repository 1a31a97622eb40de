package io.cart4j.core.internal;

import io.cart4j.core.EventColumn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.jspecify.annotations.Nullable;

/** A batch of events in Arrow form; a row counts as a line. */
record ArrowBlock(String name, VectorSchemaRoot batch, EventLayout layout) implements RawBlock {
    @Override
    public Decoded decode(EventAppender appender, boolean lenient) {
        ArrowLongs times = ArrowLongs.times(needed(EventColumn.TIME), layout.timeFormat());
        ArrowTexts types = ArrowTexts.of(needed(EventColumn.TYPE));
        ArrowLongs products = ArrowLongs.wholeNumbers(needed(EventColumn.PRODUCT));
        ArrowTexts categories = texts(EventColumn.CATEGORY, new byte[0]);
        ArrowTexts brands = texts(EventColumn.BRAND, new byte[0]);
        ArrowLongs prices = prices(column(EventColumn.PRICE));
        ArrowLongs users = users(needed(EventColumn.USER), appender);
        ArrowTexts sessions =
                texts(EventColumn.SESSION, Arrays.copyOf(EventLayout.ANY_SESSION, EventLayout.ANY_SESSION_LENGTH));
        EventWords words = layout.words();
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
                        appender.typeCode(words, types.bytes(), 0, types.read(row)),
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

    private ArrowTexts texts(EventColumn column, byte[] otherwise) {
        FieldVector vector = column(column);
        return vector == null ? ArrowTexts.always(otherwise) : ArrowTexts.of(vector);
    }

    private static ArrowLongs prices(@Nullable FieldVector vector) {
        return vector == null ? row -> Numbers.UNPRICED : ArrowLongs.prices(vector);
    }

    private ArrowLongs users(FieldVector vector, EventAppender appender) {
        if (!layout.textUsers()) {
            return ArrowLongs.wholeNumbers(vector);
        }
        ArrowTexts texts = ArrowTexts.of(vector);
        return row -> appender.userCode(texts.bytes(), 0, texts.read(row), vector.getName());
    }

    private FieldVector needed(EventColumn column) {
        FieldVector vector = column(column);
        if (vector == null) {
            throw new IllegalStateException("every schema has a column for " + column);
        }
        return vector;
    }

    /** The vector of a column, or null if the schema has none. */
    private @Nullable FieldVector column(EventColumn column) {
        String columnName = layout.name(column);
        if (columnName == null) {
            return null;
        }
        FieldVector vector = batch.getVector(columnName);
        if (vector == null) {
            throw layout.missing(
                    name,
                    columnName,
                    "",
                    batch.getFieldVectors().stream().map(FieldVector::getName).collect(Collectors.joining(", ")));
        }
        return vector;
    }

    private byte[] rowText(int row) {
        List<String> fields = new ArrayList<>();
        batch.getFieldVectors().forEach(vector -> fields.add(String.valueOf(vector.getObject(row))));
        return String.join(",", fields).getBytes(StandardCharsets.UTF_8);
    }
}
