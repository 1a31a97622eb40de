package io.cart4j.models.internal;

import io.cart4j.core.internal.FileErrors;
import io.cart4j.core.internal.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files that belong together, in a directory that may hold others. A list of their digests, which sha256sum checks too,
 * vouches for all of them and takes its place last, so files of two writers never pass for one set.
 */
public final class BundleFiles {
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([A-Za-z0-9_.-]+)");

    private BundleFiles() {}

    /**
     * Writes or replaces files, and the list of their digests. All are written beside their places before the first takes
     * its own: a full disk leaves the old ones whole, and the set is torn only for moments.
     */
    public static void write(Path directory, String list, SortedMap<String, byte[]> contents) {
        Directories.makeFor(directory.resolve(list));
        List<WholeFile> written = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        try {
            contents.forEach((name, bytes) -> {
                written.add(write(directory.resolve(name), bytes));
                lines.append(digest(bytes)).append("  ").append(name).append('\n');
            });
            written.add(write(directory.resolve(list), lines.toString().getBytes(StandardCharsets.UTF_8)));
            written.forEach(WholeFile::commit);
        } finally {
            written.forEach(WholeFile::close);
        }
    }

    private static WholeFile write(Path file, byte[] bytes) {
        WholeFile whole = WholeFile.open(file);
        try {
            whole.out().write(bytes);
            return whole;
        } catch (IOException e) {
            whole.close();
            throw FileErrors.unwritable(file, e);
        }
    }

    /** Reads a list: digests by name of the file. Nothing of it is believed if any of it is damaged. */
    public static SortedMap<String, String> digests(Path list) throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        String text = Files.readString(list);
        if (!text.endsWith("\n")) {
            throw new IOException("it ends too early");
        }
        for (String line : text.lines().toList()) {
            Matcher entry = LINE.matcher(line);
            if (!entry.matches() || digests.put(entry.group(2), entry.group(1)) != null) {
                throw new IOException("\"" + line + "\" is not a digest and the name of a file");
            }
        }
        return digests;
    }

    /** Gives the SHA-256 of bytes in hexadecimal. */
    public static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(Fingerprint.sha256().digest(bytes));
    }
}
