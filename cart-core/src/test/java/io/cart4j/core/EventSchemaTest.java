package io.cart4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cart4j.core.internal.ParquetTableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events of other shops come in as their schema says. */
class EventSchemaTest {
    @TempDir
    Path directory;

    @Test
    void retailrocketHasNeitherSessionsNorPrices() {
        Path file = parquet(
                List.of("timestamp:long", "visitorid:long", "event:text", "itemid:long", "transactionid:text"),
                List.of(
                        List.of(1_433_221_332_117L, 257_597L, "view", 355_908L, ""),
                        List.of(1_433_221_333_117L, 257_597L, "addtocart", 355_908L, ""),
                        List.of(1_433_225_133_117L, 257_597L, "transaction", 355_908L, "4000"),
                        List.of(-1L, 3L, "cart", 1L, "")));
        EventSource source = EventSource.parquet(file).schema(EventSchema.retailrocket());
        try (SessionTable table =
                Sessionizer.byInactivity(Duration.ofMinutes(30)).threads(1).sessionize(source)) {
            List<SessionRow> rows = SessionRow.of(table);
            assertThat(rows).hasSize(3).allSatisfy(row -> {
                assertThat(row.totalPrice()).isZero();
                assertThat(row.brands() + row.categories()).isZero();
            });
            assertThat(rows).filteredOn(row -> row.carts() == 1).singleElement().satisfies(row -> {
                assertThat(row.start()).isEqualTo(1_433_221_332_117_000L);
                assertThat(row.views()).isEqualTo(1);
                assertThat(row.abandoned()).isTrue();
            });
            assertThat(rows)
                    .filteredOn(row -> row.purchases() == 1)
                    .singleElement()
                    .satisfies(row -> assertThat(row.returning()).isTrue());
            assertThat(rows)
                    .filteredOn(row -> row.user() == 3)
                    .singleElement()
                    .satisfies(row -> assertThat(row.start()).isEqualTo(-1000));
            assertThat(table.quality().unknownTypeWords()).containsEntry("\"cart\"", 1L);
            assertThat(table.quality().badPrice()).isZero();
        }
        assertThatThrownBy(() -> Sessionizer.bySessionId().sessionize(source))
                .isInstanceOf(CartException.class)
                .hasMessageContaining(file + ": its schema has no column of sessions")
                .hasMessageContaining("byInactivity");
    }

    @Test
    void usersMayBeText() throws IOException {
        List<List<Object>> events = new ArrayList<>();
        List<List<Object>> numbered = new ArrayList<>();
        Random random = new Random(8);
        for (int row = 0; row < 3000; row++) {
            long user = random.nextInt(120);
            long time = 1_570_000_000L + random.nextInt(1_000_000);
            String session = "s" + random.nextInt(600);
            events.add(List.of(
                    time, random.nextBoolean() ? "view" : "cart", 1L + random.nextInt(9), 5L, "Ü-" + user, session));
            List<Object> same = new ArrayList<>(events.get(row));
            same.set(4, user);
            numbered.add(same);
        }
        List<String> columns = List.of(
                "event_time:long",
                "event_type:text",
                "product_id:long",
                "price:long",
                "user_id:text",
                "user_session:text");
        List<String> numberedColumns = new ArrayList<>(columns);
        numberedColumns.set(4, "user_id:long");
        EventSchema schema = EventSchema.rees46()
                .without(EventColumn.BRAND)
                .without(EventColumn.CATEGORY)
                .time(TimeFormat.EPOCH_SECONDS);
        EventSource texts = EventSource.parquet(parquet(columns, events)).schema(schema.textUsers());
        EventSource numbers =
                EventSource.parquet(parquet(numberedColumns, numbered)).schema(schema);
        Path saved = directory.resolve("sessions.parquet");
        try (SessionTable table = Sessionizer.bySessionId().sessionize(texts);
                SessionTable twin = Sessionizer.bySessionId().sessionize(numbers)) {
            assertThat(table.schema().findField("user_id")).isEqualTo(SessionTable.TEXT_USER);
            assertThat(twin.schema()).isEqualTo(SessionTable.SCHEMA);
            assertThat(column(table, "user_id"))
                    .isEqualTo(column(twin, "user_id").stream()
                            .map(user -> "Ü-" + user)
                            .toList());
            assertThat(column(table, "is_returning_user")).isEqualTo(column(twin, "is_returning_user"));
            assertThat(column(table, "num_users")).isEqualTo(column(twin, "num_users"));
            assertThat(table.quality().users()).isEqualTo(twin.quality().users());
            table.writeParquet(saved);
            try (SessionTable read = SessionTable.readParquet(saved)) {
                assertThat(read.schema()).isEqualTo(table.schema());
                assertThat(column(read, "user_id")).isEqualTo(column(table, "user_id"));
            }
        }
        Sessionizer byInactivity = Sessionizer.byInactivity(Duration.ofHours(1));
        try (SessionTable table = byInactivity.threads(2).pieces(8000, 300).sessionize(texts);
                SessionTable again = byInactivity.threads(1).sessionize(texts);
                SessionTable twin = byInactivity.sessionize(numbers)) {
            for (String column : List.of("user_session", "user_id", "session_start", "total_events")) {
                assertThat(column(again, column)).as(column).isEqualTo(column(table, column));
            }
            assertThat(column(table, "user_session")).isSorted().doesNotHaveDuplicates();
            assertThat(column(table, "total_events")).containsExactlyInAnyOrderElementsOf(column(twin, "total_events"));
        }
    }

    @ParameterizedTest
    @CsvSource({"EPOCH_SECONDS, 1570000000", "EPOCH_MILLIS, 1570000000000", "EPOCH_MICROS, 1570000000000000"})
    void timesMayBeNumbersOrTextsOfNumbers(TimeFormat format, long time) {
        EventSchema schema = EventSchema.rees46()
                .column(EventColumn.TIME, "ts")
                .without(EventColumn.BRAND)
                .without(EventColumn.CATEGORY)
                .without(EventColumn.PRICE)
                .time(format);
        for (boolean text : new boolean[] {true, false}) {
            Path file = parquet(
                    List.of(
                            text ? "ts:text" : "ts:long",
                            "event_type:text",
                            "product_id:long",
                            "user_id:long",
                            "user_session:text"),
                    List.of(List.of(text ? Long.toString(time) : (Object) time, "view", 1L, 2L, "s")));
            try (SessionTable table = Sessionizer.bySessionId()
                    .sessionize(EventSource.parquet(file).schema(schema))) {
                assertThat(SessionRow.of(table).get(0).start()).isEqualTo(1_570_000_000_000_000L);
            }
        }
    }

    @Test
    void rowsThatContradictTheSchemaAreUnreadable() {
        EventSchema schema = EventSchema.retailrocket().textUsers();
        Path file = parquet(
                List.of("timestamp:long", "visitorid:text", "event:text", "itemid:long"),
                List.of(
                        List.of(1L, "", "view", 1L),
                        List.of(Long.MAX_VALUE, "a", "view", 1L),
                        List.of(Long.MIN_VALUE, "a", "view", 1L),
                        List.of(1L, "a", "view", 1L)));
        Path rejects = directory.resolve("rejects.csv");
        EventSource source = EventSource.parquet(file).schema(schema).lenient(rejects);
        try (SessionTable table =
                Sessionizer.byInactivity(Duration.ofMinutes(1)).sessionize(source)) {
            assertThat(table.quality().unreadable()).isEqualTo(3);
            assertThat(rejects)
                    .content()
                    .contains("visitorid is empty", "timestamp is more than 36,000 years from 1970");
        }
    }

    @Test
    void whatTheSchemaNeedsAndDoesNotFindIsNamed() {
        Path file = parquet(List.of("timestamp:long", "user:long"), List.of(List.of(1L, 2L)));
        assertRefused(
                EventSource.parquet(file).schema(EventSchema.retailrocket()),
                "no column \"event\"; the columns are timestamp; needed are timestamp, event, itemid, visitorid");
        Path texts = parquet(
                List.of("timestamp:long", "visitorid:text", "event:text", "itemid:long"),
                List.of(List.of(1L, "a", "view", 1L)));
        assertRefused(
                EventSource.parquet(texts).schema(EventSchema.retailrocket()),
                "column visitorid must be whole numbers, not Utf8; a schema can say that users are text");
        assertRefused(
                EventSource.parquet(texts).schema(EventSchema.retailrocket().time(TimeFormat.TEXT)),
                "column timestamp is whole numbers; a schema must say");
    }

    @Test
    void contradictionsAreRefusedAtTheCall() {
        EventSchema schema = EventSchema.rees46();
        assertArgument(() -> schema.column(EventColumn.TIME, " "), "the name of the column for TIME must not be blank");
        assertArgument(() -> schema.without(EventColumn.USER), "there are no events without USER");
        assertArgument(
                () -> schema.words(EventType.CART, "view"), "the word \"view\" cannot stand for both VIEW and CART");
        assertArgument(
                () -> schema.delimiter('x'),
                "delimiter must be a comma, a semicolon, a tab or a vertical bar, got 'x'");
        EventSource source = EventSource.csv(directory.resolve("a.csv"));
        assertArgument(
                () -> source.schema(schema.column(EventColumn.TIME, "brand")),
                "column \"brand\" cannot hold both TIME and BRAND");
        assertArgument(
                () -> source.then(source.schema(schema.textUsers())),
                "users must be text in all inputs or whole numbers in all inputs");
    }

    @Test
    void aSchemaIsReadFromJson() throws IOException {
        Path file = Files.writeString(directory.resolve("shop.json"), """
                {"columns": {"event_time": "timestamp", "event_type": "event", "product_id": "itemid",
                             "user_id": "visitorid", "category_code": null, "brand": null, "price": null,
                             "user_session": null},
                 "words": {"cart": "addtocart", "purchase": ["transaction"], "remove_from_cart": []},
                 "time": "epoch_millis", "text_users": false, "delimiter": ","}
                """);
        assertThat(EventSchema.read(file)).isEqualTo(EventSchema.retailrocket());
        assertThat(EventSchema.read(Files.writeString(file, "{}"))).isEqualTo(EventSchema.rees46());
        assertThat(EventSchema.read(Files.writeString(file, "{\"delimiter\": \"\\t\", \"text_users\": true}")))
                .isEqualTo(EventSchema.rees46().delimiter('\t').textUsers());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | not JSON",
                "[] | the file must be an object",
                "{\"colums\": {}} | \"colums\" is unknown; known are columns, words, time",
                "{\"columns\": {\"time\": \"t\"}} | \"time\" is unknown; known are event_time, event_type",
                "{\"columns\": {\"user_id\": null}} | there are no events without USER",
                "{\"columns\": {\"user_id\": 7}} | \"user_id\" must be text, got 7",
                "{\"words\": {\"buy\": \"b\"}} | \"buy\" is unknown; known are view, cart",
                "{\"time\": \"epoch\"} | \"epoch\" is unknown; known are text, epoch_seconds",
                "{\"text_users\": \"yes\"} | \"text_users\" must be true or false",
                "{\"delimiter\": \"::\"} | \"delimiter\" must be one character",
                "{\"time\": \"text\", \"time\": \"text\"} | not JSON"
            })
    void aSchemaFileThatSaysSomethingElseIsRefused(String json, String message) throws IOException {
        Path file = Files.writeString(directory.resolve("bad.json"), json);
        assertThatThrownBy(() -> EventSchema.read(file))
                .isInstanceOf(CartException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(message);
    }

    @Test
    void aTableMayHaveFurtherColumnsButMustHaveItsOwn() {
        List<Field> fields = new ArrayList<>(SessionTable.SCHEMA.getFields());
        Field further = new Field("end_reason", FieldType.notNullable(ArrowType.Utf8.INSTANCE), null);
        fields.add(further);
        BufferAllocator allocator = new RootAllocator();
        VectorSchemaRoot batch = VectorSchemaRoot.create(new Schema(fields), allocator);
        try (SessionTable table = new SessionTable(allocator, batch.getSchema(), List.of(batch), null)) {
            assertThat(table.schema().getFields()).endsWith(further);
        }
        fields.remove(3);
        try (BufferAllocator other = new RootAllocator();
                VectorSchemaRoot wrong = VectorSchemaRoot.create(new Schema(fields), other)) {
            assertArgument(
                    () -> new SessionTable(other, wrong.getSchema(), List.of(wrong), null),
                    "not the columns of sessions");
            assertArgument(
                    () -> new SessionTable(other, SessionTable.SCHEMA, List.of(wrong), null),
                    "not a batch of these sessions");
        }
    }

    private static void assertRefused(EventSource source, String message) {
        assertThatThrownBy(() -> Sessionizer.byInactivity(Duration.ofMinutes(30))
                        .threads(1)
                        .sessionize(source))
                .isInstanceOf(CartException.class)
                .hasMessageContaining(message);
    }

    private static void assertArgument(Runnable call, String message) {
        assertThat(catchThrowable(call::run))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static List<String> column(SessionTable table, String name) {
        List<String> values = new ArrayList<>();
        for (VectorSchemaRoot batch : table.batches()) {
            for (int row = 0; row < batch.getRowCount(); row++) {
                values.add(String.valueOf(batch.getVector(name).getObject(row)));
            }
        }
        return values;
    }

    /** Writes rows with columns given as name and type, "long" or "text". */
    private Path parquet(List<String> columns, List<? extends List<?>> rows) {
        List<Field> fields = columns.stream()
                .map(column -> column.split(":"))
                .map(column -> new Field(
                        column[0],
                        FieldType.notNullable(
                                column[1].equals("text") ? ArrowType.Utf8.INSTANCE : new ArrowType.Int(64, true)),
                        null))
                .toList();
        Path file = directory.resolve("events" + fields.hashCode() + ".parquet");
        try (BufferAllocator allocator = new RootAllocator();
                VectorSchemaRoot root = VectorSchemaRoot.create(new Schema(fields), allocator)) {
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < fields.size(); column++) {
                    if (rows.get(row).get(column) instanceof Long number) {
                        ((BigIntVector) root.getVector(column)).setSafe(row, number);
                    } else {
                        byte[] text = ((String) rows.get(row).get(column)).getBytes(StandardCharsets.UTF_8);
                        ((VarCharVector) root.getVector(column)).setSafe(row, text);
                    }
                }
            }
            root.setRowCount(rows.size());
            ParquetTableFile.write(root.getSchema(), List.of(root), List.of(), file);
        }
        return file;
    }
}
