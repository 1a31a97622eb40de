package io.cart4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions by inactivity: where users are cut, why, and what the sessions are called. */
class InactivityTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38, 39})
    void agreesWithTheTwinOnCutsAndReasons(long seed) throws IOException {
        Random random = new Random(seed);
        List<Event> events = EventStreams.random(seed, 1500);
        long gap = 1L + random.nextInt(2000);
        long longest = 1L + random.nextInt(7000);
        int most = 1 + random.nextInt(9);
        Sessionizer sessionizer = Sessionizer.byInactivity(Duration.ofSeconds(gap))
                .longestLength(Duration.ofSeconds(longest))
                .mostEvents(most)
                .pieces(1000, 1 + random.nextInt(300));

        try (SessionTable table = sessionizer.sessionize(EventStreams.csv(events, directory, 400))) {
            List<InactivitySession> sessions = InactivitySession.of(table);
            assertThat(byUser(sessions))
                    .isEqualTo(byUser(ReferenceSessionizer.byInactivity(events, gap, longest, most)));
            assertThat(sessions)
                    .extracting(session -> session.row().id())
                    .doesNotHaveDuplicates()
                    .isSorted();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52})
    void agreesWithTheTwinWithoutBounds(long seed) throws IOException {
        List<Event> events = EventStreams.random(seed, 900);
        Sessionizer sessionizer = Sessionizer.byInactivity(Duration.ofMinutes(30));

        try (SessionTable table = sessionizer.sessionize(EventStreams.csv(events, directory))) {
            assertThat(byUser(InactivitySession.of(table)))
                    .isEqualTo(
                            byUser(ReferenceSessionizer.byInactivity(events, 1800, Long.MAX_VALUE, Integer.MAX_VALUE)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63, 64})
    void writesTheSameBytesForAnyThreadsPiecesMemoryAndFiles(long seed) throws IOException {
        Random random = new Random(seed);
        List<Event> events = EventStreams.random(seed, 3000);
        byte[] expected = parquet(capped().threads(1), EventStreams.csv(events, directory));

        for (int round = 0; round < 6; round++) {
            Sessionizer sessionizer = capped().threads(1 + random.nextInt(4))
                    .pieces(200 + random.nextInt(20_000), 1 + random.nextInt(2000))
                    .spillBeyond(random.nextInt(200_000), random.nextInt(20_000));
            EventSource source = EventStreams.csv(
                    events, directory, 1 + random.nextInt(1500), 1 + random.nextInt(1000), 1 + random.nextInt(1500));
            assertThat(parquet(sessionizer, source)).isEqualTo(expected);
            Path streamed = directory.resolve("streamed.parquet");
            sessionizer.writeParquet(source, streamed);
            assertThat(streamed).hasBinaryContent(expected);
        }
    }

    @Test
    void aSessionReachesEachBoundAndNoFurther() throws IOException {
        assertThat(cut(Sessionizer.byInactivity(Duration.ofSeconds(10)), 0, 10, 21))
                .containsExactly("0-10 gap", "21-21 end_of_data");
        assertThat(cut(
                        Sessionizer.byInactivity(Duration.ofSeconds(10)).longestLength(Duration.ofSeconds(15)),
                        0,
                        8,
                        15,
                        16,
                        31,
                        41))
                .containsExactly("0-15 longest_length", "16-16 gap", "31-41 end_of_data");
        assertThat(cut(Sessionizer.byInactivity(Duration.ofSeconds(10)).mostEvents(2), 0, 1, 2, 3))
                .containsExactly("0-1 most_events", "2-3 end_of_data");
    }

    @Test
    void ofSeveralReasonsTheGapCountsBeforeTheLengthAndTheLengthBeforeTheNumber() throws IOException {
        Sessionizer all = Sessionizer.byInactivity(Duration.ofSeconds(10))
                .longestLength(Duration.ofSeconds(5))
                .mostEvents(1);

        assertThat(cut(all, 0, 11, 17, 18))
                .containsExactly("0-0 gap", "11-11 longest_length", "17-17 most_events", "18-18 end_of_data");
    }

    @Test
    void aGapOfLessThanAMicrosecondOnlyKeepsTogetherWhatIsSimultaneous() throws IOException {
        assertThat(cut(Sessionizer.byInactivity(Duration.ofNanos(1)), 0, 0, 1))
                .containsExactly("0-0 gap", "1-1 end_of_data");
    }

    @Test
    void sessionsThatStartTogetherHaveDifferentIds() throws IOException {
        Sessionizer sessionizer =
                Sessionizer.byInactivity(Duration.ofMinutes(1)).mostEvents(1);
        String start = "2019-10-01 00:00:00.00000";
        String[] times = {start + "0Z", start + "0Z", start + "0Z", start + "1Z", start + "2Z", start + "9Z"};

        try (SessionTable table = sessionizer.sessionize(EventSource.csv(file(times)))) {
            long first = SessionRow.of(table).get(0).start();
            assertThat(SessionRow.of(table))
                    .extracting(row -> row.start() - first)
                    .containsExactly(0L, 0L, 0L, 1L, 2L, 9L);
            assertThat(SessionRow.of(table))
                    .extracting(row -> Long.parseUnsignedLong(row.id().substring(24), 16) - (first & 0xFFFF_FFFF_FFFFL))
                    .containsExactly(0L, 1L, 2L, 3L, 4L, 9L);
        }
    }

    @Test
    void hundredsOfThousandsOfSimultaneousEventsAreOneSessionEach() throws IOException {
        int events = 530_000;
        String row = "2019-10-01 00:00:00 UTC,view,1,2,,,10,7,id\n";
        EventSource source =
                EventSource.csv(Files.writeString(directory.resolve("bot.csv"), Event.HEADER + row.repeat(events)));
        Sessionizer sessionizer =
                Sessionizer.byInactivity(Duration.ofMinutes(1)).mostEvents(1);
        Path streamed = directory.resolve("streamed.parquet");
        sessionizer.writeParquet(source, streamed);

        assertThat(streamed).hasBinaryContent(parquet(sessionizer, source));
        try (SessionTable table = SessionTable.readParquet(streamed)) {
            assertThat(SessionRow.of(table))
                    .hasSize(events)
                    .extracting(SessionRow::id)
                    .doesNotHaveDuplicates()
                    .isSorted();
        }
    }

    @Test
    void rowsThatAreEqualCountAsDuplicatesInDifferentSessionsToo() throws IOException {
        List<Event> events = EventStreams.random(71, 800);
        Sessionizer whole = Sessionizer.byInactivity(Duration.ofMinutes(30));
        Sessionizer pieces = Sessionizer.byInactivity(Duration.ofMinutes(30)).mostEvents(1);

        try (SessionTable some = whole.sessionize(EventStreams.csv(events, directory));
                SessionTable many = pieces.sessionize(EventStreams.csv(events, directory))) {
            assertThat(many.quality().duplicateRows())
                    .isEqualTo(some.quality().duplicateRows())
                    .isPositive();
        }
    }

    @Test
    void sessionsInSeveralSourcesAreCountedNotUsers() throws IOException {
        Sessionizer sessionizer = Sessionizer.byInactivity(Duration.ofMinutes(30));
        Path morning = file("2019-10-01 08:00:00 UTC", "2019-10-01 11:50:00 UTC");
        Path noon = file("2019-10-01 12:10:00 UTC", "2019-10-01 18:00:00 UTC");

        try (SessionTable table = sessionizer.sessionize(EventSource.csv(morning, noon))) {
            assertThat(table.rows()).isEqualTo(3);
            assertThat(table.quality().straddling()).isEqualTo(1);
        }
        try (SessionTable table = sessionizer.sessionize(
                EventSource.csv(file("2019-10-01 08:00:00 UTC"), file("2019-10-02 08:00:00 UTC")))) {
            assertThat(table.quality().straddling()).isZero();
        }
    }

    @Test
    void sourcesGoWithTheirEventsWhenTimesGoBack() throws IOException {
        Path first = file("2019-10-01 08:00:00 UTC", "2019-10-01 18:00:00 UTC");
        Path second = file("2019-10-01 08:10:00 UTC");

        try (SessionTable table =
                Sessionizer.byInactivity(Duration.ofMinutes(30)).sessionize(EventSource.csv(first, second))) {
            assertThat(table.rows()).isEqualTo(2);
            assertThat(table.quality().straddling()).isEqualTo(1);
        }
    }

    @Test
    void sessionsInSeveralSourcesAreCountedFromManyPieces() throws IOException {
        StringBuilder evening = new StringBuilder(Event.HEADER);
        StringBuilder night = new StringBuilder(Event.HEADER);
        for (int user = 1; user <= 600; user++) {
            String row = ",view,1,1,a.b,x,10.00," + user + ",s\n";
            evening.append("2019-10-31 23:50:00 UTC").append(row);
            night.append(user % 3 == 0 ? "2019-11-01 00:05:00 UTC" : "2019-11-01 06:00:00 UTC")
                    .append(row);
        }
        Path october = Files.writeString(directory.resolve("october.csv"), evening);
        Path november = Files.writeString(directory.resolve("november.csv"), night);

        try (SessionTable table = Sessionizer.byInactivity(Duration.ofMinutes(30))
                .pieces(2000, 300)
                .sessionize(EventSource.csv(october, november))) {
            assertThat(table.rows()).isEqualTo(1000);
            assertThat(table.quality().straddling()).isEqualTo(200);
        }
    }

    @Test
    void theReasonIsTheLastColumnAndComesBackFromParquet() throws IOException {
        Path file = directory.resolve("sessions.parquet");
        Path again = directory.resolve("again.parquet");
        try (SessionTable table = capped().sessionize(EventStreams.csv(EventStreams.random(81, 700), directory))) {
            table.writeParquet(file);
            try (SessionTable read = SessionTable.readParquet(file)) {
                List<Field> fields = new ArrayList<>(SessionTable.SCHEMA.getFields());
                fields.add(SessionTable.END_REASON);
                assertThat(table.schema()).isEqualTo(new Schema(fields));
                assertThat(read.schema()).isEqualTo(table.schema());
                assertThat(InactivitySession.of(read)).isEqualTo(InactivitySession.of(table));
                read.writeParquet(again);
            }
        }
        assertThat(again).hasSameBinaryContentAs(file);
    }

    @Test
    void sessionsByIdHaveNoReason() throws IOException {
        try (SessionTable table =
                Sessionizer.bySessionId().sessionize(EventStreams.csv(EventStreams.random(82, 50), directory))) {
            assertThat(table.schema()).isEqualTo(SessionTable.SCHEMA);
        }
    }

    @Test
    void boundsSayWhatIsWrongWithTheValue() {
        Sessionizer sessionizer = Sessionizer.byInactivity(Duration.ofMinutes(30));

        assertThatThrownBy(() -> sessionizer.longestLength(Duration.ofHours(-1)))
                .hasMessage("longest length must be positive, got PT-1H");
        assertThatThrownBy(() -> sessionizer.longestLength(Duration.ofDays(400)))
                .hasMessage("longest length must be at most a year, got PT9600H");
        assertThatThrownBy(() -> sessionizer.mostEvents(0))
                .hasMessage("the highest number of events must be at least 1, got 0");
        assertThatThrownBy(() -> Sessionizer.bySessionId().mostEvents(5))
                .hasMessage("only sessions by inactivity have a highest number of events");
        assertThatThrownBy(() -> Sessionizer.bySessionId().longestLength(Duration.ofHours(1)))
                .hasMessage("only sessions by inactivity have a longest length");
    }

    private static Sessionizer capped() {
        return Sessionizer.byInactivity(Duration.ofMinutes(20))
                .longestLength(Duration.ofHours(1))
                .mostEvents(3);
    }

    /** What becomes of one user's events at these seconds: start, end and reason of each session. */
    private List<String> cut(Sessionizer sessionizer, int... seconds) throws IOException {
        String[] times = new String[seconds.length];
        for (int event = 0; event < seconds.length; event++) {
            times[event] = "1970-01-01 00:00:%02dZ".formatted(seconds[event]);
        }
        try (SessionTable table = sessionizer.sessionize(EventSource.csv(file(times)))) {
            return InactivitySession.of(table).stream()
                    .map(session -> session.row().start() / 1_000_000 + "-"
                            + session.row().end() / 1_000_000 + " " + session.endReason())
                    .toList();
        }
    }

    /** A file with one user's views. */
    private Path file(String... times) throws IOException {
        StringBuilder rows = new StringBuilder(Event.HEADER);
        for (String time : times) {
            rows.append(time).append(",view,1,2,,,10,7,id\n");
        }
        return Files.writeString(Files.createTempFile(directory, "user", ".csv"), rows);
    }

    private static Map<Long, List<InactivitySession>> byUser(List<InactivitySession> sessions) {
        return sessions.stream()
                .map(InactivitySession::withoutId)
                .collect(Collectors.groupingBy(session -> session.row().user()));
    }

    private byte[] parquet(Sessionizer sessionizer, EventSource source) throws IOException {
        Path file = directory.resolve("sessions.parquet");
        try (SessionTable table = sessionizer.sessionize(source)) {
            table.writeParquet(file);
        }
        return Files.readAllBytes(file);
    }
}
