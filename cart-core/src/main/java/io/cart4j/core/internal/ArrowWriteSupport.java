package io.cart4j.core.internal;

import io.cart4j.core.AddedColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.TimeStampMicroTZVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** Hands rows of Arrow batches to a Parquet writer, without an object for each row. */
final class ArrowWriteSupport extends WriteSupport<ArrowWriteSupport.Row> {
    private final List<Field> fields;
    private final List<AddedColumn> added;
    private final int batchColumns;
    private @Nullable RecordConsumer consumer;

    ArrowWriteSupport(Schema schema, List<AddedColumn> added) {
        this.fields = new ArrayList<>(schema.getFields());
        this.batchColumns = fields.size();
        this.added = added;
        added.forEach(column -> fields.add(column.field()));
    }

    /** The row that is written next. */
    static final class Row {
        final VectorSchemaRoot batch;
        int index;
        long number;

        Row(VectorSchemaRoot batch) {
            this.batch = batch;
        }
    }

    @SuppressWarnings("deprecation") // abstract, though only its successor is called
    @Override
    public WriteContext init(Configuration configuration) {
        return context();
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return context();
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        consumer = recordConsumer;
    }

    @Override
    public void write(Row row) {
        RecordConsumer target = Objects.requireNonNull(consumer, "prepareForWrite comes first");
        target.startMessage();
        for (int column = 0; column < fields.size(); column++) {
            target.startField(fields.get(column).getName(), column);
            if (column < batchColumns) {
                writeValue(row.batch.getVector(column), row.index, target);
            } else {
                writeAdded(added.get(column - batchColumns).values().apply(row.number), target);
            }
            target.endField(fields.get(column).getName(), column);
        }
        target.endMessage();
    }

    private void writeValue(FieldVector vector, int index, RecordConsumer target) {
        if (vector instanceof IntVector ints) {
            target.addInteger(ints.get(index));
        } else if (vector instanceof Float8Vector doubles) {
            target.addDouble(doubles.get(index));
        } else if (vector instanceof BigIntVector longs) {
            target.addLong(longs.get(index));
        } else if (vector instanceof TimeStampMicroTZVector times) {
            target.addLong(times.get(index));
        } else if (vector instanceof BitVector bits) {
            target.addBoolean(bits.get(index) != 0);
        } else {
            target.addBinary(Binary.fromConstantByteArray(((VarCharVector) vector).get(index)));
        }
    }

    private void writeAdded(Object value, RecordConsumer target) {
        if (value instanceof Integer number) {
            target.addInteger(number);
        } else {
            target.addBinary(Binary.fromString((String) value));
        }
    }

    private WriteContext context() {
        return new WriteContext(
                new MessageType(
                        "sessions",
                        fields.stream().map(ArrowWriteSupport::column).toList()),
                Map.of());
    }

    private static Type column(Field field) {
        ArrowType type = field.getType();
        if (type instanceof ArrowType.Utf8) {
            return Types.required(PrimitiveTypeName.BINARY)
                    .as(LogicalTypeAnnotation.stringType())
                    .named(field.getName());
        }
        if (type instanceof ArrowType.Timestamp) {
            return Types.required(PrimitiveTypeName.INT64)
                    .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
                    .named(field.getName());
        }
        if (type instanceof ArrowType.FloatingPoint) {
            return Types.required(PrimitiveTypeName.DOUBLE).named(field.getName());
        }
        if (type instanceof ArrowType.Bool) {
            return Types.required(PrimitiveTypeName.BOOLEAN).named(field.getName());
        }
        int bits = ((ArrowType.Int) type).getBitWidth();
        return Types.required(bits == Long.SIZE ? PrimitiveTypeName.INT64 : PrimitiveTypeName.INT32)
                .named(field.getName());
    }
}
