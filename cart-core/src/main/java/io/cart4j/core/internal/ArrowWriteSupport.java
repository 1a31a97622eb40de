package io.cart4j.core.internal;

import io.cart4j.core.AddedColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
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
    private final String[] names;
    private final IntConsumer[] writers;
    private @Nullable RecordConsumer consumer;
    private @Nullable VectorSchemaRoot batch;

    ArrowWriteSupport(Schema schema, List<AddedColumn> added) {
        this.fields = new ArrayList<>(schema.getFields());
        this.batchColumns = fields.size();
        this.added = added;
        added.forEach(column -> fields.add(column.field()));
        this.names = fields.stream().map(Field::getName).toArray(String[]::new);
        this.writers = new IntConsumer[fields.size()];
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
        if (row.batch != batch) {
            batch = row.batch;
            for (int column = 0; column < batchColumns; column++) {
                writers[column] = writer(batch.getVector(column), target);
            }
        }
        target.startMessage();
        for (int column = 0; column < writers.length; column++) {
            target.startField(names[column], column);
            if (column < batchColumns) {
                writers[column].accept(row.index);
            } else {
                writeAdded(added.get(column - batchColumns).values().apply(row.number), target);
            }
            target.endField(names[column], column);
        }
        target.endMessage();
    }

    /** What writes a value of one vector: found once a batch, not once a row. */
    private static IntConsumer writer(FieldVector vector, RecordConsumer target) {
        if (vector instanceof IntVector ints) {
            return row -> target.addInteger(ints.get(row));
        }
        if (vector instanceof Float8Vector doubles) {
            return row -> target.addDouble(doubles.get(row));
        }
        if (vector instanceof BigIntVector longs) {
            return row -> target.addLong(longs.get(row));
        }
        if (vector instanceof TimeStampMicroTZVector times) {
            return row -> target.addLong(times.get(row));
        }
        if (vector instanceof BitVector bits) {
            return row -> target.addBoolean(bits.get(row) != 0);
        }
        VarCharVector texts = (VarCharVector) vector;
        return row -> target.addBinary(Binary.fromConstantByteArray(texts.get(row)));
    }

    private static void writeAdded(Object value, RecordConsumer target) {
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
