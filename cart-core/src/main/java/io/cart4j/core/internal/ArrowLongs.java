package io.cart4j.core.internal;

import io.cart4j.core.CartException;
import io.cart4j.core.TimeFormat;
import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import org.apache.arrow.vector.BaseIntVector;
import org.apache.arrow.vector.Decimal256Vector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.TimeStampVector;
import org.apache.arrow.vector.UInt8Vector;
import org.apache.arrow.vector.types.pojo.ArrowType;

/** A column that becomes one long a row: microseconds, whole numbers or prices. */
@FunctionalInterface
interface ArrowLongs {
    long at(int row) throws UnreadableRowException;

    /** Times in microseconds; finer ones lose what is below a microsecond. The format is that of numbers and texts. */
    static ArrowLongs times(FieldVector vector, TimeFormat format) {
        String name = vector.getName();
        if (vector instanceof TimeStampVector stamps) {
            TimeUnit unit =
                    TimeUnit.valueOf(((ArrowType.Timestamp) vector.getField().getType())
                                    .getUnit()
                                    .name() + "S");
            long perMicro = unit == TimeUnit.NANOSECONDS ? 1000 : 1;
            long micros = unit == TimeUnit.NANOSECONDS ? 1 : unit.toMicros(1);
            return row -> {
                long time = Math.floorDiv(notNull(stamps, row).get(row), perMicro);
                return TimeReader.micros(time, micros, name);
            };
        }
        if (vector instanceof BaseIntVector) {
            long unit = TimeReader.microsPerUnit(format);
            if (unit == 0) {
                throw new CartException("column " + name
                        + " is whole numbers; a schema must say whether they are epoch seconds, milliseconds or"
                        + " microseconds");
            }
            ArrowLongs numbers = wholeNumbers(vector);
            return row -> TimeReader.micros(numbers.at(row), unit, name);
        }
        ArrowTexts texts = ArrowTexts.of(vector);
        TimeReader times = TimeReader.of(format, name);
        return row -> times.parse(texts.bytes(), 0, texts.read(row));
    }

    static ArrowLongs wholeNumbers(FieldVector vector) {
        if (vector instanceof BaseIntVector numbers) {
            return row -> {
                notNull(vector, row);
                long number = numbers.getValueAsLong(row);
                if (number < 0 && vector instanceof UInt8Vector) {
                    throw new UnreadableRowException(vector.getName() + " is above 2^63 - 1");
                }
                return number;
            };
        }
        throw new CartException("column " + vector.getName() + " must be whole numbers, not "
                + vector.getField().getType() + "; a schema can say that users are text");
    }

    /** Prices in millionths; floating point numbers count as the shortest decimal that stands for them. */
    static ArrowLongs prices(FieldVector vector) {
        if (vector instanceof Float8Vector prices) {
            return row -> prices.isNull(row) ? Numbers.NO_PRICE : ofDouble(prices.get(row));
        }
        if (vector instanceof Float4Vector prices) {
            return row -> prices.isNull(row) || Float.isNaN(prices.get(row))
                    ? Numbers.NO_PRICE
                    : Numbers.priceOf(finite(Float.toString(prices.get(row))));
        }
        if (vector instanceof DecimalVector prices) {
            return row -> prices.isNull(row) ? Numbers.NO_PRICE : Numbers.priceOf(prices.getObject(row));
        }
        if (vector instanceof Decimal256Vector prices) {
            return row -> prices.isNull(row) ? Numbers.NO_PRICE : Numbers.priceOf(prices.getObject(row));
        }
        if (vector instanceof BaseIntVector prices) {
            return row -> vector.isNull(row)
                    ? Numbers.NO_PRICE
                    : Numbers.priceOf(BigDecimal.valueOf(prices.getValueAsLong(row)));
        }
        throw new CartException("column " + vector.getName() + " must be numbers, not "
                + vector.getField().getType());
    }

    private static long ofDouble(double price) throws UnreadableRowException {
        if (Double.isNaN(price)) {
            return Numbers.NO_PRICE;
        }
        long cents = Math.round(price * 100);
        boolean exact = cents / 100.0 == price && Math.abs(cents) < 1L << 50;
        return exact ? cents * (Numbers.PRICE_UNIT / 100) : Numbers.priceOf(finite(Double.toString(price)));
    }

    private static BigDecimal finite(String price) throws UnreadableRowException {
        if (price.endsWith("Infinity")) {
            throw new UnreadableRowException("price is infinite");
        }
        return new BigDecimal(price).stripTrailingZeros();
    }

    private static <V extends FieldVector> V notNull(V vector, int row) throws UnreadableRowException {
        if (vector.isNull(row)) {
            throw new UnreadableRowException(vector.getName() + " is null");
        }
        return vector;
    }
}
