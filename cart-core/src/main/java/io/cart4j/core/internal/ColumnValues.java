package io.cart4j.core.internal;

import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.BaseFixedWidthVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.IntVector;

/** Copies a column of fixed width out of Arrow memory: doubles as their bits, booleans as 0 and 1. */
final class ColumnValues {
    private ColumnValues() {}

    static void load(List<RowSlice> slices, String column, long[] values) {
        int row = 0;
        for (RowSlice slice : slices) {
            FieldVector vector = slice.batch().getVector(column);
            if (slice.rows() > 0) {
                load((BaseFixedWidthVector) vector, slice, values, row);
                row += slice.rows();
            }
        }
    }

    private static void load(BaseFixedWidthVector vector, RowSlice slice, long[] values, int row) {
        if (vector instanceof BitVector) {
            loadBits(vector.getDataBuffer(), slice, values, row);
        } else if (vector instanceof IntVector) {
            loadInts(vector.getDataBuffer(), slice, values, row);
        } else {
            vector.getDataBuffer()
                    .nioBuffer((long) slice.from() * Long.BYTES, slice.rows() * Long.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asLongBuffer()
                    .get(values, row, slice.rows());
        }
    }

    private static void loadInts(ArrowBuf buffer, RowSlice slice, long[] values, int row) {
        IntBuffer ints = buffer.nioBuffer((long) slice.from() * Integer.BYTES, slice.rows() * Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer();
        int rows = slice.rows();
        for (int i = 0; i < rows; i++) {
            values[row + i] = ints.get(i);
        }
    }

    private static void loadBits(ArrowBuf buffer, RowSlice slice, long[] values, int row) {
        int target = row;
        for (int i = slice.from(); i < slice.to(); i++) {
            values[target++] = 1L & buffer.getByte((long) i >>> 3) >>> (i & 7);
        }
    }
}
