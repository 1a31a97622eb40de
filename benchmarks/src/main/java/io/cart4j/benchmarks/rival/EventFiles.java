package io.cart4j.benchmarks.rival;

import io.cart4j.core.CartException;
import io.cart4j.core.internal.FileErrors;
import io.cart4j.examples.shop.MadeUpShop;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The CSV files that both sides read. */
final class EventFiles {
    private static final int CHUNK = 1 << 20;
    private static final double NANOS_PER_SECOND = 1e9;

    private final List<Path> files;

    EventFiles(List<Path> files) {
        for (Path file : files) {
            if (!Files.isRegularFile(file) || !file.toString().endsWith(".csv")) {
                throw new CartException(file + ": is not a .csv file, which both sides can read");
            }
        }
        this.files = files.stream().map(Path::toAbsolutePath).toList();
    }

    /** The files of a made-up shop, which is made up if it is not there. */
    static EventFiles ofShop(long events, Path directory) {
        List<Path> files = List.of(directory.resolve("2019-Oct.csv"), directory.resolve("2019-Nov.csv"));
        if (!files.stream().allMatch(Files::exists)) {
            MadeUpShop.ofEvents(events).writeTo(directory);
        }
        return new EventFiles(files);
    }

    List<Path> paths() {
        return files;
    }

    long bytes() {
        long bytes = 0;
        for (Path file : files) {
            try {
                bytes += Files.size(file);
            } catch (IOException e) {
                throw FileErrors.unreadable(file, e);
            }
        }
        return bytes;
    }

    /** Number of lines without the headers: of events, unless texts in quotes have line ends. */
    long rows() {
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
        byte[] bytes = buffer.array();
        long[] lines = {0};
        readInto(buffer, () -> {
            long ends = 0;
            for (int i = 0; i < buffer.position(); i++) {
                ends += bytes[i] == '\n' ? 1 : 0;
            }
            lines[0] += ends;
        });
        return lines[0] - files.size();
    }

    /** Seconds to read all bytes, one after the other, and do nothing with them. */
    double secondsToRead() {
        long start = System.nanoTime();
        readInto(ByteBuffer.allocateDirect(CHUNK), () -> {});
        return (System.nanoTime() - start) / NANOS_PER_SECOND;
    }

    private void readInto(ByteBuffer buffer, Runnable onChunk) {
        for (Path file : files) {
            try (FileChannel channel = FileChannel.open(file)) {
                while (channel.read(buffer) >= 0) {
                    onChunk.run();
                    buffer.clear();
                }
                buffer.clear();
            } catch (IOException e) {
                throw FileErrors.unreadable(file, e);
            }
        }
    }
}
