package io.cart4j.core.internal;

import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** The columns of a Parquet file for those of an Arrow schema: all required, none nested. */
final class ParquetSchema {
    private ParquetSchema() {}

    static MessageType of(Schema schema) {
        return new MessageType(
                "sessions",
                schema.getFields().stream().<Type>map(ParquetSchema::column).toList());
    }

    private static PrimitiveType column(Field field) {
        String name = field.getName();
        ArrowType type = field.getType();
        if (type instanceof ArrowType.Utf8) {
            return Types.required(PrimitiveTypeName.BINARY)
                    .as(LogicalTypeAnnotation.stringType())
                    .named(name);
        }
        if (type instanceof ArrowType.Timestamp time
                && time.getUnit() == org.apache.arrow.vector.types.TimeUnit.MICROSECOND
                && "UTC".equals(time.getTimezone())) {
            return Types.required(PrimitiveTypeName.INT64)
                    .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
                    .named(name);
        }
        if (type instanceof ArrowType.FloatingPoint number && number.getPrecision() == FloatingPointPrecision.DOUBLE) {
            return Types.required(PrimitiveTypeName.DOUBLE).named(name);
        }
        if (type instanceof ArrowType.Bool) {
            return Types.required(PrimitiveTypeName.BOOLEAN).named(name);
        }
        if (type instanceof ArrowType.Int number && number.getIsSigned()) {
            if (number.getBitWidth() == Long.SIZE) {
                return Types.required(PrimitiveTypeName.INT64).named(name);
            }
            if (number.getBitWidth() == Integer.SIZE) {
                return Types.required(PrimitiveTypeName.INT32).named(name);
            }
        }
        throw new IllegalArgumentException("column " + name + " has a type that is not written: " + type);
    }
}
