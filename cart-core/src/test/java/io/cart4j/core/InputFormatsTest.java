package io.cart4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import io.cart4j.core.internal.EventLayout;
import io.cart4j.core.internal.ParquetInput;
import io.cart4j.core.internal.ParquetTableFile;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.arrow.dataset.file.FileFormat;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.TimeStampMicroTZVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same events give the same sessions, whatever form they come in. */
class InputFormatsTest {
    @TempDir
    Path directory;

    private List<Event> events;
    private List<SessionRow> expected;

    @BeforeEach
    void makeEvents() throws IOException {
        events = EventStreams.random(77, 1500);
        expected = sessions(EventStreams.csv(events, directory));
    }

    @Test
    void csvMayBeCompressed() throws IOException {
        Path gzip = directory.resolve("events.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            out.write(csv().getBytes(StandardCharsets.UTF_8));
        }
        Path zstd = directory.resolve("events.csv.zst");
        try (OutputStream out = new ZstdOutputStream(Files.newOutputStream(zstd))) {
            out.write(csv().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(sessions(EventSource.of(List.of(gzip)))).isEqualTo(expected);
        assertThat(sessions(EventSource.of(List.of(zstd)))).isEqualTo(expected);
    }

    @Test
    void csvMayHaveQuotesCarriageReturnsAMarkAndEmptyLines() throws IOException {
        String quoted = csv().replace(",electronics", ",\"electronics\"".substring(0, 2) + "electronics")
                .replaceAll("\"(electronics\\.c\\d)", "\"$1\"");
        Path file =
                Files.writeString(directory.resolve("odd.csv"), "\uFEFF" + quoted.replace("\n", "\r\n\r\n") + "\r\n\n");
        assertThat(sessions(EventSource.csv(file))).isEqualTo(expected);
    }

    @Test
    void quotedTextMayHoldCommasAndQuotes() throws IOException {
        Path file = Files.writeString(
                directory.resolve("quotes.csv"),
                Event.HEADER
                        + "2019-10-01 00:00:00 UTC,view,1,1,,\"dolce, \"\"gabbana\"\"\",2.5,7,s\n"
                        + "2019-10-01T02:00:01+02:00,view,2,1,,\"dolce, \"\"gabbana\"\"\",2.50,7,s\n"
                        + "2019-10-01 00:00:02.25,cart,2,1,,\"\",1e1,7,s\n");
        assertThat(sessions(EventSource.csv(file))).singleElement().satisfies(row -> {
            assertThat(row.brands()).isEqualTo(1);
            assertThat(row.totalPrice()).isEqualTo(15);
            assertThat(row.duration()).isEqualTo(2.25);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void quotedTextMayHoldLineEndsWhereverABlockIsCut(long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(Event.HEADER);
        List<Event> quoted = new ArrayList<>();
        for (Event event : events) {
            String brand = random.nextInt(4) == 0 ? "two\nlines,\r\nor \"more\" " + random.nextInt(3) : event.brand();
            Event named = new Event(
                    event.second(),
                    event.type(),
                    event.product(),
                    event.category(),
                    brand,
                    event.price(),
                    event.user(),
                    event.session());
            quoted.add(named);
            boolean quote = brand.contains("\n") || random.nextInt(5) == 0;
            text.append(event.csv()
                            .replace(
                                    "," + event.brand() + "," + event.price() + ",",
                                    "," + (quote ? '"' + brand.replace("\"", "\"\"") + '"' : brand) + ","
                                            + event.price() + ","))
                    .append(random.nextBoolean() ? "\n" : "\r\n");
        }
        List<SessionRow> wanted = ReferenceSessionizer.sessions(List.of(quoted), false);
        Path plain = Files.writeString(directory.resolve("lines.csv"), text);
        Path gzip = directory.resolve("lines.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        for (int round = 0; round < 5; round++) {
            Sessionizer sessionizer =
                    Sessionizer.bySessionId().threads(1 + random.nextInt(3)).pieces(250 + random.nextInt(2000), 300);
            try (SessionTable table = sessionizer.sessionize(EventSource.csv(round % 2 == 0 ? plain : gzip))) {
                assertThat(SessionRow.of(table)).containsExactlyInAnyOrderElementsOf(wanted);
                assertThat(table.quality().rowsRead()).isEqualTo(events.size());
            }
        }
    }

    @Test
    void linesAreCountedWithThoseInQuotes() throws IOException {
        Path file = Files.writeString(
                directory.resolve("quotes.csv"),
                Event.HEADER
                        + "2019-10-01 00:00:00 UTC,view,1,1,,\"a\nb\nc\",2.5,7,s\n".repeat(100)
                        + "2019-10-01 00:00:00 UTC,view,x,1,,b,2.5,7,s\n");
        assertThatThrownBy(() -> Sessionizer.bySessionId().pieces(300, 10).sessionize(EventSource.csv(file)))
                .hasMessageStartingWith(file + ":302: product_id \"x\"");
    }

    @Test
    void columnsMayComeInAnyOrderWithOthersBetween() throws IOException {
        StringBuilder text = new StringBuilder(
                "note,user_session,user_id,price,brand,category_code,product_id,event_type,event_time\n");
        for (Event event : events) {
            String[] fields = event.csv().split(",", -1);
            text.append(String.join(
                            ",", "x", fields[8], fields[7], fields[6], fields[5], fields[4], fields[2], fields[1],
                            fields[0]))
                    .append('\n');
        }
        Path file = Files.writeString(directory.resolve("order.csv"), text);
        assertThat(sessions(EventSource.csv(file))).isEqualTo(expected);
    }

    @Test
    void arrowStreamsGiveTheSame() throws IOException {
        Path file = directory.resolve("events.arrows");
        try (BufferAllocator allocator = new RootAllocator();
                VectorSchemaRoot root = arrow(allocator, true);
                ArrowStreamWriter writer = new ArrowStreamWriter(root, null, Files.newOutputStream(file))) {
            writer.writeBatch();
        }
        EventSource source = EventSource.arrow("stream", allocator -> {
            try {
                return new ArrowStreamReader(Files.newInputStream(file), allocator);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertThat(sessions(source)).isEqualTo(expected);
    }

    @Test
    void arrowFilesThroughDatasetGiveTheSame() throws IOException {
        Path file = directory.resolve("events.arrow");
        try (BufferAllocator allocator = new RootAllocator();
                VectorSchemaRoot root = arrow(allocator, true);
                ArrowFileWriter writer = new ArrowFileWriter(
                        root,
                        null,
                        Files.newByteChannel(
                                file,
                                java.nio.file.StandardOpenOption.CREATE,
                                java.nio.file.StandardOpenOption.WRITE))) {
            writer.writeBatch();
        }
        assertThat(sessions(EventSource.dataset(FileFormat.ARROW_IPC, file))).isEqualTo(expected);
    }

    @Test
    void parquetAndDirectoriesOfItGiveTheSame() throws IOException {
        events = events.stream()
                .filter(event -> event.hasPrice() && !event.price().equals("NaN"))
                .toList();
        expected = sessions(EventStreams.csv(events, directory));
        Path shop = Files.createDirectories(directory.resolve("shop/month=10"));
        try (BufferAllocator allocator = new RootAllocator();
                VectorSchemaRoot root = arrow(allocator, false)) {
            ParquetTableFile.write(root.getSchema(), List.of(root), List.of(), shop.resolve("events.parquet"));
        }
        // sizes are chosen by the rows of a file, not by how small they are stored
        EventLayout layout = EventSchema.rees46().layout();
        assertThat(new ParquetInput(shop.resolve("events.parquet"), layout).textBytes())
                .isBetween(100L * events.size(), 160L * events.size());
        assertThat(sessions(EventSource.parquet(shop.resolve("events.parquet"))))
                .isEqualTo(expected);
        assertThat(sessions(EventSource.of(List.of(directory.resolve("shop"))))).isEqualTo(expected);
    }

    @Test
    void aSessionTableComesBackFromParquet() throws IOException {
        Path file = directory.resolve("sessions.parquet");
        try (SessionTable table = Sessionizer.bySessionId().sessionize(EventStreams.csv(events, directory))) {
            table.writeParquet(file, List.of(AddedColumn.ints("segment", row -> (int) row % 3)));
        }
        try (SessionTable table = SessionTable.readParquet(file)) {
            assertThat(SessionRow.of(table)).isEqualTo(expected);
        }
    }

    private String csv() {
        StringBuilder text = new StringBuilder(Event.HEADER);
        events.forEach(event -> text.append(event.csv()).append('\n'));
        return text.toString();
    }

    private VectorSchemaRoot arrow(BufferAllocator allocator, boolean nullable) {
        ArrowType text = ArrowType.Utf8.INSTANCE;
        ArrowType int64 = new ArrowType.Int(64, true);
        VectorSchemaRoot root = VectorSchemaRoot.create(
                new Schema(List.of(
                        field("event_time", new ArrowType.Timestamp(TimeUnit.MICROSECOND, "UTC"), nullable),
                        field("event_type", text, nullable),
                        field("product_id", int64, nullable),
                        field("category_code", text, nullable),
                        field("brand", text, nullable),
                        field("price", new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE), nullable),
                        field("user_id", int64, nullable),
                        field("user_session", text, nullable))),
                allocator);
        for (int row = 0; row < events.size(); row++) {
            Event event = events.get(row);
            ((TimeStampMicroTZVector) root.getVector("event_time")).setSafe(row, event.second() * 1_000_000);
            ((BigIntVector) root.getVector("product_id")).setSafe(row, event.product());
            ((BigIntVector) root.getVector("user_id")).setSafe(row, event.user());
            if (event.hasPrice()) {
                double price = event.price().equals("NaN") ? Double.NaN : new BigDecimal(event.price()).doubleValue();
                ((Float8Vector) root.getVector("price")).setSafe(row, price);
            }
            setText(root, "event_type", row, event.type());
            setText(root, "category_code", row, event.category());
            setText(root, "brand", row, event.brand());
            setText(root, "user_session", row, event.session());
        }
        root.setRowCount(events.size());
        return root;
    }

    private static Field field(String name, ArrowType type, boolean nullable) {
        return nullable ? Field.nullable(name, type) : Field.notNullable(name, type);
    }

    /** Empty text is written as null where there may be one. */
    private static void setText(VectorSchemaRoot root, String column, int row, String value) {
        if (!value.isEmpty() || !root.getSchema().findField(column).isNullable()) {
            ((VarCharVector) root.getVector(column)).setSafe(row, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<SessionRow> sessions(EventSource source) {
        try (SessionTable table =
                Sessionizer.bySessionId().threads(2).pieces(8000, 300).sessionize(source)) {
            return SessionRow.of(table);
        }
    }
}
