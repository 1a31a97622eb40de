package io.cart4j.core.internal;

import io.cart4j.core.SessionColumns;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.BitVectorHelper;
import org.apache.arrow.vector.VectorSchemaRoot;

/** Keeps the session table in memory. */
final class MemorySink implements SessionSink {
    private final List<VectorSchemaRoot> batches = new ArrayList<>();
    private boolean taken;

    @Override
    public void add(VectorSchemaRoot rows) {
        batches.add(rows);
    }

    @Override
    public void finish(BitSet returning) {
        int first = 0;
        for (VectorSchemaRoot batch : batches) {
            int end = first + batch.getRowCount();
            ArrowBuf bits = batch.getVector(SessionColumns.IS_RETURNING_USER).getDataBuffer();
            for (int row = returning.nextSetBit(first); row >= 0 && row < end; row = returning.nextSetBit(row + 1)) {
                BitVectorHelper.setBit(bits, row - first);
            }
            first = end;
        }
    }

    /** Hands the batches over. */
    List<VectorSchemaRoot> take() {
        taken = true;
        return batches;
    }

    @Override
    public void close() {
        if (!taken) {
            batches.forEach(VectorSchemaRoot::close);
        }
    }
}
