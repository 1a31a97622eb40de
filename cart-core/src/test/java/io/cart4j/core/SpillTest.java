package io.cart4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not fit in memory goes to files, and nobody can tell from the result. */
class SpillTest {
    @TempDir
    Path directory;

    @TempDir
    Path temporary;

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54, 55, 56, 57, 58})
    void theTableIsTheSameBytesForAnyMemory(long seed) throws IOException {
        Random random = new Random(seed);
        List<Event> events = EventStreams.random(seed, 4000);
        EventSource source = EventStreams.csv(events, directory, 1500);
        Path inMemory = directory.resolve("memory.parquet");
        QualityReport expected = Sessionizer.bySessionId().writeParquet(source, inMemory);

        for (int round = 0; round < 4; round++) {
            Path spilled = directory.resolve("spilled.parquet");
            Sessionizer sessionizer = Sessionizer.bySessionId()
                    .threads(1 + random.nextInt(3))
                    .pieces(2000 + random.nextInt(40_000), 1 + random.nextInt(1000))
                    .temporaryDirectory(temporary)
                    .spillBeyond(random.nextInt(100_000), random.nextInt(20_000));
            assertThat(sessionizer.writeParquet(source, spilled)).isEqualTo(expected);
            assertThat(Files.readAllBytes(spilled)).isEqualTo(Files.readAllBytes(inMemory));
        }
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void aLongSessionOfOneUserIsCutIntoSeveralBatches() throws IOException {
        Path file = directory.resolve("long.csv");
        StringBuilder text = new StringBuilder(Event.HEADER);
        for (int event = 0; event < 90_000; event++) {
            String id = event % 3 == 0 ? "a session of its own " + event : "long";
            text.append("2019-10-01 00:%02d:%02d UTC,view,%d,1,,,1.50,7,%s%n"
                    .formatted(event * 7 % 60, event * 11 % 60, event, id));
        }
        Files.writeString(file, text);
        Path inMemory = directory.resolve("memory.parquet");
        Path spilled = directory.resolve("spilled.parquet");
        QualityReport expected = Sessionizer.bySessionId().writeParquet(EventSource.csv(file), inMemory);

        assertThat(Sessionizer.bySessionId()
                        .pieces(100_000, 1000)
                        .temporaryDirectory(temporary)
                        .spillBeyond(5_000_000, 1000)
                        .writeParquet(EventSource.csv(file), spilled))
                .isEqualTo(expected);
        assertThat(expected.sessions()).isEqualTo(30_001);
        assertThat(Files.readAllBytes(spilled)).isEqualTo(Files.readAllBytes(inMemory));
    }

    /** As those of version 7 do, which begin with a time. */
    @Test
    void uuidsThatBeginAlikeNeedNoMoreMemoryThanOthers() throws IOException {
        int events = 600_000;
        Path file = directory.resolve("alike.csv");
        try (BufferedWriter text = Files.newBufferedWriter(file)) {
            text.write(Event.HEADER);
            for (int event = 0; event < events; event++) {
                int session = event * 7 % (events / 3);
                text.write("2019-10-01 00:%02d:%02d UTC,view,%d,1,,,1.50,%d,0192e4b8-%04x-7%03x-9%03x-%012x%n"
                        .formatted(
                                event / 60 % 60,
                                event % 60,
                                event % 90,
                                session / 4,
                                session / 1000,
                                session % 4096,
                                session % 89,
                                session * 77_777_777L % 0xFFFFFFFFL));
            }
        }
        Path oneRange = directory.resolve("range.parquet");
        Path split = directory.resolve("split.parquet");
        QualityReport expected =
                Sessionizer.bySessionId().pieces(1 << 22, events).writeParquet(EventSource.csv(file), oneRange);

        assertThat(Sessionizer.bySessionId()
                        .threads(1)
                        .memoryLimit(DataSize.mebibytes(800))
                        .temporaryDirectory(temporary)
                        .writeParquet(EventSource.csv(file), split))
                .isEqualTo(expected);

        assertThat(expected.sessions()).isEqualTo(events / 3);
        assertThat(Files.readAllBytes(split)).isEqualTo(Files.readAllBytes(oneRange));
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void whatIsSplitGivesWayIfItDoesNotFitTwice() throws IOException {
        Path file = directory.resolve("alike.csv");
        try (BufferedWriter text = Files.newBufferedWriter(file)) {
            text.write(Event.HEADER);
            for (int event = 0; event < 20_000; event++) {
                text.write("2019-10-01 00:00:00 UTC,view,%d,1,,,1.50,%d,0192e4b8-0000-7000-9000-%012x%n"
                        .formatted(event % 90, event, event / 3));
            }
        }
        assertThat(spilledBytes(file, 10_000_000)).isZero();
        assertThat(spilledBytes(file, 600_000)).isPositive();
    }

    private long spilledBytes(Path file, long eventBytes) {
        LongAdder spilled = new LongAdder();
        Sessionizer.bySessionId()
                .pieces(1 << 16, 1000)
                .spillBeyond(eventBytes, 10_000_000)
                .progress(new ProgressListener() {
                    @Override
                    public void onProgress(String step, long done, long total) {}

                    @Override
                    public void onEnd(RunSummary summary) {
                        spilled.add(summary.spilledBytes());
                    }
                })
                .writeParquet(EventSource.csv(file), directory.resolve("split.parquet"));
        return spilled.sum();
    }

    @Test
    void theSourcesAreKeptApartInFilesToo() throws IOException {
        List<Event> events = EventStreams.random(61, 1500);
        EventSource source = EventStreams.csv(events, directory, 300, 250, 400);
        Path inMemory = directory.resolve("memory.parquet");
        Path spilled = directory.resolve("spilled.parquet");
        QualityReport expected = Sessionizer.bySessionId().perSource().writeParquet(source, inMemory);

        assertThat(Sessionizer.bySessionId()
                        .perSource()
                        .pieces(3000, 500)
                        .spillBeyond(20_000, 1000)
                        .writeParquet(source, spilled))
                .isEqualTo(expected);
        assertThat(Files.readAllBytes(spilled)).isEqualTo(Files.readAllBytes(inMemory));
    }

    @Test
    void batchesHaveTheSameEvents() throws IOException {
        EventSource source = EventStreams.csv(EventStreams.random(62, 3000), directory);
        assertThat(batches(oneThread().spillBeyond(1, 1), source)).isEqualTo(batches(oneThread(), source));
    }

    @Test
    void nothingIsLeftAfterAFailure() throws IOException {
        Path file = directory.resolve("shop.csv");
        List<Event> events = EventStreams.random(63, 2000);
        Files.writeString(
                file,
                Event.HEADER + String.join("\n", events.stream().map(Event::csv).toList()) + "\nnot a row\n");
        Path table = directory.resolve("sessions.parquet");

        assertThatThrownBy(() -> Sessionizer.bySessionId()
                        .pieces(4000, 100)
                        .temporaryDirectory(temporary)
                        .spillBeyond(1, 1)
                        .writeParquet(EventSource.csv(file), table))
                .isInstanceOf(CartException.class)
                .hasMessageContaining(":2002: 1 field where the header has 9");

        assertThat(temporary).isEmptyDirectory();
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aTemporaryDirectoryThatIsNotThereIsNamed() throws IOException {
        EventSource source = EventStreams.csv(EventStreams.random(64, 500), directory);
        Path nowhere = directory.resolve("nowhere");
        assertThatThrownBy(() -> Sessionizer.bySessionId()
                        .temporaryDirectory(nowhere)
                        .spillBeyond(1, 1)
                        .sessionize(source))
                .isInstanceOf(CartException.class)
                .hasMessageContaining(nowhere.toString())
                .hasMessageContaining("--temp");
    }

    /** Codes of brands are the same in each run of one thread. */
    private static Sessionizer oneThread() {
        return Sessionizer.bySessionId().threads(1).pieces(8000, 100);
    }

    private static List<String> batches(Sessionizer sessionizer, EventSource source) {
        List<String> batches = new ArrayList<>();
        sessionizer.<String>forEachBatch(
                source,
                batch -> batch.ids() + " " + batch.offsets() + " "
                        + batch.events().contentToTSVString(),
                batches::add);
        return batches;
    }
}
