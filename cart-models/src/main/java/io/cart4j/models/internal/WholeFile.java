package io.cart4j.models.internal;

import io.cart4j.core.CartException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Writes files that are there whole or not at all: under another name in the same directory first, then renamed. */
public final class WholeFile {
    private WholeFile() {}

    /** Writes the bytes of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes or replaces a file, makes its directory if needed, and gives the SHA-256 of what is in it. */
    public static String write(Path file, Content content) {
        try {
            makeDirectoryOf(file);
            Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
            try {
                MessageDigest digest = Fingerprint.sha256();
                try (OutputStream out =
                        new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(unfinished), digest))) {
                    content.writeTo(out);
                }
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                return HexFormat.of().formatHex(digest.digest());
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new CartException(file + " cannot be written: " + e, e);
        }
    }

    static void makeDirectoryOf(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
    }

    /** Gives the SHA-256 of a file. */
    public static String sha256(Path file) throws IOException {
        MessageDigest digest = Fingerprint.sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
