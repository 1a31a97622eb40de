package io.cart4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compressed CSV comes in whole or not at all: nothing that is damaged looks like a short file. */
class CompressedCsvTest {
    private static final List<Event> EVENTS = EventStreams.random(5, 900);

    @TempDir
    Path directory;

    @Test
    void gzipMayHaveSeveralMembersAndZerosAtTheEnd() throws IOException {
        byte[] members = join(gzip(text(0, 300)), gzip(""), gzip(text(300, 301)), gzip(text(301, 900)));
        assertThat(rows(write("a.csv.gz", members))).isEqualTo(900);
        assertThat(rows(write("b.csv.gz", join(members, new byte[100_000])))).isEqualTo(900);
    }

    @Test
    void gzipHeadersMayHoldNamesAndMore() throws IOException {
        byte[] plain = gzip(text(0, 900));
        byte[] header = join(
                new byte[] {0x1f, (byte) 0x8b, 8, 0b11110, 1, 2, 3, 4, 0, 3, 3, 0, 7, 8, 9},
                "events.csv\0".getBytes(StandardCharsets.US_ASCII),
                "a comment\0".getBytes(StandardCharsets.US_ASCII));
        CRC32 crc = new CRC32();
        crc.update(header);
        byte[] checksum = {(byte) crc.getValue(), (byte) (crc.getValue() >> 8)};
        byte[] body = Arrays.copyOfRange(plain, 10, plain.length);
        assertThat(rows(write("a.csv.gz", join(header, checksum, body)))).isEqualTo(900);
        checksum[0]++;
        assertRefused(write("b.csv.gz", join(header, checksum, body)), "b.csv.gz: ");
    }

    @Test
    void whatFollowsTheLastGzipMemberMustBeGzipOrZeros() throws IOException {
        byte[] member = gzip(text(0, 900));
        assertRefused(write("a.csv.gz", join(member, new byte[] {1})), "is the file damaged or cut short?");
        assertRefused(write("b.csv.gz", join(member, text(0, 2).getBytes(StandardCharsets.UTF_8))), "no gzip member");
        assertRefused(write("c.csv.gz", join(member, new byte[512], member)), "something after the zeros");
    }

    @Test
    void aDamagedGzipMemberIsRefusedWhereverItIs() throws IOException {
        byte[] first = gzip(text(0, 300));
        byte[] whole = join(first, gzip(text(300, 900)));
        Random random = new Random(3);
        for (int trial = 0; trial < 100; trial++) {
            byte[] damaged = whole.clone();
            int at = trial == 0 ? first.length : random.nextInt(whole.length);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            int inMember = at < first.length ? at : at - first.length;
            // time, compression level and system of a member mean nothing; "text" is a flag that says nothing
            if (inMember >= 3 && inMember < 10) {
                continue;
            }
            assertRefused(write("damaged.csv.gz", damaged), "damaged.csv.gz");
        }
    }

    @Test
    void aFileThatIsCutShortIsRefusedWhereverItEnds() throws IOException {
        byte[] first = gzip(text(0, 300));
        byte[] gzip = join(first, gzip(text(300, 900)));
        byte[] frame = zstd(text(0, 300));
        byte[] zstd = join(frame, zstd(text(300, 900)));
        Random random = new Random(4);
        for (int trial = 0; trial < 50; trial++) {
            int end = 1 + random.nextInt(gzip.length - 1);
            if (end != first.length) {
                assertRefused(write("cut.csv.gz", Arrays.copyOf(gzip, end)), "cut.csv.gz");
            }
            end = 1 + random.nextInt(zstd.length - 1);
            if (end != frame.length) {
                assertRefused(write("cut.csv.zst", Arrays.copyOf(zstd, end)), "cut.csv.zst");
            }
        }
    }

    @Test
    void zstdMayHaveSeveralFrames() throws IOException {
        byte[] frames = join(zstd(text(0, 300)), zstd(""), zstd(text(300, 900)));
        assertThat(rows(write("a.csv.zst", frames))).isEqualTo(900);
    }

    @Test
    void whatFollowsTheLastZstdFrameMustBeAFrame() throws IOException {
        byte[] frame = zstd(text(0, 900));
        for (int length : new int[] {1, 2, 3, 4, 100}) {
            byte[] garbage = new byte[length];
            Arrays.fill(garbage, (byte) 7);
            assertRefused(write("a.csv.zst", join(frame, garbage)), "is the file damaged or cut short?");
        }
    }

    @Test
    void aDamagedZstdFrameIsRefused() throws IOException {
        byte[] first = zstd(text(0, 300));
        byte[] whole = join(first, zstd(text(300, 900)));
        Random random = new Random(6);
        for (int trial = 0; trial < 50; trial++) {
            byte[] damaged = whole.clone();
            // behind the frame's header, whose unused bit means nothing
            damaged[first.length + 20 + random.nextInt(whole.length - first.length - 20)] ^=
                    (byte) (1 << random.nextInt(8));
            assertRefused(write("damaged.csv.zst", damaged), "damaged.csv.zst");
        }
    }

    private static String text(int from, int to) {
        String rows = EVENTS.subList(from, to).stream()
                .map(event -> event.csv() + "\n")
                .collect(Collectors.joining());
        return from == 0 ? Event.HEADER + rows : rows;
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(directory.resolve(name), bytes);
    }

    private static long rows(Path file) {
        try (SessionTable table = Sessionizer.bySessionId().threads(1).sessionize(EventSource.csv(file))) {
            return table.quality().rowsRead();
        }
    }

    private static void assertRefused(Path file, String message) {
        assertThatThrownBy(() -> rows(file)).isInstanceOf(CartException.class).hasMessageContaining(message);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] zstd(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZstdOutputStream out = new ZstdOutputStream(bytes).setChecksum(true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
