package io.cart4j.core.internal;

import java.nio.file.Path;
import org.apache.arrow.memory.BufferAllocator;

/** A Parquet file of events. */
public record ParquetInput(Path file, EventLayout layout) implements FileInput {
    @Override
    public Input with(EventLayout other) {
        return new ParquetInput(file, other);
    }

    @Override
    public long textBytes() {
        return Partitions.TEXT_BYTES_PER_EVENT * ParquetBatches.rows(file);
    }

    @Override
    public BlockReader open(BufferAllocator allocator, int blockBytes) {
        return new ParquetBlockReader(name(), ParquetBatches.open(file, layout.allNames(), allocator), layout);
    }
}
