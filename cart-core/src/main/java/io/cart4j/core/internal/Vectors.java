package io.cart4j.core.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.BaseFixedWidthVector;
import org.apache.arrow.vector.BitVectorHelper;
import org.apache.arrow.vector.ValueVector;
import org.apache.arrow.vector.VarCharVector;

/** Fills Arrow vectors that have no nulls from arrays, many values at a time. */
final class Vectors {
    private Vectors() {}

    static void fill(ValueVector vector, long[] values, int size) {
        allocate((BaseFixedWidthVector) vector, size);
        bytes(vector.getDataBuffer(), (long) size * Long.BYTES).asLongBuffer().put(values, 0, size);
    }

    static void fill(ValueVector vector, int[] values, int size) {
        allocate((BaseFixedWidthVector) vector, size);
        bytes(vector.getDataBuffer(), (long) size * Integer.BYTES).asIntBuffer().put(values, 0, size);
    }

    static void fill(ValueVector vector, double[] values, int size) {
        allocate((BaseFixedWidthVector) vector, size);
        bytes(vector.getDataBuffer(), (long) size * Double.BYTES)
                .asDoubleBuffer()
                .put(values, 0, size);
    }

    static void fill(ValueVector vector, byte[] values, int size) {
        allocate((BaseFixedWidthVector) vector, size);
        bytes(vector.getDataBuffer(), size).put(values, 0, size);
    }

    /** Fills a vector of bits. */
    static void fill(ValueVector vector, boolean[] values, int size) {
        allocate((BaseFixedWidthVector) vector, size);
        ArrowBuf bits = vector.getDataBuffer();
        bits.setZero(0, bits.capacity());
        for (int at = 0; at < size; at++) {
            if (values[at]) {
                BitVectorHelper.setBit(bits, at);
            }
        }
    }

    /** Fills a vector with texts that stand one after the other; text {@code i} begins at {@code starts[i]}. */
    static void fill(VarCharVector vector, byte[] texts, int[] starts, int size) {
        int length = starts[size];
        vector.allocateNew(length, size);
        setValid(vector, size);
        bytes(vector.getOffsetBuffer(), (size + 1L) * Integer.BYTES)
                .asIntBuffer()
                .put(starts, 0, size + 1);
        bytes(vector.getDataBuffer(), length).put(texts, 0, length);
        vector.setLastSet(size - 1);
        vector.setValueCount(size);
    }

    private static void allocate(BaseFixedWidthVector vector, int size) {
        vector.allocateNew(size);
        setValid(vector, size);
        vector.setValueCount(size);
    }

    private static void setValid(ValueVector vector, int size) {
        ArrowBuf validity = vector.getValidityBuffer();
        validity.setOne(0, Math.min(validity.capacity(), (size + 7L) / 8));
    }

    private static ByteBuffer bytes(ArrowBuf buffer, long length) {
        return buffer.nioBuffer(0, Math.toIntExact(length)).order(ByteOrder.nativeOrder());
    }
}
