package io.cart4j.core.internal;

import io.cart4j.core.CartException;
import java.util.Arrays;
import org.apache.arrow.vector.BaseLargeVariableWidthVector;
import org.apache.arrow.vector.BaseVariableWidthVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.types.pojo.ArrowType;

/** A text column, read value by value into one buffer; null is the empty text. For one thread. */
abstract class ArrowTexts {
    /** Longer texts than this are surely not meant. */
    private static final int MAX_LENGTH = 1 << 20;

    private final byte[] bytes;

    private ArrowTexts(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A column that has one text in all rows. */
    static ArrowTexts always(byte[] text) {
        return new ArrowTexts(Arrays.copyOf(text, text.length + Words.SLACK)) {
            @Override
            int read(int row) {
                return text.length;
            }
        };
    }

    static ArrowTexts of(FieldVector vector) {
        if (vector instanceof BaseVariableWidthVector texts) {
            return new ArrowTexts(new byte[MAX_LENGTH + Words.SLACK]) {
                @Override
                int read(int row) throws UnreadableRowException {
                    return texts.isNull(row)
                            ? 0
                            : copy(texts.getDataBuffer(), texts.getStartOffset(row), texts.getEndOffset(row), vector);
                }
            };
        }
        if (vector instanceof BaseLargeVariableWidthVector texts) {
            return new ArrowTexts(new byte[MAX_LENGTH + Words.SLACK]) {
                @Override
                int read(int row) throws UnreadableRowException {
                    return texts.isNull(row)
                            ? 0
                            : copy(
                                    texts.getDataBuffer(),
                                    texts.getOffsetBuffer().getLong((long) row * Long.BYTES),
                                    texts.getOffsetBuffer().getLong((row + 1L) * Long.BYTES),
                                    vector);
                }
            };
        }
        if (vector.getField().getType() instanceof ArrowType.Null) {
            return always(new byte[0]);
        }
        throw new CartException("column " + vector.getName() + " must be text, not "
                + vector.getField().getType());
    }

    /** Reads the value of a row into {@link #bytes} and gives its length. */
    abstract int read(int row) throws UnreadableRowException;

    byte[] bytes() {
        return bytes;
    }

    int copy(org.apache.arrow.memory.ArrowBuf buffer, long start, long end, FieldVector vector)
            throws UnreadableRowException {
        if (end - start > MAX_LENGTH) {
            throw new UnreadableRowException(vector.getName() + " is longer than " + MAX_LENGTH + " bytes");
        }
        buffer.getBytes(start, bytes, 0, (int) (end - start));
        return (int) (end - start);
    }
}
