package io.cart4j.examples;

import io.cart4j.core.CartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The directory that results go to. */
final class ResultFiles {
    private ResultFiles() {}

    static void createDirectory(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new CartException(directory + ": cannot be made a directory: " + e.getMessage(), e);
        }
    }
}
