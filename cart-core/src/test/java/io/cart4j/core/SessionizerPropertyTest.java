package io.cart4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine agrees with its slow twin on random streams, whatever threads, pieces and files it works with. */
class SessionizerPropertyTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithTheMapBasedTwin(long seed) throws IOException {
        List<Event> events = EventStreams.random(seed, 1 + (int) seed * (int) seed * 60);
        List<SessionRow> expected = ReferenceSessionizer.sessions(List.of(events), false);

        try (SessionTable table = Sessionizer.bySessionId().sessionize(EventStreams.csv(events, directory))) {
            assertThat(SessionRow.of(table)).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(table.quality().duplicateRows()).isEqualTo(ReferenceSessionizer.duplicates(events));
            assertThat(table.quality().kept())
                    .isEqualTo(events.stream().filter(Event::isKept).count());
            assertThat(table.quality().emptySession())
                    .isEqualTo(events.stream()
                            .filter(event -> event.session().isEmpty())
                            .count());
            assertThat(table.quality().rowsRead()).isEqualTo(events.size());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void writesTheSameBytesForAnyThreadsPiecesAndFiles(long seed) throws IOException {
        Random random = new Random(seed);
        List<Event> events = EventStreams.random(seed, 3000);
        byte[] expected = parquet(Sessionizer.bySessionId().threads(1), EventStreams.csv(events, directory));

        for (int round = 0; round < 6; round++) {
            Sessionizer sessionizer = Sessionizer.bySessionId()
                    .threads(1 + random.nextInt(4))
                    .pieces(200 + random.nextInt(20_000), 1 + random.nextInt(2000));
            EventSource source = EventStreams.csv(
                    events, directory, 1 + random.nextInt(1500), 1 + random.nextInt(1000), 1 + random.nextInt(1500));
            assertThat(parquet(sessionizer, source)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void keepsSourcesApartWhenAskedTo(long seed) throws IOException {
        List<Event> events = EventStreams.random(seed, 900);
        EventSource source = EventStreams.csv(events, directory, 300, 250);
        List<SessionRow> expected = ReferenceSessionizer.sessions(
                List.of(events.subList(0, 300), events.subList(300, 550), events.subList(550, 900)), true);

        try (SessionTable table =
                Sessionizer.bySessionId().perSource().threads(2).pieces(500, 7).sessionize(source)) {
            assertThat(SessionRow.of(table)).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42})
    void putsUuidsInTheOrderOfTheirText(long seed) throws IOException {
        List<Event> events = EventStreams.random(seed, 2000);
        try (SessionTable table =
                Sessionizer.bySessionId().pieces(3000, 100).sessionize(EventStreams.csv(events, directory))) {
            List<String> uuids = SessionRow.of(table).stream()
                    .map(SessionRow::id)
                    .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                    .toList();
            assertThat(uuids).hasSizeGreaterThan(100).isSorted();
        }
    }

    private byte[] parquet(Sessionizer sessionizer, EventSource source) throws IOException {
        Path file = directory.resolve("sessions.parquet");
        try (SessionTable table = sessionizer.sessionize(source)) {
            table.writeParquet(file);
        }
        return Files.readAllBytes(file);
    }
}
