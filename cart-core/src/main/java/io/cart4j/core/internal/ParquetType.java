package io.cart4j.core.internal;

import io.cart4j.core.CartException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.Decimal256Vector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.TimeStampVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.parquet.column.values.ValuesReader;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * What a Parquet column becomes in Arrow.
 *
 * @param field name and type of the vector
 * @param copy puts the values of a page into the vector
 */
record ParquetType(Field field, Copy copy) {
    private static final int DECIMAL128_DIGITS = 38;
    private static final int JULIAN_DAY_OF_EPOCH = 2_440_588;
    private static final long MICROS_PER_DAY = 86_400_000_000L;

    /** Copies the values of those rows that are present; which ones that are, the vector learns elsewhere. */
    @FunctionalInterface
    interface Copy {
        void copy(ParquetPage page, FieldVector vector, boolean[] present, int from, int to) throws IOException;
    }

    /**
     * What a column becomes.
     *
     * @throws CartException if it is a list or a structure, or of a type that no column of events or sessions has
     */
    static ParquetType of(Type type, String file) {
        if (!type.isPrimitive() || type.isRepetition(Type.Repetition.REPEATED)) {
            throw new CartException(
                    file + ": column \"" + type.getName() + "\" is a list or a structure; one value a row is needed");
        }
        PrimitiveType primitive = type.asPrimitiveType();
        LogicalTypeAnnotation logical = primitive.getLogicalTypeAnnotation();
        if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
            return decimal(primitive, decimal);
        }
        ParquetType plain = switch (primitive.getPrimitiveTypeName()) {
            case BOOLEAN -> of(type, ArrowType.Bool.INSTANCE, ParquetType::booleans);
            case FLOAT -> of(type, floats(FloatingPointPrecision.SINGLE), ParquetType::floats);
            case DOUBLE -> of(type, floats(FloatingPointPrecision.DOUBLE), ParquetType::doubles);
            case INT96 -> of(type, timestamp(TimeUnit.MICROSECOND, true), ParquetType::int96);
            case INT32 -> int32(type, logical);
            case INT64 -> int64(type, logical);
            case BINARY ->
                logical == null
                                || logical instanceof StringLogicalTypeAnnotation
                                || logical instanceof EnumLogicalTypeAnnotation
                                || logical instanceof JsonLogicalTypeAnnotation
                        ? of(type, ArrowType.Utf8.INSTANCE, new ParquetTexts())
                        : null;
            case FIXED_LEN_BYTE_ARRAY ->
                logical instanceof UUIDLogicalTypeAnnotation
                        ? of(type, ArrowType.Utf8.INSTANCE, ParquetType::uuids)
                        : null;
        };
        if (plain == null) {
            throw new CartException(file + ": column \"" + type.getName() + "\" is of the type "
                    + (logical == null ? primitive.getPrimitiveTypeName() : logical)
                            .toString()
                            .toLowerCase(Locale.ROOT)
                    + ", which stands for nothing that an event or a session has");
        }
        return plain;
    }

    private static ParquetType of(Type type, ArrowType arrow, Copy copy) {
        boolean nullable = type.isRepetition(Type.Repetition.OPTIONAL);
        return new ParquetType(new Field(type.getName(), new FieldType(nullable, arrow, null), null), copy);
    }

    private static @Nullable ParquetType int32(Type type, @Nullable LogicalTypeAnnotation logical) {
        if (logical instanceof IntLogicalTypeAnnotation bits && !bits.isSigned()) {
            return of(type, new ArrowType.Int(Long.SIZE, true), ParquetType::unsignedInts);
        }
        return logical == null || logical instanceof IntLogicalTypeAnnotation
                ? of(type, new ArrowType.Int(Integer.SIZE, true), ParquetType::ints)
                : null;
    }

    private static @Nullable ParquetType int64(Type type, @Nullable LogicalTypeAnnotation logical) {
        if (logical instanceof TimestampLogicalTypeAnnotation stamp) {
            TimeUnit unit = switch (stamp.getUnit()) {
                case MILLIS -> TimeUnit.MILLISECOND;
                case MICROS -> TimeUnit.MICROSECOND;
                case NANOS -> TimeUnit.NANOSECOND;
            };
            return of(type, timestamp(unit, stamp.isAdjustedToUTC()), ParquetType::longs);
        }
        if (logical instanceof IntLogicalTypeAnnotation bits && !bits.isSigned()) {
            return of(type, new ArrowType.Int(Long.SIZE, false), ParquetType::longs);
        }
        return logical == null || logical instanceof IntLogicalTypeAnnotation
                ? of(type, new ArrowType.Int(Long.SIZE, true), ParquetType::longs)
                : null;
    }

    private static ParquetType decimal(PrimitiveType type, DecimalLogicalTypeAnnotation decimal) {
        boolean isWide = decimal.getPrecision() > DECIMAL128_DIGITS;
        ArrowType arrow = new ArrowType.Decimal(decimal.getPrecision(), decimal.getScale(), isWide ? 256 : 128);
        PrimitiveTypeName stored = type.getPrimitiveTypeName();
        if (stored == PrimitiveTypeName.INT32) {
            return of(type, arrow, ParquetType::decimalInts);
        }
        if (stored == PrimitiveTypeName.INT64) {
            return of(type, arrow, ParquetType::decimalLongs);
        }
        return of(type, arrow, isWide ? ParquetType::wideDecimals : ParquetType::decimals);
    }

    private static ArrowType floats(FloatingPointPrecision precision) {
        return new ArrowType.FloatingPoint(precision);
    }

    private static ArrowType timestamp(TimeUnit unit, boolean isUtc) {
        return new ArrowType.Timestamp(unit, isUtc ? "UTC" : null);
    }

    private static void booleans(ParquetPage page, FieldVector vector, boolean[] present, int from, int to) {
        BitVector bits = (BitVector) vector;
        ValuesReader values = page.values();
        for (int row = from; row < to; row++) {
            if (present[row]) {
                bits.set(row, values.readBoolean() ? 1 : 0);
            }
        }
    }

    private static void ints(ParquetPage page, FieldVector vector, boolean[] present, int from, int to) {
        ArrowBuf ints = vector.getDataBuffer();
        ValuesReader values = page.values();
        for (int row = from; row < to; row++) {
            if (present[row]) {
                ints.setInt((long) row * Integer.BYTES, values.readInteger());
            }
        }
    }

    private static void unsignedInts(ParquetPage page, FieldVector vector, boolean[] present, int from, int to) {
        ArrowBuf longs = vector.getDataBuffer();
        ValuesReader values = page.values();
        for (int row = from; row < to; row++) {
            if (present[row]) {
                longs.setLong((long) row * Long.BYTES, Integer.toUnsignedLong(values.readInteger()));
            }
        }
    }

    private static void longs(ParquetPage page, FieldVector vector, boolean[] present, int from, int to) {
        ArrowBuf longs = vector.getDataBuffer();
        ValuesReader values = page.values();
        for (int row = from; row < to; row++) {
            if (present[row]) {
                longs.setLong((long) row * Long.BYTES, values.readLong());
            }
        }
    }

    /** Nanoseconds of the day and the Julian day, as old Spark and Hive write them. */
    private static void int96(ParquetPage page, FieldVector vector, boolean[] present, int from, int to) {
        TimeStampVector times = (TimeStampVector) vector;
        ValuesReader values = page.values();
        for (int row = from; row < to; row++) {
            if (present[row]) {
                ByteBuffer time = values.readBytes().toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
                long nanos = time.getLong(time.position());
                long day = time.getInt(time.position() + Long.BYTES) - (long) JULIAN_DAY_OF_EPOCH;
                times.set(row, day * MICROS_PER_DAY + Math.floorDiv(nanos, 1000L));
            }
        }
    }

    private static void floats(ParquetPage page, FieldVector vector, boolean[] present, int from, int to) {
        ArrowBuf floats = vector.getDataBuffer();
        ValuesReader values = page.values();
        for (int row = from; row < to; row++) {
            if (present[row]) {
                floats.setFloat((long) row * Float.BYTES, values.readFloat());
            }
        }
    }

    private static void doubles(ParquetPage page, FieldVector vector, boolean[] present, int from, int to) {
        ArrowBuf doubles = vector.getDataBuffer();
        ValuesReader values = page.values();
        for (int row = from; row < to; row++) {
            if (present[row]) {
                doubles.setDouble((long) row * Double.BYTES, values.readDouble());
            }
        }
    }

    private static void decimalInts(ParquetPage page, FieldVector vector, boolean[] present, int from, int to) {
        DecimalVector decimals = (DecimalVector) vector;
        ValuesReader values = page.values();
        for (int row = from; row < to; row++) {
            if (present[row]) {
                decimals.set(row, (long) values.readInteger());
            }
        }
    }

    private static void decimalLongs(ParquetPage page, FieldVector vector, boolean[] present, int from, int to) {
        DecimalVector decimals = (DecimalVector) vector;
        ValuesReader values = page.values();
        for (int row = from; row < to; row++) {
            if (present[row]) {
                decimals.set(row, values.readLong());
            }
        }
    }

    private static void decimals(ParquetPage page, FieldVector vector, boolean[] present, int from, int to) {
        DecimalVector decimals = (DecimalVector) vector;
        for (int row = from; row < to; row++) {
            if (present[row]) {
                decimals.setBigEndian(row, bytes(page));
            }
        }
    }

    private static void wideDecimals(ParquetPage page, FieldVector vector, boolean[] present, int from, int to) {
        Decimal256Vector decimals = (Decimal256Vector) vector;
        for (int row = from; row < to; row++) {
            if (present[row]) {
                decimals.setBigEndian(row, bytes(page));
            }
        }
    }

    private static void uuids(ParquetPage page, FieldVector vector, boolean[] present, int from, int to) {
        VarCharVector texts = (VarCharVector) vector;
        byte[] text = new byte[SessionKey.UUID_LENGTH];
        for (int row = from; row < to; row++) {
            if (present[row]) {
                ByteBuffer uuid = ByteBuffer.wrap(bytes(page));
                SessionKey.formatUuid(uuid.getLong(), uuid.getLong(), text, 0);
                texts.setSafe(row, text);
            }
        }
    }

    private static byte[] bytes(ParquetPage page) {
        byte[][] dictionary = page.dictionary();
        return dictionary == null
                ? page.values().readBytes().getBytes()
                : dictionary[page.values().readValueDictionaryId()];
    }
}
