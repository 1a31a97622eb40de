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
public record DatasetInput(Path file, FileFormat format) implements FileInput {
    private static final long BATCH_ROWS = 1 << 16;

    @Override
    public BlockReader open(BufferAllocator allocator, int blockBytes) {
        return open(allocator, Optional.of(EventColumns.ALL.toArray(String[]::new)));
    }

    /** Opens the file with the named columns, or all of them. */
    ArrowBlockReader open(BufferAllocator allocator, Optional<String[]> columns) {
        DatasetScan scan = scan(allocator, columns);
        return new ArrowBlockReader(name(), scan.reader(), allocator, scan);
    }

    /** Starts a scan over the named columns that the file has, or over all of them. */
    DatasetScan scan(BufferAllocator allocator, Optional<String[]> columns) {
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
            Optional<String[]> present = columns.map(names -> factory.inspect().getFields().stream()
                    .map(Field::getName)
                    .filter(name -> List.of(names).contains(name))
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
