package io.cart4j.core.internal;

import io.cart4j.core.CartException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.arrow.dataset.file.FileFormat;
import org.apache.arrow.dataset.file.FileSystemDatasetFactory;
import org.apache.arrow.dataset.jni.NativeMemoryPool;
import org.apache.arrow.dataset.scanner.ScanOptions;
import org.apache.arrow.dataset.scanner.Scanner;
import org.apache.arrow.dataset.source.Dataset;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.Field;

/** A file that Arrow Dataset can read. */
public record DatasetInput(Path file, FileFormat format, EventLayout layout) implements FileInput {
    private static final long BATCH_ROWS = 1 << 16;

    @Override
    public Input with(EventLayout other) {
        return new DatasetInput(file, format, other);
    }

    @Override
    public BlockReader open(BufferAllocator allocator, int blockBytes) {
        return open(allocator, Optional.of(layout.allNames()));
    }

    /** Opens the file with those of the named columns that it has, or with all of them. */
    ArrowBlockReader open(BufferAllocator allocator, Optional<List<String>> names) {
        DatasetScan scan = scan(allocator, names);
        return new ArrowBlockReader(name(), layout, scan.reader(), allocator, scan);
    }

    private DatasetScan scan(BufferAllocator allocator, Optional<List<String>> names) {
        if (!Files.isReadable(file)) {
            throw new CartException(
                    file + ": cannot be read: " + (Files.exists(file) ? "permission denied" : "there is no such file"));
        }
        Deque<AutoCloseable> resources = new ArrayDeque<>();
        try {
            FileSystemDatasetFactory factory = new FileSystemDatasetFactory(
                    allocator,
                    NativeMemoryPool.getDefault(),
                    format,
                    file.toUri().toString());
            resources.push(factory);
            Dataset dataset = factory.finish();
            resources.push(dataset);
            Optional<String[]> present = names.map(needed -> factory.inspect().getFields().stream()
                    .map(Field::getName)
                    .filter(needed::contains)
                    .toArray(String[]::new));
            Scanner scanner = dataset.newScan(new ScanOptions(BATCH_ROWS, present));
            resources.push(scanner);
            ArrowReader reader = scanner.scanBatches();
            resources.push(reader);
            return new DatasetScan(reader, resources);
        } catch (RuntimeException e) {
            DatasetScan.closeAll(resources);
            throw new CartException(file + ": cannot be read as " + format + ": " + firstLine(e), e);
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
