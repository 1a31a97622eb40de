package io.cart4j.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.CartException;
import io.cart4j.core.EventSource;
import io.cart4j.core.Sessionizer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.TimeStampVector;
import org.apache.arrow.vector.UInt8Vector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Parquet files come in as they were written, whatever they look like inside; damaged ones are refused. */
class ParquetReadingTest {
    private static final MessageType ALL_TYPES = MessageTypeParser.parseMessageType("""
            message rows {
              required int64 number;
              optional boolean flag;
              optional int32 int32;
              optional int32 uint32 (INTEGER(32,false));
              optional int64 uint64 (INTEGER(64,false));
              optional int64 millis (TIMESTAMP(MILLIS,true));
              optional int64 micros (TIMESTAMP(MICROS,false));
              optional int64 nanos (TIMESTAMP(NANOS,true));
              optional int96 julian;
              optional float single;
              optional double double;
              optional int32 decimal32 (DECIMAL(9,2));
              optional int64 decimal64 (DECIMAL(18,6));
              optional fixed_len_byte_array(10) decimal80 (DECIMAL(22,3));
              optional binary decimalAny (DECIMAL(60,4));
              optional binary text (STRING);
              optional binary word (ENUM);
              optional binary bytes;
              optional fixed_len_byte_array(16) uuid (UUID);
              optional int32 never;
            }""");

    private static final MessageType EVENTS = MessageTypeParser.parseMessageType("""
            message events {
              required int64 event_time (TIMESTAMP(MICROS,true));
              required binary event_type (STRING);
              required int64 product_id;
              required binary category_code (STRING);
              required binary brand (STRING);
              required double price;
              required int64 user_id;
              required binary user_session (STRING);
            }""");

    private static final List<String> EVENT_COLUMNS =
            EVENTS.getFields().stream().map(field -> field.getName()).toList();

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "UNCOMPRESSED, PARQUET_1_0, true",
        "UNCOMPRESSED, PARQUET_2_0, false",
        "ZSTD, PARQUET_1_0, false",
        "ZSTD, PARQUET_2_0, true",
        "SNAPPY, PARQUET_1_0, true",
        "SNAPPY, PARQUET_2_0, true",
        "GZIP, PARQUET_1_0, true",
        "GZIP, PARQUET_2_0, false",
        "LZ4_RAW, PARQUET_1_0, false",
        "LZ4_RAW, PARQUET_2_0, true"
    })
    void everyTypeComesInAsItWasWritten(CompressionCodecName codec, WriterVersion version, boolean dictionary)
            throws IOException {
        Path file = directory.resolve("rows.parquet");
        Random random = new Random((codec.name() + version.name()).hashCode());
        List<List<String>> expected = new ArrayList<>();
        try (ParquetWriter<Group> writer = writer(file, ALL_TYPES, codec, version, dictionary)) {
            for (int row = 0; row < (codec == CompressionCodecName.ZSTD ? 70_000 : 5000); row++) {
                Group group = new SimpleGroup(ALL_TYPES);
                group.append("number", (long) row);
                List<String> values = new ArrayList<>(List.of(Integer.toString(row)));
                for (int column = 1; column < ALL_TYPES.getFieldCount(); column++) {
                    String name = ALL_TYPES.getFieldName(column);
                    values.add(
                            name.equals("never") || random.nextInt(5) == 0
                                    ? "null"
                                    : append(group, name, random.nextInt(300) - 100));
                }
                expected.add(values);
                writer.write(group);
            }
        }
        List<String> names =
                ALL_TYPES.getFields().stream().map(field -> field.getName()).toList();
        assertThat(read(file, names)).isEqualTo(expected);
    }

    @Test
    void onlyColumnsThatAreThereComeInAndInTheOrderAskedFor() throws IOException {
        Path file = events(10, CompressionCodecName.ZSTD);
        try (BufferAllocator allocator = new RootAllocator();
                ParquetBatches reader = ParquetBatches.open(file, List.of("user_id", "none", "brand"), allocator);
                VectorSchemaRoot batch = Objects.requireNonNull(reader.next())) {
            assertThat(batch.getFieldVectors()).extracting(FieldVector::getName).containsExactly("user_id", "brand");
            assertThat(reader.next()).isNull();
        }
    }

    @Test
    void theMemoryDoesNotDependOnTheFile() throws IOException {
        assertThat(peak(events(400_000, CompressionCodecName.SNAPPY)))
                .isEqualTo(peak(events(140_000, CompressionCodecName.SNAPPY)));
    }

    @ParameterizedTest
    @EnumSource(
            value = CompressionCodecName.class,
            names = {"LZO", "BROTLI", "LZ4"})
    void otherCodecsAreRefused(CompressionCodecName codec) throws IOException {
        Path file = events(10, codec);
        assertRefused(file, "rows.parquet: is compressed with " + codec + ", which is not supported");
    }

    @Test
    void listsAndOtherTypesAreRefused() throws IOException {
        Path list = directory.resolve("list.parquet");
        MessageType lists = MessageTypeParser.parseMessageType("message m { repeated int64 user_id; }");
        try (ParquetWriter<Group> writer =
                writer(list, lists, CompressionCodecName.UNCOMPRESSED, WriterVersion.PARQUET_1_0, true)) {
            writer.write(new SimpleGroup(lists).append("user_id", 1L));
        }
        assertRefused(list, "column \"user_id\" is a list or a structure");
        Path date = directory.resolve("date.parquet");
        MessageType dates = MessageTypeParser.parseMessageType("message m { required int32 event_time (DATE); }");
        try (ParquetWriter<Group> writer =
                writer(date, dates, CompressionCodecName.UNCOMPRESSED, WriterVersion.PARQUET_1_0, true)) {
            writer.write(new SimpleGroup(dates).append("event_time", 1));
        }
        assertRefused(date, "column \"event_time\" is of the type date");
    }

    @Test
    void filesThatAreCutShortAreRefusedWhereverTheyEnd() throws IOException {
        byte[] whole = Files.readAllBytes(events(5000, CompressionCodecName.GZIP));
        Random random = new Random(7);
        for (int trial = 0; trial < 50; trial++) {
            Path file = directory.resolve("cut.parquet");
            Files.write(file, Arrays.copyOf(whole, random.nextInt(whole.length)));
            assertRefused(file, "cut.parquet: ");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CompressionCodecName.class,
            names = {"UNCOMPRESSED", "ZSTD", "SNAPPY", "LZ4_RAW", "GZIP"})
    void damageIsFoundWhereverItIs(CompressionCodecName codec) throws IOException {
        byte[] whole = Files.readAllBytes(events(5000, codec));
        long expected = sessions(directory.resolve("rows.parquet"));
        Random random = new Random(11);
        int found = 0;
        for (int trial = 0; trial < 60; trial++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Path file = Files.write(directory.resolve("damaged.parquet"), damaged);
            try {
                // what nothing depends on, such as statistics, may be damaged
                assertThat(sessions(file)).isEqualTo(expected);
            } catch (CartException e) {
                assertThat(e).hasMessageContaining("damaged.parquet");
                found++;
            }
        }
        assertThat(found).isGreaterThan(40);
    }

    @Test
    void whatIsNoParquetIsRefused() throws IOException {
        Path text = Files.writeString(directory.resolve("text.parquet"), "event_time,event_type\n1,2\n");
        assertRefused(text, text + ": cannot be read as Parquet: it does not begin with PAR1");
        Path encrypted = Files.writeString(directory.resolve("encrypted.parquet"), "PARE and so on PARE");
        assertRefused(encrypted, "it is encrypted");
        Path footer = Files.writeString(directory.resolve("footer.parquet"), "PAR1 and so \0\0\1\0PAR1");
        assertRefused(footer, "its footer has the impossible length 65536");
        Path missing = directory.resolve("missing.parquet");
        assertRefused(missing, "cannot be read: there is no");
        assertRefused(events(0, CompressionCodecName.ZSTD), "there are no rows");
    }

    private long peak(Path file) throws IOException {
        try (BufferAllocator allocator = new RootAllocator();
                ParquetBatches reader = ParquetBatches.open(file, EVENT_COLUMNS, allocator)) {
            for (VectorSchemaRoot batch = reader.next(); batch != null; batch = reader.next()) {
                batch.close();
            }
            return allocator.getPeakMemoryAllocation();
        }
    }

    private static void assertRefused(Path file, String message) {
        assertThatThrownBy(() -> sessions(file))
                .isInstanceOf(CartException.class)
                .hasMessageContaining(message);
    }

    private static long sessions(Path file) {
        try (var table = Sessionizer.bySessionId().threads(1).sessionize(EventSource.parquet(file))) {
            return table.rows();
        }
    }

    /** Events in one row group. */
    private Path events(int rows, CompressionCodecName codec) throws IOException {
        Path file = directory.resolve("rows.parquet");
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withType(EVENTS)
                .withWriteMode(org.apache.parquet.hadoop.ParquetFileWriter.Mode.OVERWRITE)
                .withCodecFactory(new TestCodecs())
                .withCompressionCodec(codec)
                .build()) {
            for (int row = 0; row < rows; row++) {
                writer.write(new SimpleGroup(EVENTS)
                        .append("event_time", row * 1_000_000L)
                        .append("event_type", row % 7 == 0 ? "cart" : "view")
                        .append("product_id", row % 1000L)
                        .append("category_code", "electronics")
                        .append("brand", "brand" + row % 9)
                        .append("price", 1.25)
                        .append("user_id", row / 10L)
                        .append("user_session", String.format("session%06d", row / 5 % 20_000)));
            }
        }
        return file;
    }

    private static ParquetWriter<Group> writer(
            Path file, MessageType type, CompressionCodecName codec, WriterVersion version, boolean dictionary)
            throws IOException {
        return ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withType(type)
                .withCodecFactory(new TestCodecs())
                .withCompressionCodec(codec)
                .withWriterVersion(version)
                .withDictionaryEncoding(dictionary)
                .withRowGroupSize(1L << 20)
                .withPageSize(3000)
                .withPageRowCountLimit(999)
                .build();
    }

    private static List<List<String>> read(Path file, List<String> names) {
        List<List<String>> rows = new ArrayList<>();
        try (BufferAllocator allocator = new RootAllocator();
                ParquetBatches reader = ParquetBatches.open(file, names, allocator)) {
            for (VectorSchemaRoot batch = reader.next(); batch != null; batch = reader.next()) {
                for (int row = 0; row < batch.getRowCount(); row++) {
                    List<String> values = new ArrayList<>();
                    for (FieldVector vector : batch.getFieldVectors()) {
                        values.add(text(vector, row));
                    }
                    rows.add(values);
                }
                batch.close();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return rows;
    }

    private static String text(FieldVector vector, int row) {
        if (vector.isNull(row)) {
            return "null";
        }
        if (vector instanceof TimeStampVector times) {
            return Long.toString(times.get(row));
        }
        return vector instanceof UInt8Vector longs
                ? Long.toUnsignedString(longs.get(row))
                : String.valueOf(vector.getObject(row));
    }

    /** Appends a value made from a small number, and gives what must be read. */
    private static String append(Group group, String name, int seed) {
        long number = (long) seed * 1_234_567_890_123L;
        Function<BigInteger, byte[]> ten = value -> {
            byte[] bytes = new byte[10];
            Arrays.fill(bytes, (byte) (value.signum() < 0 ? -1 : 0));
            byte[] own = value.toByteArray();
            System.arraycopy(own, 0, bytes, 10 - own.length, own.length);
            return bytes;
        };
        switch (name) {
            case "flag" -> {
                group.append(name, seed > 0);
                return Boolean.toString(seed > 0);
            }
            case "int32" -> {
                group.append(name, seed);
                return Integer.toString(seed);
            }
            case "uint32" -> {
                group.append(name, seed);
                return Integer.toUnsignedString(seed);
            }
            case "uint64" -> {
                group.append(name, number);
                return Long.toUnsignedString(number);
            }
            case "millis", "micros", "nanos" -> {
                group.append(name, number);
                return Long.toString(number);
            }
            case "julian" -> {
                ByteBuffer time = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
                time.putLong(Math.abs(seed) * 1_000_999L).putInt(2_440_588 + seed);
                group.append(name, Binary.fromConstantByteArray(time.array()));
                return Long.toString(seed * 86_400_000_000L + Math.abs(seed) * 1_000_999L / 1000);
            }
            case "single" -> {
                group.append(name, seed / 8f);
                return Float.toString(seed / 8f);
            }
            case "double" -> {
                group.append(name, seed / 7.0);
                return Double.toString(seed / 7.0);
            }
            case "decimal32" -> {
                group.append(name, seed);
                return BigDecimal.valueOf(seed, 2).toPlainString();
            }
            case "decimal64" -> {
                group.append(name, number);
                return BigDecimal.valueOf(number, 6).toPlainString();
            }
            case "decimal80" -> {
                BigInteger wide = BigInteger.valueOf(number).multiply(BigInteger.valueOf(12345));
                group.append(name, Binary.fromConstantByteArray(ten.apply(wide)));
                return new BigDecimal(wide, 3).toPlainString();
            }
            case "decimalAny" -> {
                BigInteger wide = BigInteger.valueOf(number).pow(3);
                group.append(name, Binary.fromConstantByteArray(wide.toByteArray()));
                return new BigDecimal(wide, 4).toPlainString();
            }
            case "text", "word", "bytes" -> {
                String text = "ü".repeat(Math.abs(seed) % 40) + seed;
                group.append(name, Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8)));
                return text;
            }
            default -> {
                UUID uuid = new UUID(number, ~number);
                ByteBuffer bytes = ByteBuffer.allocate(16);
                bytes.putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
                group.append(name, Binary.fromConstantByteArray(bytes.array()));
                return uuid.toString();
            }
        }
    }
}
