package io.cart4j.examples;

import io.cart4j.core.CartException;
import io.cart4j.core.internal.FileErrors;
import io.cart4j.core.internal.WholeFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
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

    /** Does something while other runs are kept out of a directory. */
    static void whileLocked(Path directory, Runnable work) {
        Path file = directory.resolve(".lock");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw inUse(directory);
            }
            work.run();
        } catch (OverlappingFileLockException e) {
            throw inUse(directory);
        } catch (IOException e) {
            throw FileErrors.unwritable(file, e);
        }
    }

    /** Refuses outputs that would destroy an input, or that cannot be written, before anything is read. */
    static void check(List<Path> inputs, List<Path> outputs) {
        for (Path output : outputs) {
            Path directory = output.toAbsolutePath().getParent();
            if (directory == null || !Files.isDirectory(directory)) {
                throw new CartException(output + ": cannot be written: there is no directory " + directory);
            }
            for (Path input : inputs) {
                if (isSame(input, output)) {
                    throw new CartException(output + " is an input too; give the output another name");
                }
                if (Files.isDirectory(input)
                        && output.toAbsolutePath()
                                .normalize()
                                .startsWith(input.toAbsolutePath().normalize())) {
                    throw new CartException(
                            output + " lies in the input directory " + input + "; give it another place");
                }
            }
            WholeFile.open(output).close();
        }
    }

    private static boolean isSame(Path input, Path output) {
        try {
            return Files.exists(input) && Files.exists(output) && Files.isSameFile(input, output);
        } catch (IOException e) {
            throw FileErrors.unreadable(input, e);
        }
    }

    private static CartException inUse(Path directory) {
        return new CartException(
                directory + " is in use by another run; wait for it to end, or name another directory");
    }
}
