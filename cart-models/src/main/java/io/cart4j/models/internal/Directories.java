package io.cart4j.models.internal;

import io.cart4j.core.internal.FileErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Directories that files go to. */
final class Directories {
    private Directories() {}

    /** Makes the directory of a file, if it is not there. */
    static void makeFor(Path file) {
        Path directory = file.toAbsolutePath().getParent();
        try {
            if (directory != null) {
                Files.createDirectories(directory);
            }
        } catch (IOException e) {
            throw FileErrors.unwritable(file, e);
        }
    }
}
