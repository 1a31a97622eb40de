package io.cart4j.core.internal;

import io.cart4j.core.SessionColumns;
import java.util.BitSet;
import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.BitVectorHelper;
import org.apache.arrow.vector.VectorSchemaRoot;

/** Keeps the session table in memory. */
final class MemorySink implements SessionSink {
    private final List<VectorSchemaRoot> batches;
    private boolean finished;

    /** Puts the batches into a list, whose owner they belong to from {@link #finish} on. */
    MemorySink(List<VectorSchemaRoot> batches) {
        this.batches = batches;
    }

    @Override
    public void add(VectorSchemaRoot rows) {
        batches.add(rows);
    }

    @Override
    public void endRows() {
        // they are all here
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
        finished = true;
    }

    @Override
    public void close() {
        if (!finished) {
            batches.forEach(VectorSchemaRoot::close);
        }
    }
}
