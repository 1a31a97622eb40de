package io.cart4j.core.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.TimeStampMicroTZVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;

/** A made-up table of plain lists, one a column: what a written file must give back. Doubles are their bits. */
record TestTable(Schema schema, List<List<Object>> columns, int rows) {
    private static final ArrowType TEXT = ArrowType.Utf8.INSTANCE;
    private static final ArrowType INT32 = new ArrowType.Int(32, true);
    private static final ArrowType INT64 = new ArrowType.Int(64, true);
    private static final ArrowType DOUBLE = new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
    private static final String[] LETTERS = {"a", "Z", "0", "-", "ß", "é", "日", "🛒", "\u0000", "\u007f"};
    private static final double[] ODD = {Double.NaN, -0.0, 0.0, Double.NEGATIVE_INFINITY, Double.MAX_VALUE, 12.5};

    interface Values {
        Object value(Random random, int row);
    }

    /** A way of making values; between them they hold what is hard about each type. */
    record Kind(String name, ArrowType type, Values values) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Kind> KINDS = List.of(
            new Kind("constant_text", TEXT, (random, row) -> "Türkçe"),
            new Kind("label", TEXT, (random, row) -> "segment " + random.nextInt(9)),
            new Kind("id", TEXT, (random, row) -> "%08x-%08x".formatted(3 * row, random.nextInt())),
            new Kind("text", TEXT, (random, row) -> text(random)),
            new Kind("long_text", TEXT, (random, row) -> "x".repeat(row % 700 == 5 ? 1_500_000 : 1) + row),
            new Kind("constant_int", INT32, (random, row) -> -7),
            new Kind("count", INT32, (random, row) -> random.nextInt(1 + random.nextInt(300)) - 20),
            new Kind("pair", INT32, (random, row) -> random.nextInt(2)),
            new Kind("int", INT32, (random, row) -> random.nextInt(20) == 0 ? Integer.MIN_VALUE : random.nextInt()),
            new Kind("far_ints", INT32, (random, row) -> random.nextBoolean() ? Integer.MIN_VALUE : Integer.MAX_VALUE),
            new Kind("long", INT64, (random, row) -> random.nextInt(20) == 0 ? Long.MIN_VALUE : random.nextLong()),
            new Kind("far_longs", INT64, (random, row) -> random.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE),
            new Kind("user", INT64, (random, row) -> 500_000_000L + random.nextInt(10_000_000)),
            new Kind(
                    "time",
                    new ArrowType.Timestamp(TimeUnit.MICROSECOND, "UTC"),
                    (random, row) -> 1_000_000L * (random.nextInt(5_000_000) - 1000)),
            new Kind("double", DOUBLE, (random, row) -> bits(random.nextGaussian())),
            new Kind("odd_double", DOUBLE, (random, row) -> bits(ODD[random.nextInt(ODD.length)])),
            new Kind("zero", DOUBLE, (random, row) -> bits(row == 0 ? -0.0 : 0.0)),
            new Kind("price", DOUBLE, (random, row) -> bits((1 + random.nextInt(500)) / 100.0)),
            new Kind("flag", ArrowType.Bool.INSTANCE, (random, row) -> random.nextInt(3) == 0),
            new Kind("late", ArrowType.Bool.INSTANCE, (random, row) -> random.nextInt(3) == 0));

    static TestTable of(List<Kind> kinds, int rows, long seed) {
        List<List<Object>> columns = new ArrayList<>();
        for (Kind kind : kinds) {
            Random random = new Random(seed + kind.name().hashCode());
            columns.add(IntStream.range(0, rows)
                    .mapToObj(row -> kind.values().value(random, row))
                    .toList());
        }
        return new TestTable(
                new Schema(kinds.stream()
                        .map(kind -> new Field(kind.name(), FieldType.notNullable(kind.type()), null))
                        .toList()),
                columns,
                rows);
    }

    static List<Kind> kinds(String... names) {
        return Arrays.stream(names)
                .map(name -> KINDS.stream()
                        .filter(kind -> kind.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    List<List<Object>> asRows() {
        return IntStream.range(0, rows)
                .mapToObj(row -> columns.stream().map(column -> column.get(row)).toList())
                .toList();
    }

    List<Object> column(String name) {
        return columns.get(schema.getFields().indexOf(schema.findField(name)));
    }

    /** The rows in batches that end at some rows. */
    List<VectorSchemaRoot> batches(BufferAllocator allocator, int... ends) {
        List<VectorSchemaRoot> batches = new ArrayList<>();
        int from = 0;
        for (int end : ends) {
            batches.add(batch(allocator, from, end));
            from = end;
        }
        batches.add(batch(allocator, from, rows));
        return batches;
    }

    private VectorSchemaRoot batch(BufferAllocator allocator, int from, int to) {
        VectorSchemaRoot batch = VectorSchemaRoot.create(schema, allocator);
        for (int column = 0; column < columns.size(); column++) {
            for (int row = from; row < to; row++) {
                set(batch.getVector(column), row - from, columns.get(column).get(row));
            }
        }
        batch.setRowCount(to - from);
        return batch;
    }

    private static void set(FieldVector vector, int row, Object value) {
        if (vector instanceof VarCharVector texts) {
            texts.setSafe(row, ((String) value).getBytes(StandardCharsets.UTF_8));
        } else if (vector instanceof IntVector ints) {
            ints.setSafe(row, (Integer) value);
        } else if (vector instanceof BigIntVector longs) {
            longs.setSafe(row, (Long) value);
        } else if (vector instanceof TimeStampMicroTZVector times) {
            times.setSafe(row, (Long) value);
        } else if (vector instanceof Float8Vector doubles) {
            doubles.setSafe(row, Double.longBitsToDouble((Long) value));
        } else {
            ((BitVector) vector).setSafe(row, (Boolean) value ? 1 : 0);
        }
    }

    /** A row of a batch, in the form of this table's values. */
    static List<Object> row(VectorSchemaRoot batch, int row) {
        return batch.getFieldVectors().stream().map(vector -> get(vector, row)).toList();
    }

    private static Object get(FieldVector vector, int row) {
        if (vector instanceof VarCharVector texts) {
            return new String(texts.get(row), StandardCharsets.UTF_8);
        }
        if (vector instanceof TimeStampMicroTZVector times) {
            return times.get(row);
        }
        if (vector instanceof Float8Vector doubles) {
            return bits(doubles.get(row));
        }
        return vector.getObject(row);
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(random.nextInt(50) == 0 ? 3000 : 6); length > 0; length--) {
            text.append(LETTERS[random.nextInt(LETTERS.length)]);
        }
        return text.toString();
    }
}
