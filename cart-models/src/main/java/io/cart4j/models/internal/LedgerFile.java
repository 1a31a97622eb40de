package io.cart4j.models.internal;

import io.cart4j.core.CartException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A ledger on disk that one process at a time appends to. What is appended is on the disk before {@link #append} returns, so
 * only the last line can be torn, by the end of the process in the middle of it; it is then cut off.
 */
final class LedgerFile implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final List<LedgerEntry> entries;

    private LedgerFile(Path file, FileChannel channel, List<LedgerEntry> entries) {
        this.file = file;
        this.channel = channel;
        this.entries = entries;
    }

    /** Opens or creates a ledger, locks it, and repairs it if its last line is torn. */
    static LedgerFile open(Path file, Consumer<String> warnings) {
        try {
            Directories.makeFor(file);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                lock(file, channel);
                String text = text(channel);
                repair(file, channel, text, warnings);
                return new LedgerFile(file, channel, parse(file, text));
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new CartException("the run ledger " + file + " cannot be opened: " + e, e);
        }
    }

    private static void lock(Path file, FileChannel channel) throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new CartException("the run ledger " + file
                    + " is in use by another bake-off; wait for that one to end, or name another ledger");
        }
    }

    private static void repair(Path file, FileChannel channel, String text, Consumer<String> warnings)
            throws IOException {
        int whole = wholeLines(file, text);
        if (whole < text.length()) {
            warnings.accept(tornLine(file, text, whole) + "; it was removed, and what it held is computed again");
            channel.truncate(whole);
        }
        channel.position(whole);
        if (whole == 0) {
            append(channel, LedgerLines.HEADER);
        }
    }

    /** Gives what stood in the ledger when it was opened. */
    List<LedgerEntry> entries() {
        return entries;
    }

    /** Reads the entries of a ledger without locking or repairing it, passing over a torn last line. */
    static List<LedgerEntry> read(Path file, Consumer<String> warnings) {
        try (FileChannel channel = FileChannel.open(file)) {
            String text = text(channel);
            int whole = wholeLines(file, text);
            if (whole < text.length()) {
                warnings.accept(tornLine(file, text, whole) + "; it is passed over");
            }
            return parse(file, text);
        } catch (IOException e) {
            throw new CartException("the run ledger " + file + " cannot be read: " + e, e);
        }
    }

    private static String text(FileChannel channel) throws IOException {
        // the stream is not closed, for that would close the channel; a ledger is ASCII, so a byte is a character
        return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private static List<LedgerEntry> parse(Path file, String text) {
        List<String> lines =
                text.substring(0, wholeLines(file, text)).lines().skip(1).toList();
        List<LedgerEntry> entries = new ArrayList<>();
        for (String line : lines) {
            try {
                entries.add(LedgerLines.parse(line));
            } catch (CartException e) {
                throw new CartException(
                        file + ":" + (entries.size() + 2) + ": this is not a record of a run ledger, " + e.getMessage()
                                + "; remove the line, or move the file away to start anew",
                        e);
            }
        }
        return entries;
    }

    /** Gives the length of the lines that have an end, after a look at the first one. */
    private static int wholeLines(Path file, String text) {
        int whole = text.lastIndexOf('\n') + 1;
        boolean ledger = whole == 0 ? LedgerLines.HEADER.startsWith(text) : text.startsWith(LedgerLines.HEADER + "\n");
        if (!ledger) {
            throw new CartException(file + " is not a run ledger of this version, since its first line is another one;"
                    + " move it away, or name another ledger");
        }
        return whole;
    }

    private static String tornLine(Path file, String text, int whole) {
        return "the last line of the run ledger " + file + " was cut off after " + (text.length() - whole)
                + " characters when the run was ended";
    }

    /** Appends lines; they are on the disk when this returns. */
    void append(List<? extends LedgerEntry> added) {
        try {
            append(channel, added.stream().map(LedgerLines::format).collect(Collectors.joining("\n")));
        } catch (IOException e) {
            throw new CartException(
                    "the run ledger " + file + " cannot be written: " + e + "; free some space and run again to resume",
                    e);
        }
    }

    private static void append(FileChannel channel, String lines) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((lines + "\n").getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new CartException("the run ledger " + file + " cannot be closed: " + e, e);
        }
    }
}
