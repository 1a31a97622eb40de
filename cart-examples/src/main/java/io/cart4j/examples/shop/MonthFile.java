package io.cart4j.examples.shop;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file of one month: written under a temporary name beside its own, which it gets when it is whole. */
final class MonthFile implements Closeable {
    private static final int BUFFER = 1 << 20;

    private final Path path;
    private final Path temporary;
    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;

    MonthFile(Path path) throws IOException {
        this.path = path;
        this.temporary = path.resolveSibling(path.getFileName() + ".tmp");
        this.out = Files.newOutputStream(temporary);
        System.arraycopy(Rows.HEADER, 0, buffer, 0, Rows.HEADER.length);
        filled = Rows.HEADER.length;
    }

    void append(Rows layout, int second, long session, long event) throws IOException {
        if (filled > BUFFER - Rows.LONGEST) {
            flush();
        }
        filled = layout.write(second, session, event, buffer, filled);
    }

    /** Gives the file its name. */
    void publish() throws IOException {
        flush();
        out.close();
        Files.move(temporary, path, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Leaves nothing behind of a file that was not published. */
    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(temporary);
    }

    private void flush() throws IOException {
        out.write(buffer, 0, filled);
        filled = 0;
    }
}
