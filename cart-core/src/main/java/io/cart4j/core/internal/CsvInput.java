package io.cart4j.core.internal;

import io.cart4j.core.CartException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import org.apache.arrow.memory.BufferAllocator;

/** A CSV file with a header line; one that ends in .gz or .zst is decompressed while it is read. */
public record CsvInput(Path file, EventLayout layout) implements FileInput {
    /** What gzip and Zstandard make of event logs, roughly. */
    private static final int COMPRESSION = 6;

    private static final int GZIP_BUFFER = 1 << 16;

    @Override
    public Input with(EventLayout other) {
        return new CsvInput(file, other);
    }

    @Override
    public BlockReader open(BufferAllocator allocator, int blockBytes) throws IOException {
        long size = size();
        CountingInputStream stored;
        try {
            stored = new CountingInputStream(Files.newInputStream(file));
        } catch (IOException e) {
            throw unreadable(e);
        }
        String name = file.toString().toLowerCase(Locale.ROOT);
        InputStream text = stored;
        try {
            text = decompress(stored, name);
            return new CsvBlockReader(name(), layout, text, stored, isCompressed() ? -1 : size, blockBytes);
        } catch (IOException | RuntimeException e) {
            text.close();
            throw e;
        }
    }

    @Override
    public long textBytes() {
        return isCompressed() ? COMPRESSION * size() : size();
    }

    private boolean isCompressed() {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".gz") || name.endsWith(".zst");
    }

    private InputStream decompress(InputStream stored, String name) throws IOException {
        if (name.endsWith(".gz")) {
            try {
                return new GzipMembers(stored, GZIP_BUFFER);
            } catch (ZipException e) {
                throw new CartException(file + ": not gzip-compressed, though its name says so", e);
            }
        }
        return name.endsWith(".zst") ? new ZstdFrames(stored) : stored;
    }

    private CartException unreadable(IOException e) {
        return FileErrors.unreadable(file, e);
    }
}
