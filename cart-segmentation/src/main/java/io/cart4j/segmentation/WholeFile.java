package io.cart4j.segmentation;

import io.cart4j.core.CartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes text files that are either the old or the new one, never half of it. */
final class WholeFile {
    private WholeFile() {}

    static void write(Path file, String text) {
        Path target = file.toAbsolutePath();
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        try {
            try {
                Files.writeString(partial, text);
                Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw new CartException(
                    "cannot write " + file + " (" + e + "); check that its directory is there and open to you", e);
        }
    }
}
