package io.cart4j.core.internal;

import java.nio.file.Path;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;

/** A Parquet file of events. */
public record ParquetInput(Path file) implements FileInput {
    @Override
    public BlockReader open(BufferAllocator allocator, int blockBytes) {
        return open(allocator, EventColumns.ALL);
    }

    /** Opens the file with those of the named columns that it has. */
    ParquetBlockReader open(BufferAllocator allocator, List<String> columns) {
        return ParquetBlockReader.open(file, columns, allocator);
    }
}
