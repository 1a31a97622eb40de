package io.cart4j.examples;

import io.cart4j.core.CartException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The directory that results go to. */
final class ResultFiles {
    private ResultFiles() {}

    /** Removes what an earlier run left and this one does not make again. */
    static void removeOthers(Path directory, String glob, Set<String> keep) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, glob)) {
            for (Path file : files) {
                if (!keep.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new CartException(directory + ": results of an earlier run cannot be removed: " + e.getMessage(), e);
        }
    }

    static void createDirectory(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new CartException(directory + ": cannot be made a directory: " + e.getMessage(), e);
        }
    }
}
