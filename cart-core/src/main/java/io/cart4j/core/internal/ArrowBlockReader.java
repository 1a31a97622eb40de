package io.cart4j.core.internal;

import io.cart4j.core.CartException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.util.AutoCloseables;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.dictionary.DictionaryEncoder;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.DictionaryEncoding;
import org.apache.arrow.vector.util.TransferPair;
import org.jspecify.annotations.Nullable;

/** Takes batches out of an Arrow reader, so that another thread can decode one while the next is read. */
final class ArrowBlockReader implements BlockReader {
    private final String name;
    private final ArrowReader reader;
    private final EventLayout layout;
    private final BufferAllocator allocator;
    private final AutoCloseable owner;
    private long rows;

    /** Takes over the reader, and an owner that is closed after it. */
    ArrowBlockReader(
            String name, EventLayout layout, ArrowReader reader, BufferAllocator allocator, AutoCloseable owner) {
        this.name = name;
        this.layout = layout;
        this.reader = reader;
        this.allocator = allocator;
        this.owner = owner;
    }

    @Override
    public @Nullable RawBlock next() throws IOException {
        VectorSchemaRoot batch = nextBatch();
        if (batch == null) {
            if (rows == 0) {
                throw new CartException(name + ": there are no rows; remove it or give one with rows");
            }
            return null;
        }
        rows += batch.getRowCount();
        return new ArrowBlock(name, batch, layout);
    }

    /** The next batch, owned by the caller, with dictionaries resolved, or null at the end. */
    @Nullable
    VectorSchemaRoot nextBatch() throws IOException {
        if (!loadNextBatch()) {
            return null;
        }
        VectorSchemaRoot loaded = reader.getVectorSchemaRoot();
        List<FieldVector> vectors = new ArrayList<>();
        for (FieldVector vector : loaded.getFieldVectors()) {
            DictionaryEncoding encoding = vector.getField().getDictionary();
            if (encoding != null) {
                FieldVector decoded = (FieldVector) DictionaryEncoder.decode(vector, reader.lookup(encoding.getId()));
                // decoded values carry the dictionary's name, not the column's
                TransferPair named = decoded.getTransferPair(vector.getName(), allocator);
                named.transfer();
                decoded.close();
                vectors.add((FieldVector) named.getTo());
            } else {
                TransferPair transfer = vector.getTransferPair(allocator);
                transfer.transfer();
                vectors.add((FieldVector) transfer.getTo());
            }
        }
        VectorSchemaRoot batch = new VectorSchemaRoot(vectors);
        batch.setRowCount(loaded.getRowCount());
        return batch;
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
        return -1;
    }

    @Override
    public void close() throws IOException {
        try {
            AutoCloseables.close(reader, owner);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private boolean loadNextBatch() throws IOException {
        try {
            return reader.loadNextBatch();
        } catch (IOException | RuntimeException e) {
            throw new CartException(
                    name + ": reading stopped after " + rows + " rows: " + e.getMessage()
                            + "; is the file damaged or cut short?",
                    e);
        }
    }
}
