package io.cart4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input gets one sentence that says what, where and what to do. */
class BadInputTest {
    private static final String GOOD =
            "2019-10-01 00:00:00 UTC,view,44600062,2103807459595387724,,shiseido,35.79,541312140,72d76fde-8bb3-4e00-8c23-a032dfed738c\n";

    @TempDir
    Path directory;

    static Stream<Arguments> unreadableRows() {
        return Stream.of(
                Arguments.of(GOOD.replace("35.79", "12;5"), "price \"12;5\" is not a number"),
                Arguments.of(GOOD.replace("35.79", "1e308"), "price \"1e308\" is out of range"),
                Arguments.of(GOOD.replace("35.79", "0.1234567"), "more than 6 decimal places"),
                Arguments.of(GOOD.replace("35.79,", "35.79"), "8 fields where the header has 9"),
                Arguments.of(GOOD.replace("35.79", "35,79"), "10 fields where the header has 9"),
                Arguments.of(GOOD.replace("44600062", "4460x"), "product_id \"4460x\" is not a whole number"),
                Arguments.of(GOOD.replace("541312140", ""), "user_id \"\" is not a whole number"),
                Arguments.of(
                        GOOD.replace("541312140", "99999999999999999999"),
                        "user_id \"99999999999999999999\" is not a whole number"),
                Arguments.of(GOOD.replace("2019-10-01", "01.10.2019"), "is not a time"),
                Arguments.of(GOOD.replace("2019-10-01", "2019-02-30"), "is not a time"),
                Arguments.of(GOOD.replace("shiseido", "\"shiseido"), "a quoted field does not end on its line"));
    }

    @ParameterizedTest
    @MethodSource("unreadableRows")
    void namesFileLineAndReasonOfTheFirstUnreadableRow(String row, String reason) throws IOException {
        Path file = write("shop.csv", Event.HEADER + GOOD.repeat(500) + row + GOOD.repeat(300) + row);

        assertThatThrownBy(() ->
                        Sessionizer.bySessionId().threads(3).pieces(2000, 100).sessionize(EventSource.csv(file)))
                .isInstanceOf(CartException.class)
                .hasMessageStartingWith(file + ":502: ")
                .hasMessageContaining(reason)
                .hasMessageContaining("leniently");
    }

    @ParameterizedTest
    @MethodSource("unreadableRows")
    void setsUnreadableRowsAsideWhenLenient(String row, String reason) throws IOException {
        Path file = write("shop.csv", Event.HEADER + GOOD.repeat(500) + row + "\n" + GOOD.repeat(300) + row);
        Path rejects = directory.resolve("rejects.csv");

        try (SessionTable table = Sessionizer.bySessionId()
                .threads(3)
                .pieces(2000, 100)
                .sessionize(EventSource.csv(file).lenient(rejects))) {
            assertThat(table.quality().unreadable()).isEqualTo(2);
            assertThat(table.quality().kept()).isEqualTo(800);
            assertThat(table.quality().rowsRead()).isEqualTo(802);
        }
        List<String> lines = Files.readAllLines(rejects);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).isEqualTo("source,line,reason,row");
        assertThat(lines.get(1)).contains(file.toString(), ",502,", reason.replace("\"", "\"\""));
        assertThat(lines.get(2)).contains(",804,");
    }

    @Test
    void aLineLongerThanABlockIsAnUnreadableRow() throws IOException {
        Path file = write("shop.csv", Event.HEADER + GOOD + "x".repeat(30_000) + "\n" + GOOD);

        assertThatThrownBy(() -> Sessionizer.bySessionId().pieces(4000, 100).sessionize(EventSource.csv(file)))
                .hasMessageStartingWith(file + ":3: the line is longer than 4000 bytes");
        try (SessionTable table = Sessionizer.bySessionId()
                .pieces(4000, 100)
                .sessionize(EventSource.csv(file).lenient(directory.resolve("rejects.csv")))) {
            assertThat(table.quality().unreadable()).isEqualTo(1);
            assertThat(table.quality().kept()).isEqualTo(2);
        }
    }

    @Test
    void aRowInQuotesWithTooManyFieldsIsUnreadable() throws IOException {
        Path file = write("shop.csv", Event.HEADER + GOOD + "\"x\",1,2,3,4,5,6,7,8,9,10,\"z\"\n" + GOOD);
        assertRefused(EventSource.csv(file), file + ":3: 12 fields where the header has 9");
    }

    @Test
    void aRowThatIsUnreadableEndsWhereItsQuotesDo() throws IOException {
        String row = "2019-10-01 00:00:00 UTC,view,1,2,,\"a\n" + GOOD + "b\",xx,7,s\n";
        Path file = write("shop.csv", Event.HEADER + GOOD + row + GOOD);
        try (SessionTable table =
                Sessionizer.bySessionId().sessionize(EventSource.csv(file).lenient(directory.resolve("rejects.csv")))) {
            assertThat(table.quality().rowsRead()).isEqualTo(3);
            assertThat(table.quality().unreadable()).isEqualTo(1);
            assertThat(table.quality().kept()).isEqualTo(2);
        }
    }

    @Test
    void aSessionThatIsTooExpensiveIsNamedWhateverOtherThreadsDo() throws IOException {
        StringBuilder rows = new StringBuilder(Event.HEADER);
        for (int session = 0; session < 3000; session++) {
            String id = String.format("%08x-8bb3-4e00-8c23-a032dfed738c", session * 0x16a09eL & 0xFFFFFFFFL);
            String price = session == 900 ? "9000000000000" : "35.79";
            rows.append(GOOD.replace("72d76fde-8bb3-4e00-8c23-a032dfed738c", id)
                    .replace("35.79", price)
                    .repeat(2));
        }
        EventSource source = EventSource.csv(write("shop.csv", rows.toString()));
        for (int round = 0; round < 5; round++) {
            assertThatThrownBy(() -> Sessionizer.bySessionId()
                            .threads(4)
                            .pieces(20_000, 30)
                            .sessionize(source))
                    .isInstanceOf(CartException.class)
                    .hasMessageContaining("add up to more than");
        }
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        Path file = write("empty.csv", "");
        assertRefused(EventSource.csv(file), file + ":1: the file is empty");
    }

    @Test
    void aFileWithAHeaderOnlyIsRefused() throws IOException {
        Path file = write("header.csv", Event.HEADER);
        assertRefused(EventSource.csv(file), file + ":2: the file ends after its header");
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        Path file = write("shop.csv", Event.HEADER.replace("price", "prize") + GOOD);
        assertRefused(EventSource.csv(file), file + ":1: no column \"price\" in the header");
    }

    @Test
    void aColumnThatStandsTwiceIsRefused() throws IOException {
        Path file = write("shop.csv", Event.HEADER.replace("category_id", "price") + GOOD);
        assertRefused(EventSource.csv(file), file + ":1: column \"price\" stands twice");
    }

    @Test
    void compressedFilesUnderAnotherNameAreRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write((Event.HEADER + GOOD).getBytes(StandardCharsets.UTF_8));
        }
        Path gzipped = Files.write(directory.resolve("shop.csv"), bytes.toByteArray());
        Path plain = write("plain.csv.gz", Event.HEADER + GOOD);
        Path parquet = write("parquet.csv", "PAR1 and so on");

        assertRefused(EventSource.csv(gzipped), gzipped + ":1: this is gzip-compressed; name it .csv.gz");
        assertRefused(EventSource.csv(plain), plain + ": not gzip-compressed");
        assertRefused(EventSource.csv(parquet), parquet + ":1: this is a Parquet file");
    }

    @Test
    void aCutGzipFileIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write((Event.HEADER + GOOD.repeat(1000)).getBytes(StandardCharsets.UTF_8));
        }
        Path cut = Files.write(directory.resolve("cut.csv.gz"), Arrays.copyOf(bytes.toByteArray(), bytes.size() - 20));
        assertRefused(EventSource.csv(cut), cut + ": reading stopped after");
    }

    @Test
    void pathsThatAreNotThereAreNamed() {
        Path missing = directory.resolve("missing.csv");
        assertRefused(EventSource.csv(missing), missing + ": cannot be read: there is no ");
        assertThatThrownBy(() -> EventSource.of(List.of(missing)))
                .isInstanceOf(CartException.class)
                .hasMessage(missing + ": cannot be read: there is no such file or directory");
    }

    @Test
    void aDirectoryWithoutInputsIsRefused() throws IOException {
        write("notes.txt", "nothing");
        write(".hidden.csv", Event.HEADER);
        assertThatThrownBy(() -> EventSource.of(List.of(directory)))
                .hasMessage(directory + ": the directory has no .csv, .csv.gz, .csv.zst or .parquet file");
    }

    @Test
    void aLinkToItselfIsRefused() throws IOException {
        Path link = directory.resolve("loop.csv");
        Files.createSymbolicLink(link, link);
        assertThatThrownBy(() -> EventSource.of(List.of(link))).hasMessageContaining("a link that leads nowhere");
    }

    @Test
    void aMemoryLimitThatIsTooSmallIsRefusedWithOneThatWouldDo() throws IOException {
        Path file = write("shop.csv", Event.HEADER + GOOD.repeat(5000));
        EventSource source = EventSource.csv(file);
        Path table = directory.resolve("sessions.parquet");
        Sessionizer sessionizer = Sessionizer.bySessionId().threads(2);
        assertThatThrownBy(
                        () -> sessionizer.memoryLimit(DataSize.mebibytes(100)).writeParquet(source, table))
                .isInstanceOf(CartException.class)
                .hasMessageMatching(
                        "a memory limit of 100 MiB is too small for 2 threads; at least \\d+ MiB will do.*");

        assertThat(sessionizer
                        .memoryLimit(DataSize.mebibytes(848))
                        .writeParquet(source, table)
                        .kept())
                .isEqualTo(5000);
    }

    @Test
    void pricesThatAddUpToTooMuchAreRefused() throws IOException {
        Path file = write(
                "shop.csv",
                Event.HEADER + GOOD.replace("35.79", "9000000000000").repeat(2));
        assertRefused(EventSource.csv(file), "the prices of session 72d76fde-8bb3-4e00-8c23-a032dfed738c add up");
    }

    @Test
    void nothingIsLeftWhenAnOutputCannotBeWritten() throws IOException {
        Path file = write("shop.csv", Event.HEADER + GOOD);
        try (SessionTable table = Sessionizer.bySessionId().sessionize(EventSource.csv(file))) {
            Path nowhere = directory.resolve("none/sessions.parquet");
            assertThatThrownBy(() -> table.writeParquet(nowhere))
                    .isInstanceOf(CartException.class)
                    .hasMessageStartingWith(nowhere + ": cannot be written: there is no directory");
            assertThatThrownBy(() -> table.writeParquet(directory)).hasMessageContaining("it is a directory");
        }
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void settingsSayWhatIsWrongWithTheValue() {
        assertThatThrownBy(() -> Sessionizer.bySessionId().threads(0)).hasMessage("threads must be at least 1, got 0");
        assertThatThrownBy(() -> Sessionizer.byInactivity(java.time.Duration.ZERO))
                .hasMessage("inactivity gap must be positive, got PT0S");
        assertThatThrownBy(() -> DataSize.parse("4 apples")).hasMessageContaining("write for example 512m or 4g");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private static void assertRefused(EventSource source, String message) {
        assertThatThrownBy(() -> Sessionizer.bySessionId().sessionize(source))
                .isInstanceOf(CartException.class)
                .hasMessageContaining(message);
    }
}
