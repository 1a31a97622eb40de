package io.cart4j.core.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The values of a page before compression: a growing array and the primitives of the Parquet encodings, which are little
 * endian and count bits from the lowest one.
 */
final class PageBytes {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[1 << 16];
    private int size;

    byte[] array() {
        return bytes;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void putByte(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    void putInt(int value) {
        reserve(Integer.BYTES);
        INTS.set(bytes, size, value);
        size += Integer.BYTES;
    }

    void putBytes(byte[] source, int from, int to) {
        reserve(to - from);
        System.arraycopy(source, from, bytes, size, to - from);
        size += to - from;
    }

    /** Seven bits a byte, the lowest first. */
    void putVarint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            putByte((int) rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        putByte((int) rest);
    }

    /** A varint that is short for small negative numbers too. */
    void putZigzag(long value) {
        putVarint(value << 1 ^ value >> 63);
    }

    void putLongs(long[] values, int from, int to) {
        reserve((to - from) * Long.BYTES);
        byte[] target = bytes;
        int at = size;
        for (int i = from; i < to; i++) {
            LONGS.set(target, at, values[i]);
            at += Long.BYTES;
        }
        size = at;
    }

    /** The low 32 bits of each value. */
    void putInts(long[] values, int from, int to) {
        reserve((to - from) * Integer.BYTES);
        byte[] target = bytes;
        int at = size;
        for (int i = from; i < to; i++) {
            INTS.set(target, at, (int) values[i]);
            at += Integer.BYTES;
        }
        size = at;
    }

    /** The low bits of each value, packed; the last byte is filled up with zeros. No higher bit may be set. */
    void putPacked(long[] values, int from, int to, int width) {
        if (width == 0) {
            return;
        }
        reserve((int) (((long) (to - from) * width >>> 3) + Long.BYTES));
        byte[] target = bytes;
        int at = size;
        long word = 0;
        int filled = 0;
        for (int i = from; i < to; i++) {
            long value = values[i];
            word |= value << filled;
            filled += width;
            if (filled >= Long.SIZE) {
                LONGS.set(target, at, word);
                at += Long.BYTES;
                filled -= Long.SIZE;
                word = filled == 0 ? 0 : value >>> width - filled;
            }
        }
        for (; filled > 0; filled -= Byte.SIZE) {
            target[at++] = (byte) word;
            word >>>= Byte.SIZE;
        }
        size = at;
    }

    /**
     * Numbers of a dictionary, as one run.
     *
     * @param entries entries of the dictionary
     */
    void putIndexes(long[] numbers, int from, int to, int entries) {
        int width = widthOfIndexes(entries);
        putByte(width);
        if (width == 0) {
            putVarint((long) (to - from) << 1);
            return;
        }
        int groups = (to - from + 7) / 8;
        putVarint((long) groups << 1 | 1);
        int end = size + groups * width;
        putPacked(numbers, from, to, width);
        reserve(Math.max(0, end - size));
        Arrays.fill(bytes, size, end, (byte) 0);
        size = end;
    }

    /** Up to a byte, numbers do not cross bytes: a little more before compression is less after it, and faster. */
    private static int widthOfIndexes(int entries) {
        int width = Integer.SIZE - Integer.numberOfLeadingZeros(entries - 1);
        if (width <= 2) {
            return width;
        }
        return width <= 4 ? 4 : Math.max(8, width);
    }

    private void reserve(int room) {
        if (bytes.length - size < room) {
            int needed = Math.addExact(size, room);
            bytes = Arrays.copyOf(bytes, Math.max(needed, (int) Math.min(2L * bytes.length, 1 << 30)));
        }
    }
}
