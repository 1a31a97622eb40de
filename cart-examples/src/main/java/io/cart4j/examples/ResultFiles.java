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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The directory that results go to. */
final class ResultFiles {
    private ResultFiles() {}

    /** The files of a directory with names of a kind. */
    static List<Path> matching(Path directory, String glob) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, glob)) {
            List<Path> matching = new ArrayList<>();
            files.forEach(matching::add);
            return matching;
        } catch (IOException e) {
            throw FileErrors.unreadable(directory, e);
        }
    }

    /** Removes what an earlier run left and this one does not make again. */
    static void removeOthers(Path directory, String glob, Set<String> keep) {
        try {
            for (Path file : matching(directory, glob)) {
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
        if (!Files.isDirectory(directory)) {
            throw new CartException(directory + ": there is no such directory; name the one that a bake-off made");
        }
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

    /** Refuses outputs that would destroy an input or each other, or that cannot be written, before anything is read. */
    static void check(List<Path> inputs, List<Path> outputs) {
        Set<Path> places = new HashSet<>();
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
            if (!places.add(place(output, directory))) {
                throw new CartException(output + " would be written twice; give each output a name of its own");
            }
            WholeFile.open(output).close();
        }
    }

    private static Path place(Path output, Path directory) {
        try {
            return directory.toRealPath().resolve(output.getFileName());
        } catch (IOException e) {
            throw FileErrors.unwritable(output, e);
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
