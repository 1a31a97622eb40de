package io.cart4j.core.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Files and directories that are removed when the JVM is told to end before whoever made them could do so. */
final class TemporaryFiles {
    /** Sorted backwards, so that files come before their directory. */
    private static final Set<Path> LIVING =
            new ConcurrentSkipListSet<>((left, right) -> right.toString().compareTo(left.toString()));

    static {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> LIVING.forEach(TemporaryFiles::delete), "cart4j-cleanup"));
    }

    private TemporaryFiles() {}

    /** Remembers a file that is about to be made. */
    static void add(Path file) {
        LIVING.add(file.toAbsolutePath());
    }

    /** Makes a directory that only its owner can read. */
    static Path directory(Path parent, String prefix) throws IOException {
        Path directory = Files.createTempDirectory(parent, prefix);
        add(directory);
        return directory;
    }

    /** Forgets a file that now has its final name. */
    static void keep(Path file) {
        LIVING.remove(file.toAbsolutePath());
    }

    /** Deletes a file or an empty directory, and forgets it when that is done. */
    static boolean delete(Path file) {
        try {
            Files.deleteIfExists(file);
            keep(file);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
