package io.cart4j.core.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that appears under its name only when it is whole: it is written beside it under a temporary name, and renamed by
 * {@link #commit}. Closing it without that removes what was written.
 */
public final class WholeFile implements AutoCloseable {
    private final Path file;
    private final Path temporary;
    private final OutputStream out;
    private boolean committed;

    private WholeFile(Path file, Path temporary, OutputStream out) {
        this.file = file;
        this.temporary = temporary;
        this.out = out;
    }

    /** Starts a file; a missing directory is an error, an existing file is replaced on commit. */
    public static WholeFile open(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new IOException("it is a directory");
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new IOException("it is not a regular file");
            }
            // what a link points to is replaced, not the link
            Path target = Files.exists(file) ? file.toRealPath() : file;
            Path temporary = temporaryFor(target);
            TemporaryFiles.add(temporary);
            return new WholeFile(
                    target,
                    temporary,
                    Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        } catch (NoSuchFileException e) {
            throw FileErrors.unwritable(
                    file,
                    new IOException(
                            "there is no directory " + file.toAbsolutePath().getParent() + ", create it first", e));
        } catch (IOException e) {
            throw FileErrors.unwritable(file, e);
        }
    }

    /** Writes a text file. */
    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file. */
    public static void write(Path file, byte[] bytes) {
        try (WholeFile whole = open(file)) {
            whole.out.write(bytes);
            whole.commit();
        } catch (IOException e) {
            throw FileErrors.unwritable(file, e);
        }
    }

    /** Where the bytes go; not buffered. */
    public OutputStream out() {
        return out;
    }

    /** Where the bytes go, for writers that want a path; it exists and is empty. */
    public Path temporary() {
        return temporary;
    }

    /** Gives the file its name. */
    public void commit() {
        try {
            out.close();
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            TemporaryFiles.keep(temporary);
            committed = true;
        } catch (IOException e) {
            throw FileErrors.unwritable(file, e);
        }
    }

    @Override
    public void close() {
        if (committed) {
            return;
        }
        try {
            out.close();
        } catch (IOException e) {
            // nothing of it is kept
        }
        try {
            Files.deleteIfExists(temporary);
            TemporaryFiles.keep(temporary);
        } catch (IOException e) {
            throw FileErrors.unwritable(temporary, e);
        }
    }

    private static Path temporaryFor(Path file) {
        Path absolute = file.toAbsolutePath();
        return absolute.resolveSibling("." + absolute.getFileName() + "." + UUID.randomUUID() + ".tmp");
    }
}
