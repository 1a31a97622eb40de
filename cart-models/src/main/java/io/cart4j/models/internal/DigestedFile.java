package io.cart4j.models.internal;

import io.cart4j.core.internal.FileErrors;
import io.cart4j.core.internal.WholeFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Files that are known by the digest of what is in them. */
public final class DigestedFile {
    private DigestedFile() {}

    /** Writes the bytes of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes or replaces a file, makes its directory if needed, and gives the SHA-256 of what is in it. */
    public static String write(Path file, Content content) {
        makeDirectoryOf(file);
        MessageDigest digest = Fingerprint.sha256();
        try (WholeFile whole = WholeFile.open(file);
                OutputStream out = new BufferedOutputStream(new DigestOutputStream(whole.out(), digest))) {
            content.writeTo(out);
            out.flush();
            whole.commit();
        } catch (IOException e) {
            throw FileErrors.unwritable(file, e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Gives the SHA-256 of a file. */
    public static String sha256(Path file) throws IOException {
        MessageDigest digest = Fingerprint.sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static void makeDirectoryOf(Path file) {
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
