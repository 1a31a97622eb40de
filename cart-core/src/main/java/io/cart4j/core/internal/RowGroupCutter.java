package io.cart4j.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;

/**
 * Cuts batches of any size into row groups: a row group ends when it has so many rows, or when its texts have reached so many
 * bytes, whichever comes first. Where it ends depends on the rows alone, not on the batches.
 */
final class RowGroupCutter {
    /** Three times what the ids of a full row group of UUIDs take: long ids make row groups short, and not the memory large. */
    private static final long GROUP_TEXT_BYTES = 56 << 20;

    private final int groupRows;
    private final long groupTextBytes;
    private final Consumer<List<RowSlice>> sink;
    private List<RowSlice> slices = new ArrayList<>();
    private int rows;
    private long textBytes;

    RowGroupCutter(Consumer<List<RowSlice>> sink) {
        this(ParquetTableWriter.GROUP_ROWS, GROUP_TEXT_BYTES, sink);
    }

    RowGroupCutter(int groupRows, long groupTextBytes, Consumer<List<RowSlice>> sink) {
        this.groupRows = groupRows;
        this.groupTextBytes = groupTextBytes;
        this.sink = sink;
    }

    /** Adds the rows of a batch, which must stay until the row groups that hold them are done with. */
    void add(VectorSchemaRoot batch) {
        List<VarCharVector> texts = batch.getFieldVectors().stream()
                .filter(VarCharVector.class::isInstance)
                .map(VarCharVector.class::cast)
                .toList();
        int from = 0;
        while (from < batch.getRowCount()) {
            int to = end(texts, from, Math.min(batch.getRowCount(), from + groupRows - rows));
            slices.add(new RowSlice(batch, from, to));
            rows += to - from;
            textBytes += textBytes(texts, from, to);
            from = to;
            if (rows == groupRows || textBytes >= groupTextBytes) {
                cut();
            }
        }
    }

    /** Hands over the rows that are left, if there are any. */
    void finish() {
        if (rows > 0) {
            cut();
        }
    }

    /** The row after the one with which the texts are enough, or the most there may be. */
    private int end(List<VarCharVector> texts, int from, int most) {
        int low = from + 1;
        int high = most;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (textBytes + textBytes(texts, from, middle) >= groupTextBytes) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static long textBytes(List<VarCharVector> texts, int from, int to) {
        long bytes = 0;
        for (VarCharVector text : texts) {
            bytes += text.getStartOffset(to) - text.getStartOffset(from);
        }
        return bytes;
    }

    private void cut() {
        List<RowSlice> full = slices;
        slices = new ArrayList<>();
        rows = 0;
        textBytes = 0;
        sink.accept(full);
    }
}
