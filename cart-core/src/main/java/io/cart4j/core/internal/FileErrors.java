package io.cart4j.core.internal;

import io.cart4j.core.CartException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Puts what the file system says into a sentence. */
public final class FileErrors {
    private FileErrors() {}

    /** What is wrong with a file that cannot be read. */
    public static CartException unreadable(Path file, IOException cause) {
        return new CartException(file + ": cannot be read: " + reason(cause), cause);
    }

    /** What is wrong with a file that cannot be written. */
    public static CartException unwritable(Path file, IOException cause) {
        return new CartException(file + ": cannot be written: " + reason(cause) + "; no part of it was left", cause);
    }

    /** What an error of the file system says, in words. */
    static String reason(IOException cause) {
        if (cause instanceof EOFException) {
            return "it ends too early";
        }
        if (cause instanceof NoSuchFileException missing) {
            return "there is no " + missing.getFile();
        }
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof FileSystemLoopException) {
            return "it is a link that leads to itself";
        }
        if (cause instanceof FileSystemException problem && problem.getReason() != null) {
            return problem.getReason();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
