package io.cart4j.core.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.column.values.ValuesReader;
import org.apache.parquet.io.api.Binary;

/** Numbers and texts in Parquet's plain encoding, read from an array; faster than through a stream. */
final class PlainValues extends ValuesReader {
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final int end;
    private int position;

    PlainValues(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.position = start;
        this.end = end;
    }

    @Override
    public void initFromPage(int valueCount, ByteBufferInputStream page) {
        throw new UnsupportedOperationException("the values are those that were given");
    }

    @Override
    public int readInteger() {
        return (int) INTS.get(bytes, advance(Integer.BYTES));
    }

    @Override
    public long readLong() {
        return (long) LONGS.get(bytes, advance(Long.BYTES));
    }

    @Override
    public float readFloat() {
        return Float.intBitsToFloat(readInteger());
    }

    @Override
    public double readDouble() {
        return Double.longBitsToDouble(readLong());
    }

    @Override
    public Binary readBytes() {
        int length = readLength();
        return Binary.fromReusedByteArray(bytes, skipText(length), length);
    }

    @Override
    public void skip() {
        throw new UnsupportedOperationException("all values are read");
    }

    /** The length of the next text, which is then at {@link #skipText}. */
    int readLength() {
        return readInteger();
    }

    /** Passes over the text whose length was read, and gives where in {@link #bytes} it is. */
    int skipText(int length) {
        return advance(length);
    }

    byte[] bytes() {
        return bytes;
    }

    private int advance(int length) {
        int at = position;
        if (length < 0 || length > end - at) {
            throw new IndexOutOfBoundsException("a page has fewer values than it states");
        }
        position = at + length;
        return at;
    }
}
