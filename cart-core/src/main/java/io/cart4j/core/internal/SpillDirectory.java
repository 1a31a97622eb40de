package io.cart4j.core.internal;

import io.cart4j.core.CartException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A private directory for what does not fit in memory. It is made when the first file is, and removed with all its files on
 * close and when the JVM is told to end. Where the system allows it, files lose their names as soon as they are open, so
 * that not even a kill leaves them behind.
 */
final class SpillDirectory implements AutoCloseable {
    private final Path parent;
    private final List<FileChannel> channels = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private @Nullable Path directory;
    private long bytes;

    /** Makes nothing yet. */
    SpillDirectory(Path parent) {
        this.parent = parent;
    }

    /** Opens a new file for writing and reading; it belongs to the directory. */
    synchronized FileChannel newFile() {
        try {
            if (directory == null) {
                directory = TemporaryFiles.directory(parent, "cart4j-");
            }
            Path file = directory.resolve("run-" + channels.size() + ".arrows");
            TemporaryFiles.add(file);
            files.add(file);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
            channels.add(channel);
            removeNames();
            return channel;
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Counts bytes that were written. */
    synchronized void written(long count) {
        bytes += count;
    }

    /** Bytes that were written to all files. */
    synchronized long bytes() {
        return bytes;
    }

    /** What is wrong when a file cannot be written or read back. */
    CartException unwritable(IOException cause) {
        return new CartException(
                "the events do not fit in memory, and " + parent + " cannot take them: " + FileErrors.reason(cause)
                        + "; free some space there, name another directory (--temp), or allow more memory (--memory)",
                cause);
    }

    @Override
    public synchronized void close() {
        for (FileChannel channel : channels) {
            try {
                channel.close();
            } catch (IOException e) {
                // it was for reading back only
            }
        }
        channels.clear();
        removeNames();
        if (directory != null) {
            TemporaryFiles.delete(directory);
            directory = null;
        }
    }

    /** Fails where open files cannot lose their names; they do on close then. */
    private void removeNames() {
        files.removeIf(TemporaryFiles::delete);
    }
}
