package io.cart4j.core.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Decompresses gzip (RFC 1952): any number of members, one after the other, and zeros at the end, which tapes and tools pad
 * with. Unlike the JDK's stream, which takes whatever cannot be read after the first member for the end, this one refuses
 * it: a damaged member must not look like a short file.
 */
final class GzipMembers extends InputStream {
    private static final int MAGIC = 0x8b1f;
    private static final int HEADER_CHECKSUM = 1 << 1;
    private static final int EXTRA = 1 << 2;
    private static final int NAME = 1 << 3;
    private static final int COMMENT = 1 << 4;
    private static final int RESERVED = 0xe0;

    private final InputStream in;
    private final byte[] buffer;
    private int position;
    private int limit;

    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final CRC32 headerChecksum = new CRC32();
    private boolean ended;

    /** Reads the first member's header. */
    GzipMembers(InputStream in, int bufferBytes) throws IOException {
        this.in = in;
        this.buffer = new byte[bufferBytes];
        boolean whole = false;
        try {
            readHeader();
            whole = true;
        } finally {
            if (!whole) {
                inflater.end();
            }
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!ended) {
            int got = inflate(bytes, offset, length);
            if (got > 0) {
                checksum.update(bytes, offset, got);
                return got;
            }
            if (inflater.finished()) {
                position = limit - inflater.getRemaining();
                checkTrailer();
                ended = !hasNext();
                if (!ended) {
                    inflater.reset();
                    checksum.reset();
                    readHeader();
                }
            } else if (inflater.needsDictionary()) {
                throw new ZipException("a gzip member is damaged: it needs a dictionary");
            } else if (fill()) {
                inflater.setInput(buffer, 0, limit);
            } else {
                throw new EOFException();
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        ended = true;
        inflater.end();
        in.close();
    }

    private int inflate(byte[] bytes, int offset, int length) throws ZipException {
        try {
            return inflater.inflate(bytes, offset, length);
        } catch (DataFormatException e) {
            ZipException damaged = new ZipException("a gzip member is damaged: " + e.getMessage());
            damaged.initCause(e);
            throw damaged;
        }
    }

    private void readHeader() throws IOException {
        headerChecksum.reset();
        if (readShort() != MAGIC) {
            throw new ZipException("what follows is no gzip member");
        }
        int method = readByte();
        int flags = readByte();
        if (method != 8 || (flags & RESERVED) != 0) {
            throw new ZipException("a gzip member has an unknown method or flags");
        }
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(readShort());
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CHECKSUM) != 0) {
            int expected = (int) headerChecksum.getValue() & 0xffff;
            if (readShort() != expected) {
                throw new ZipException("the header of a gzip member does not have the checksum that it states");
            }
        }
        inflater.setInput(buffer, position, limit - position);
    }

    private void checkTrailer() throws IOException {
        long crc = readShort() | (long) readShort() << Short.SIZE;
        long size = readShort() | (long) readShort() << Short.SIZE;
        if (crc != checksum.getValue() || size != (inflater.getBytesWritten() & 0xffffffffL)) {
            throw new ZipException("a gzip member does not have the checksum or size that it states");
        }
    }

    /** Whether there is anything but zeros. */
    private boolean hasNext() throws IOException {
        boolean padded = false;
        while (position < limit || fill()) {
            if (buffer[position] != 0) {
                if (padded) {
                    throw new ZipException("there is something after the zeros that follow the last gzip member");
                }
                return true;
            }
            padded = true;
            position++;
        }
        return false;
    }

    private void skip(int bytes) throws IOException {
        for (int skipped = 0; skipped < bytes; skipped++) {
            readByte();
        }
    }

    private void skipText() throws IOException {
        while (readByte() != 0) {
            // texts end with a zero
        }
    }

    private int readShort() throws IOException {
        int low = readByte();
        return low | readByte() << Byte.SIZE;
    }

    private int readByte() throws IOException {
        if (position == limit && !fill()) {
            throw new EOFException();
        }
        byte value = buffer[position++];
        headerChecksum.update(value);
        return value & 0xff;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer, 0, buffer.length));
        return limit > 0;
    }
}
