package io.cart4j.core.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Encodes row groups, one after the other; what it needs for one is used again for the next. */
final class RowGroupEncoder implements AutoCloseable {
    private final long[] values = new long[ParquetTableWriter.GROUP_ROWS];
    private final PageCompressor compressor = new PageCompressor();
    private final ValueEncoder numbers;
    private final TextEncoder texts;

    RowGroupEncoder() {
        DeltaBinaryPacking deltas = new DeltaBinaryPacking();
        PageBytes page = new PageBytes();
        numbers = new ValueEncoder(deltas, page, compressor);
        texts = new TextEncoder(deltas, page, compressor);
    }

    /** Encodes some columns of at most {@link ParquetTableWriter#GROUP_ROWS} rows. */
    RowGroup encode(List<Field> fields, List<PrimitiveType> types, List<RowSlice> slices, SegmentedBytes out) {
        int rows = slices.stream().mapToInt(RowSlice::rows).reduce(0, Math::addExact);
        if (rows == 0 || rows > ParquetTableWriter.GROUP_ROWS) {
            throw new IllegalArgumentException(
                    "a row group has 1 to " + ParquetTableWriter.GROUP_ROWS + " rows, got " + rows);
        }
        List<ColumnChunk> chunks = new ArrayList<>();
        for (int column = 0; column < fields.size(); column++) {
            check(slices, fields.get(column));
            PrimitiveType type = types.get(column);
            if (type.getPrimitiveTypeName() == PrimitiveTypeName.BINARY) {
                chunks.add(texts.encode(type, slices, rows, values, out));
            } else {
                ColumnValues.load(slices, type.getName(), values);
                chunks.add(numbers.encode(type, values, rows, out));
            }
        }
        return new RowGroup(rows, chunks, out);
    }

    /** Encodes a boolean column whose values are bits, of which the first counts as bit {@code from}. */
    ColumnChunk encode(PrimitiveType type, BitSet bits, int from, int rows, SegmentedBytes out) {
        for (int i = 0; i < rows; i++) {
            values[i] = bits.get(from + i) ? 1 : 0;
        }
        return numbers.encode(type, values, rows, out);
    }

    private static void check(List<RowSlice> slices, Field field) {
        for (RowSlice slice : slices) {
            FieldVector vector = slice.batch().getVector(field.getName());
            if (vector == null || !vector.getField().getType().equals(field.getType())) {
                throw new IllegalArgumentException(
                        "no column " + field + " in " + slice.batch().getSchema());
            }
            if (vector.getNullCount() > 0) {
                throw new IllegalArgumentException("column " + field.getName() + " has nulls");
            }
        }
    }

    @Override
    public void close() {
        compressor.close();
    }
}
