package io.cart4j.benchmarks.guard;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Work of the same nature as the hot path that no change of Cart4J can make faster or slower: reads the made-up shop's
 * files, splits their rows byte by byte, hashes the session ids, and adds up prices and counts by session. How long the hot
 * path takes is told in multiples of it, which cancels most of what a machine is and does at the time.
 *
 * <p>Frozen: any change of it, however small, makes the stored baseline void.
 */
final class ReferenceKernel {
    private static final int PRICE_FIELD = 6;
    private static final int SESSION_FIELD = 8;
    private static final int SLOT_BITS = 18;
    private static final int BUFFER_BYTES = 1 << 20;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final byte[] bytes = new byte[BUFFER_BYTES];
    private final long[] hashes = new long[1 << SLOT_BITS];
    private final long[] cents = new long[1 << SLOT_BITS];
    private final int[] events = new int[1 << SLOT_BITS];

    /** What comes out, so that nothing of it is in vain. */
    record Result(int sessions, long events, long cents) {}

    /** Does the work once. */
    Result run(List<Path> files) throws IOException {
        Arrays.fill(hashes, 0);
        Arrays.fill(cents, 0);
        Arrays.fill(events, 0);
        for (Path file : files) {
            try (FileChannel channel = FileChannel.open(file)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                skipHeader(channel, buffer);
                do {
                    int end = buffer.position();
                    buffer.position(addRows(end)).limit(end);
                    buffer.compact();
                } while (channel.read(buffer) >= 0);
            }
        }
        int sessions = 0;
        long allEvents = 0;
        long allCents = 0;
        for (int slot = 0; slot < hashes.length; slot++) {
            sessions += hashes[slot] == 0 ? 0 : 1;
            allEvents += events[slot];
            allCents += cents[slot];
        }
        return new Result(sessions, allEvents, allCents);
    }

    private void skipHeader(FileChannel channel, ByteBuffer buffer) throws IOException {
        channel.read(buffer);
        int header = 0;
        while (bytes[header] != '\n') {
            header++;
        }
        buffer.flip().position(header + 1);
        buffer.compact();
    }

    /** Adds the whole rows before a position, and gives where the one that is not whole starts. */
    private int addRows(int end) {
        final byte[] bytes = this.bytes;
        int start = 0;
        int field = 0;
        long hash = 0;
        long price = 0;
        for (int i = 0; i < end; i++) {
            byte b = bytes[i];
            if (b == '\n') {
                add(hash, price);
                start = i + 1;
                field = 0;
                hash = 0;
                price = 0;
            } else if (b == ',') {
                field++;
            } else if (field == SESSION_FIELD) {
                hash = (hash ^ b) * MULTIPLIER;
                hash ^= hash >>> 29;
            } else if (field == PRICE_FIELD && b != '.') {
                price = price * 10 + b - '0';
            }
        }
        return start;
    }

    private void add(long hash, long price) {
        final long[] hashes = this.hashes;
        int slot = (int) (hash >>> Long.SIZE - SLOT_BITS);
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        hashes[slot] = hash;
        cents[slot] += price;
        events[slot]++;
    }
}
