package io.cart4j.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.arrow.vector.VectorSchemaRoot;

/** Cuts batches of any size into row groups of the one size that {@link ParquetTableWriter} wants, the last one shorter. */
final class RowGroupCutter {
    private final int groupRows;
    private final Consumer<List<RowSlice>> sink;
    private List<RowSlice> slices = new ArrayList<>();
    private int rows;

    RowGroupCutter(int groupRows, Consumer<List<RowSlice>> sink) {
        this.groupRows = groupRows;
        this.sink = sink;
    }

    /** Adds the rows of a batch, which must stay until the row groups that hold them are done with. */
    void add(VectorSchemaRoot batch) {
        int from = 0;
        while (from < batch.getRowCount()) {
            int to = Math.min(batch.getRowCount(), from + groupRows - rows);
            slices.add(new RowSlice(batch, from, to));
            rows += to - from;
            from = to;
            if (rows == groupRows) {
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

    private void cut() {
        List<RowSlice> full = slices;
        slices = new ArrayList<>();
        rows = 0;
        sink.accept(full);
    }
}
