package io.cart4j.core.internal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.parquet.column.values.ValuesReader;

/** Puts texts into a vector; they are gathered in an array first, which is much cheaper than one by one. */
final class ParquetTexts implements ParquetType.Copy {
    private byte[] gathered = new byte[1 << 12];

    @Override
    public void copy(ParquetPage page, FieldVector vector, boolean[] present, int from, int to) {
        VarCharVector texts = (VarCharVector) vector;
        ArrowBuf offsets = texts.getOffsetBuffer();
        int start = from == 0 ? 0 : offsets.getInt((long) from * Integer.BYTES);
        int length = 0;
        offsets.setInt((long) from * Integer.BYTES, start);
        for (int row = from; row < to; row++) {
            if (present[row]) {
                length = gather(page, length);
            }
            offsets.setInt((row + 1L) * Integer.BYTES, Math.addExact(start, length));
        }
        while (texts.getDataBuffer().capacity() < (long) start + length) {
            texts.reallocDataBuffer((long) start + length);
        }
        texts.getDataBuffer().setBytes(start, gathered, 0, length);
        texts.setLastSet(to - 1);
    }

    private int gather(ParquetPage page, int length) {
        ValuesReader values = page.values();
        byte[][] dictionary = page.dictionary();
        if (dictionary != null) {
            byte[] text = dictionary[values.readValueDictionaryId()];
            return gather(text, 0, text.length, length);
        }
        if (values instanceof PlainValues plain) {
            int size = plain.readLength();
            return gather(plain.bytes(), plain.skipText(size), size, length);
        }
        ByteBuffer text = values.readBytes().toByteBuffer();
        byte[] bytes = new byte[text.remaining()];
        text.get(bytes);
        return gather(bytes, 0, bytes.length, length);
    }

    private int gather(byte[] text, int from, int size, int length) {
        int end = Math.addExact(length, size);
        if (end > gathered.length) {
            gathered =
                    Arrays.copyOf(gathered, Math.max(end, (int) Math.min(2L * gathered.length, Integer.MAX_VALUE - 8)));
        }
        System.arraycopy(text, from, gathered, length, size);
        return end;
    }
}
