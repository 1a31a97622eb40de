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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV of other shops comes in as its schema says. */
class CsvSchemaTest {
    @TempDir
    Path directory;

    @Test
    void retailrocketIsReadAsItIs() throws IOException {
        Path file = write("""
                timestamp,visitorid,event,itemid,transactionid
                1433221332117,257597,view,355908,
                1433221333117,257597,addtocart,355908,
                1433225133117,257597,transaction,355908,4000
                -1,3,cart,1,
                """);
        EventSource source = EventSource.csv(file).schema(EventSchema.retailrocket());
        try (SessionTable table =
                Sessionizer.byInactivity(Duration.ofMinutes(30)).sessionize(source)) {
            List<SessionRow> rows = SessionRow.of(table);
            assertThat(rows)
                    .hasSize(3)
                    .allSatisfy(row -> assertThat(row.totalPrice()).isZero());
            assertThat(rows).filteredOn(row -> row.carts() == 1).singleElement().satisfies(row -> {
                assertThat(row.start()).isEqualTo(1_433_221_332_117_000L);
                assertThat(row.abandoned()).isTrue();
            });
            assertThat(rows)
                    .filteredOn(row -> row.user() == 3)
                    .singleElement()
                    .satisfies(row -> assertThat(row.start()).isEqualTo(-1000));
            assertThat(table.quality().badPrice()).isZero();
        }
        assertThatThrownBy(() -> Sessionizer.bySessionId().sessionize(source))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("its schema has no column of sessions");
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void anyDelimiterGivesTheSame(char delimiter) throws IOException {
        List<Event> events = EventStreams.random(21, 2000);
        Path file = write(Event.HEADER.replace(',', delimiter)
                + events.stream()
                        .map(event -> event.csv().replace(',', delimiter))
                        .collect(Collectors.joining("\n")));
        EventSchema schema = EventSchema.rees46().delimiter(delimiter);
        assertThat(sessions(EventSource.csv(file).schema(schema)))
                .isEqualTo(sessions(EventStreams.csv(events, directory)));
    }

    @Test
    void aHeaderThatIsNotCutHintsAtTheDelimiter() throws IOException {
        Path file = write(Event.HEADER.replace(',', ';'));
        assertThatThrownBy(() -> Sessionizer.bySessionId().sessionize(EventSource.csv(file)))
                .isInstanceOf(CartException.class)
                .hasMessageContaining(
                        file + ":1: no column \"event_time\" in the header, which has no ','; the columns are")
                .hasMessageEndingWith("and another delimiter");
    }

    @Test
    void fieldsThatTogetherAreAsLongAsATimeStayApart() throws IOException {
        Path file = write(Event.HEADER + """
                2019-10-01 00:00:00,buy,1,1,,,1.00,1,session
                2019-10-01 00:00:01 UTC,cart,1,1,,,1.00,1,session
                2019-10-01,00:00:00,UTC,1,,,1.00,1,session
                """);
        EventSchema schema = EventSchema.rees46().words(EventType.PURCHASE, "buy");
        Path rejects = directory.resolve("rejects.csv");
        EventSource source = EventSource.csv(file).schema(schema).lenient(rejects);
        try (SessionTable table = Sessionizer.bySessionId().sessionize(source)) {
            assertThat(SessionRow.of(table)).singleElement().satisfies(row -> {
                assertThat(row.carts()).isOne();
                assertThat(row.purchases()).isOne();
            });
        }
        assertThat(rejects).content().contains("event_time").doesNotContain("fields");
    }

    @Test
    void unknownWordsOfKeptEventsAreCountedTheSameWithAnyThreads() throws IOException {
        Path file = write(Event.HEADER
                + IntStream.range(0, 6000)
                        .mapToObj(row -> "2019-10-01 00:00:00 UTC,word%d,1,1,,,%d.00,1,%s"
                                .formatted(row * row % 401, row % 3, row % 4 == 0 ? "" : "session"))
                        .collect(Collectors.joining("\n")));
        List<Map<String, Long>> words = new ArrayList<>();
        for (int threads : new int[] {1, 3, 3}) {
            try (SessionTable table =
                    Sessionizer.bySessionId().threads(threads).pieces(8000, 300).sessionize(EventSource.csv(file))) {
                assertThat(table.quality().unknownTypes()).isEqualTo(3000);
                words.add(table.quality().unknownTypeWords());
            }
        }
        assertThat(words.get(0)).hasSize(124).containsKeys("\"word0\"", "(others)");
        assertThat(words.get(0).values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(3000);
        assertThat(words).allMatch(words.get(0)::equals);
    }

    @Test
    void columnsWordsAndTextUsersAreThoseOfTheSchema() throws IOException {
        List<Event> events = EventStreams.random(22, 2000);
        Path file = write("u;zeit;was;sitzung;preis;artikel\n"
                + events.stream()
                        .map(event -> String.join(
                                ";",
                                "\"Ü;" + event.user() + "\"",
                                Long.toString(event.second()),
                                event.type().equals("cart") ? "Korb" : event.type(),
                                event.session(),
                                event.price(),
                                Long.toString(event.product())))
                        .collect(Collectors.joining("\r\n")));
        EventSchema schema = EventSchema.rees46()
                .column(EventColumn.USER, "u")
                .column(EventColumn.TIME, "zeit")
                .column(EventColumn.TYPE, "was")
                .column(EventColumn.SESSION, "sitzung")
                .column(EventColumn.PRICE, "preis")
                .column(EventColumn.PRODUCT, "artikel")
                .without(EventColumn.BRAND)
                .without(EventColumn.CATEGORY)
                .words(EventType.CART, "Korb")
                .time(TimeFormat.EPOCH_SECONDS)
                .textUsers()
                .delimiter(';');
        List<SessionRow> twin = sessions(EventStreams.csv(events, directory));
        try (SessionTable table = Sessionizer.bySessionId()
                .threads(2)
                .pieces(8000, 300)
                .sessionize(EventSource.csv(file).schema(schema))) {
            assertThat(column(table, "user_session"))
                    .isEqualTo(twin.stream().map(SessionRow::id).toList());
            assertThat(column(table, "user_id"))
                    .isEqualTo(twin.stream().map(row -> "Ü;" + row.user()).toList());
            assertThat(column(table, "num_carts"))
                    .isEqualTo(twin.stream().map(row -> "" + row.carts()).toList());
            assertThat(column(table, "session_start"))
                    .isEqualTo(twin.stream().map(row -> "" + row.start()).toList());
            assertThat(column(table, "is_returning_user"))
                    .isEqualTo(twin.stream().map(row -> "" + row.returning()).toList());
        }
    }

    @Test
    void unreadableValuesAreNamedByTheShopsColumns() throws IOException {
        assertUnreadable("9223372036854775807,1,view,1\n", "timestamp is more than 36,000 years from 1970");
        assertUnreadable("9223372036854775808,1,view,1\n", "timestamp \"9223372036854775808\" is not a whole number");
        assertUnreadable("1,a,view,1\n", "visitorid \"a\" is not a whole number");
        assertUnreadable("1,1,view,\n", "itemid \"\" is not a whole number");
    }

    @Test
    void aMissingColumnIsNamedWithWhatIsThereAndWhatIsNeeded() throws IOException {
        EventSource source = EventSource.csv(write("timestamp,visitorid,event,item\n1,1,view,1\n"))
                .schema(EventSchema.retailrocket());
        assertThatThrownBy(
                        () -> Sessionizer.byInactivity(Duration.ofMinutes(30)).sessionize(source))
                .hasMessageContaining(":1: no column \"itemid\" in the header; the columns are"
                        + " \"timestamp, visitorid, event, item\"; needed are timestamp, event, itemid, visitorid");
    }

    private void assertUnreadable(String row, String message) throws IOException {
        EventSource source = EventSource.csv(write("timestamp,visitorid,event,itemid\n" + row))
                .schema(EventSchema.retailrocket());
        assertThatThrownBy(
                        () -> Sessionizer.byInactivity(Duration.ofMinutes(30)).sessionize(source))
                .isInstanceOf(CartException.class)
                .hasMessageContaining(":2: " + message);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("shop.csv"), text);
    }

    private static List<SessionRow> sessions(EventSource source) {
        try (SessionTable table =
                Sessionizer.bySessionId().threads(2).pieces(8000, 300).sessionize(source)) {
            return SessionRow.of(table);
        }
    }

    private static List<String> column(SessionTable table, String name) {
        return table.batches().stream()
                .flatMap(batch -> java.util.stream.IntStream.range(0, batch.getRowCount())
                        .mapToObj(row -> String.valueOf(batch.getVector(name).getObject(row))))
                .toList();
    }
}
