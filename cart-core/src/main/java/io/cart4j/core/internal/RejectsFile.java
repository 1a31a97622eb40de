package io.cart4j.core.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The rows that could not be read, as CSV: source, line, reason, row. */
final class RejectsFile implements AutoCloseable {
    private final Path file;
    private final WholeFile whole;
    private final OutputStream out;

    RejectsFile(Path file) {
        this.file = file;
        this.whole = WholeFile.open(file);
        this.out = new BufferedOutputStream(whole.out());
        write("source,line,reason,row\n".getBytes(StandardCharsets.UTF_8));
    }

    void add(String source, long line, RawBlock.Reject reject) {
        write((quoted(source) + ',' + line + ',' + quoted(reject.reason()) + ",\"").getBytes(StandardCharsets.UTF_8));
        for (byte b : reject.row()) {
            if (b == '"') {
                write(new byte[] {b});
            }
            write(new byte[] {b});
        }
        write("\"\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Gives the file its name. */
    void commit() {
        try {
            out.flush();
        } catch (IOException e) {
            throw FileErrors.unwritable(file, e);
        }
        whole.commit();
    }

    @Override
    public void close() {
        whole.close();
    }

    private void write(byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw FileErrors.unwritable(file, e);
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
