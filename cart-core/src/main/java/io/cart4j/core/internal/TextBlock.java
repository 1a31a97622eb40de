package io.cart4j.core.internal;

import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import org.apache.arrow.vector.VarCharVector;

/**
 * The texts of one page, copied together. Where a page ends depends on the texts alone: it takes rows while it is below
 * a number of bytes, so a text of any length fits.
 */
final class TextBlock {
    private static final int PAGE_BYTES = 1 << 20;

    private final int maximumRows;
    private final int[] ends;
    private byte[] bytes = new byte[PAGE_BYTES + (1 << 10)];
    private int rows;
    private List<RowSlice> slices = List.of();
    private String column = "";
    private int slice;
    private int next;

    TextBlock(int maximumRows) {
        this.maximumRows = maximumRows;
        this.ends = new int[maximumRows];
    }

    /** Goes to the first row of some slices. */
    void start(List<RowSlice> rowSlices, String textColumn) {
        slices = rowSlices;
        column = textColumn;
        slice = -1;
        nextSlice();
    }

    /** Takes the texts of the next page, or says that there are none. */
    boolean read() {
        rows = 0;
        while (slice < slices.size() && rows < maximumRows && size() < PAGE_BYTES) {
            RowSlice rowSlice = slices.get(slice);
            int count = Math.min(rowSlice.to() - next, maximumRows - rows);
            if (count > 0) {
                next += take((VarCharVector) rowSlice.batch().getVector(column), count);
            }
            if (next == rowSlice.to()) {
                nextSlice();
            }
        }
        return rows > 0;
    }

    int rows() {
        return rows;
    }

    byte[] bytes() {
        return bytes;
    }

    int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    int end(int row) {
        return ends[row];
    }

    private int take(VarCharVector texts, int count) {
        IntBuffer offsets = texts.getOffsetBuffer()
                .nioBuffer((long) next * Integer.BYTES, (count + 1) * Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer();
        int first = offsets.get(0);
        int size = size();
        int shift = size - first;
        int taken = 0;
        int last = size;
        while (taken < count && last < PAGE_BYTES) {
            last = Math.addExact(offsets.get(taken + 1), shift);
            ends[rows + taken++] = last;
        }
        if (last > bytes.length) {
            bytes = Arrays.copyOf(bytes, last);
        }
        texts.getDataBuffer().getBytes(first, bytes, size, last - size);
        rows += taken;
        return taken;
    }

    private void nextSlice() {
        slice++;
        next = slice < slices.size() ? slices.get(slice).from() : 0;
    }

    private int size() {
        return start(rows);
    }
}
