package io.cart4j.core.internal;

import io.cart4j.core.CartException;
import java.io.IOException;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.jspecify.annotations.Nullable;

/** Gives the batches of a Parquet file as blocks of events. */
final class ParquetBlockReader implements BlockReader {
    private final String name;
    private final ParquetBatches batches;
    private final EventLayout layout;
    private boolean hadRows;

    /** Takes over the batches. */
    ParquetBlockReader(String name, ParquetBatches batches, EventLayout layout) {
        this.name = name;
        this.batches = batches;
        this.layout = layout;
    }

    @Override
    public @Nullable RawBlock next() {
        VectorSchemaRoot batch = batches.next();
        if (batch == null) {
            if (!hadRows) {
                throw new CartException(name + ": there are no rows; remove it or give one with rows");
            }
            return null;
        }
        hadRows = true;
        return new ArrowBlock(name, batch, layout);
    }

    @Override
    public void resumeAt(long offset) {
        throw new UnsupportedOperationException("a batch ends with a row");
    }

    @Override
    public int headerLines() {
        return 0;
    }

    @Override
    public long position() {
        return batches.position();
    }

    @Override
    public void close() throws IOException {
        batches.close();
    }
}
