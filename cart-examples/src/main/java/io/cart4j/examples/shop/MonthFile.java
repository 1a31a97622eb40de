package io.cart4j.examples.shop;

import io.cart4j.core.internal.WholeFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** The file of one month: written under a temporary name beside its own, which it gets when it is whole. */
final class MonthFile implements Closeable {
    private static final int BUFFER = 1 << 20;

    private final WholeFile file;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;

    MonthFile(Path path) {
        this.file = WholeFile.open(path);
        System.arraycopy(Rows.HEADER, 0, buffer, 0, Rows.HEADER.length);
        filled = Rows.HEADER.length;
    }

    void append(Rows layout, int second, long session, long event) throws IOException {
        if (filled > BUFFER - Rows.LONGEST) {
            flush();
        }
        filled = layout.write(second, session, event, buffer, filled);
    }

    /** Writes what is left. */
    void finish() throws IOException {
        flush();
    }

    /** Gives the file its name. */
    void publish() {
        file.commit();
    }

    /** Leaves nothing behind of a file that was not published. */
    @Override
    public void close() {
        file.close();
    }

    private void flush() throws IOException {
        file.out().write(buffer, 0, filled);
        filled = 0;
    }
}
