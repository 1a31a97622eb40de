package io.cart4j.core.internal;

import java.util.function.Function;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;

/** Events that some Arrow reader gives. */
public record ArrowInput(String name, Function<BufferAllocator, ArrowReader> reader, EventLayout layout)
        implements Input {
    @Override
    public Input with(EventLayout other) {
        return new ArrowInput(name, reader, other);
    }

    @Override
    public long size() {
        return -1;
    }

    @Override
    public BlockReader open(BufferAllocator allocator, int blockBytes) {
        return new ArrowBlockReader(name, layout, reader.apply(allocator), allocator, () -> {});
    }
}
