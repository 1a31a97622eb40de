package io.cart4j.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.AddedColumn;
import io.cart4j.core.TimeFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.arrow.dataset.file.FileFormat;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.internal.column.columnindex.ColumnIndex;
import org.apache.parquet.internal.column.columnindex.OffsetIndex;
import org.apache.parquet.io.api.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParquetTableWriterTest {
    private static final EventLayout ANY_LAYOUT =
            new EventLayout(Map.of(), new EventWords(Map.of()), TimeFormat.TEXT, false, ',');

    private static final int GROUP = ParquetTableWriter.GROUP_ROWS;

    @SuppressWarnings("unchecked") // values of one column are of one type
    private static final Comparator<Object> ORDER = (a, b) -> ((Comparable<Object>) a).compareTo(b);

    @TempDir
    Path directory;

    private final BufferAllocator allocator = new RootAllocator();
    private final List<VectorSchemaRoot> open = new ArrayList<>();

    @AfterEach
    void everythingIsFreed() {
        open.forEach(VectorSchemaRoot::close);
        allocator.close();
    }

    @Test
    void everyValueComesBack() throws IOException {
        Random random = new Random(7);
        int[] sizes = {0, 1, 2, 7, 8, 9, 32, 33, 34, 127, 128, 129, 130, 500, 1000, 1023, 3000};
        for (int trial = 0; trial < 60; trial++) {
            List<TestTable.Kind> kinds = new ArrayList<>(TestTable.KINDS);
            Collections.shuffle(kinds, random);
            TestTable table = TestTable.of(
                    kinds.subList(0, 1 + random.nextInt(kinds.size())), sizes[trial % sizes.length], random.nextLong());
            Path file = write(table, cuts(table.rows(), random));
            assertThat(ParquetRows.read(file)).as("trial %s", trial).isEqualTo(table.asRows());
            assertThat(readWithArrow(file)).as("trial %s", trial).isEqualTo(table.asRows());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {GROUP - 1, GROUP, GROUP + 1})
    void rowsAroundARowGroup(int rows) throws IOException {
        TestTable table = TestTable.of(TestTable.kinds("id", "count", "user", "double", "price", "flag"), rows, 1);
        Path file = write(table, rows / 3, rows / 2);
        assertThat(readWithArrow(file)).isEqualTo(table.asRows());
        try (ParquetFileReader reader = ParquetRows.open(file)) {
            assertThat(reader.getRowGroups().stream().map(BlockMetaData::getRowCount))
                    .isEqualTo(rows <= GROUP ? List.of((long) rows) : List.of((long) GROUP, (long) rows - GROUP));
        }
    }

    @Test
    void anyCutIntoBatchesGivesTheSameBytes() throws IOException {
        Random random = new Random(11);
        TestTable table = TestTable.of(TestTable.KINDS, 5000, 3);
        byte[] expected = Files.readAllBytes(write(table));
        for (int trial = 0; trial < 10; trial++) {
            assertThat(Files.readAllBytes(write(table, cuts(table.rows(), random))))
                    .isEqualTo(expected);
        }
    }

    @Test
    void threadsGiveTheSameBytesAsOne() throws IOException {
        TestTable table = TestTable.of(TestTable.kinds("id", "label", "count", "user", "double"), 3 * GROUP + 17, 5);
        byte[] expected = Files.readAllBytes(write(table));
        Path file = directory.resolve("threads.parquet");
        List<List<RowSlice>> groups = groups(batches(table, 1000, GROUP, 2 * GROUP + 1));
        try (ParquetTableWriter writer = ParquetTableWriter.open(file, table.schema())) {
            // twice, so that the threads' scratch was used for other rows before
            groups.parallelStream().forEach(writer::encode);
            groups.parallelStream().map(writer::encode).toList().forEach(writer::append);
            writer.commit();
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, GROUP, GROUP + 9})
    void theLateColumnStandsWhereItsSchemaSays(int rows) throws IOException {
        TestTable table = TestTable.of(TestTable.kinds("count", "late", "price"), rows, 9);
        TestTable early = TestTable.of(TestTable.kinds("count", "price"), rows, 9);
        BitSet late = new BitSet();
        IntStream.range(0, rows)
                .filter(row -> (Boolean) table.column("late").get(row))
                .forEach(late::set);
        Path file = directory.resolve("late.parquet");
        try (ParquetTableWriter writer = ParquetTableWriter.open(file, table.schema(), "late")) {
            for (List<RowSlice> group : groups(batches(early, rows / 2))) {
                writer.append(writer.encode(group));
            }
            writer.commit(late);
        }
        assertThat(readWithArrow(file)).isEqualTo(table.asRows());
        assertThat(ParquetRows.read(file)).isEqualTo(table.asRows());
        long middle = Files.size(file) / 2;
        try (ParquetFileReader whole = ParquetRows.open(file);
                ParquetFileReader first = ParquetRows.open(file, 0, middle);
                ParquetFileReader second = ParquetRows.open(file, middle, Long.MAX_VALUE)) {
            assertThat(whole.getRecordCount()).isEqualTo(rows);
            assertThat(first.getRecordCount() + second.getRecordCount()).isEqualTo(rows);
        }
    }

    @Test
    void chunksAndPagesHaveTheBoundsOfTheirValues() throws IOException {
        int rows = ParquetTableWriter.PAGE_ROWS + 10;
        TestTable table = TestTable.of(
                TestTable.kinds("id", "label", "count", "int", "user", "time", "double", "price", "flag"), rows, 13);
        try (ParquetFileReader reader = ParquetRows.open(write(table))) {
            for (ColumnChunkMetaData chunk : reader.getRowGroups().get(0).getColumns()) {
                List<Object> values = table.column(chunk.getPath().toDotString());
                assertThat(chunk.getStatistics().getNumNulls()).isZero();
                assertBounds(chunk.getStatistics(), values);
                OffsetIndex offsets = reader.readOffsetIndex(chunk);
                ColumnIndex bounds = reader.readColumnIndex(chunk);
                for (int page = 0; page < offsets.getPageCount(); page++) {
                    Statistics<?> statistics = Statistics.getBuilderForReading(chunk.getPrimitiveType())
                            .withMin(bounds.getMinValues().get(page).array())
                            .withMax(bounds.getMaxValues().get(page).array())
                            .withNumNulls(bounds.getNullCounts().get(page))
                            .build();
                    assertBounds(
                            statistics,
                            values.subList(
                                    (int) offsets.getFirstRowIndex(page),
                                    (int) offsets.getLastRowIndex(page, rows) + 1));
                }
            }
        }
    }

    @Test
    void boundsHoldForOddValuesToo() throws IOException {
        TestTable.Kind text = TestTable.kinds("text").get(0);
        TestTable table = TestTable.of(
                List.of(
                        TestTable.kinds("odd_double").get(0),
                        TestTable.kinds("zero").get(0),
                        // in the order of UTF-16 it is the other way round
                        new TestTable.Kind("beyond", text.type(), (random, row) -> row == 1 ? "\uFFFD" : "🛒"),
                        new TestTable.Kind("descending", text.type(), (random, row) -> "" + (char) ('z' - row)),
                        new TestTable.Kind("shorter", text.type(), (random, row) -> "x".repeat(9 - row)),
                        new TestTable.Kind("long", text.type(), (random, row) -> "y".repeat(10_000) + row)),
                9,
                1);
        try (ParquetFileReader reader = ParquetRows.open(write(table))) {
            List<ColumnChunkMetaData> chunks = reader.getRowGroups().get(0).getColumns();
            // readers do not agree on where NaN sorts, so they must not skip by it
            assertThat(chunks.get(0).getStatistics().hasNonNullValue()).isFalse();
            assertThat(reader.readColumnIndex(chunks.get(0))).isNull();
            assertThat(chunks.get(1).getStatistics().minAsString()).isEqualTo("-0.0");
            assertThat(chunks.get(1).getStatistics().maxAsString()).isEqualTo("0.0");
            assertThat(chunks.get(2).getStatistics().minAsString()).isEqualTo("\uFFFD");
            assertThat(chunks.get(2).getStatistics().maxAsString()).isEqualTo("🛒");
            assertThat(chunks.get(3).getStatistics().minAsString()).isEqualTo("r");
            assertThat(chunks.get(3).getStatistics().maxAsString()).isEqualTo("z");
            assertThat(chunks.get(4).getStatistics().minAsString()).isEqualTo("x");
            assertThat(chunks.get(4).getStatistics().maxAsString()).isEqualTo("xxxxxxxxx");
            // too long to be kept
            assertThat(chunks.get(5).getStatistics().hasNonNullValue()).isFalse();
        }
    }

    @Test
    void addedColumnsStandAtTheRight() throws IOException {
        TestTable table = TestTable.of(TestTable.kinds("id"), GROUP + 100, 1);
        Path file = directory.resolve("added.parquet");
        ParquetTableFile.write(
                table.schema(),
                batches(table, 70_000, GROUP - 1),
                List.of(
                        AddedColumn.ints("number", row -> (int) row),
                        AddedColumn.texts("odd", row -> row % 2 == 0 ? "çift" : "tek"),
                        AddedColumn.doubles("half", row -> row / 2.0),
                        AddedColumn.booleans("even", row -> row % 2 == 0)),
                file);
        List<List<Object>> rows = readWithArrow(file);
        assertThat(rows).hasSize(table.rows());
        for (int row = 0; row < rows.size(); row++) {
            assertThat(rows.get(row))
                    .isEqualTo(List.of(
                            table.column("id").get(row),
                            row,
                            row % 2 == 0 ? "çift" : "tek",
                            Double.doubleToRawLongBits(row / 2.0),
                            row % 2 == 0));
        }
    }

    @Test
    void whatIsNotCommittedLeavesNoTrace() throws IOException {
        TestTable table = TestTable.of(TestTable.kinds("id", "late"), 100, 1);
        Path file = directory.resolve("none.parquet");
        try (ParquetTableWriter writer = ParquetTableWriter.open(file, table.schema(), "late")) {
            RowGroup group = writer.encode(groups(batches(table)).get(0));
            writer.append(group);
            assertThatThrownBy(writer::commit).hasMessageContaining("late are missing");
        }
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void rowsThatAreNotThoseOfTheSchemaAreRefused() {
        TestTable table = TestTable.of(TestTable.kinds("count"), 10, 1);
        Path file = directory.resolve("none.parquet");
        try (ParquetTableWriter writer = ParquetTableWriter.open(file, table.schema())) {
            List<RowSlice> other =
                    groups(batches(TestTable.of(TestTable.kinds("id"), 10, 1))).get(0);
            assertThatThrownBy(() -> writer.encode(other)).hasMessageContaining("no column count");
            VectorSchemaRoot nulls = batches(table).get(0);
            ((IntVector) nulls.getVector(0)).setNull(3);
            assertThatThrownBy(() -> writer.encode(List.of(new RowSlice(nulls, 0, 10))))
                    .hasMessageContaining("column count has nulls");
            assertThatThrownBy(() -> writer.encode(List.of())).hasMessageContaining("got 0");
        }
        assertThatThrownBy(() -> ParquetTableWriter.open(file, table.schema(), "count"))
                .hasMessageContaining("only a boolean column");
        assertThat(file).doesNotExist();
    }

    @Test
    void rowsLeaveNoGarbage() {
        TestTable table = TestTable.of(TestTable.kinds("id", "label", "count", "user", "double", "price"), GROUP, 1);
        List<RowSlice> group = groups(batches(table)).get(0);
        try (ParquetTableWriter writer = ParquetTableWriter.open(directory.resolve("a.parquet"), table.schema())) {
            writer.append(writer.encode(group));
            com.sun.management.ThreadMXBean threads =
                    (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            writer.append(writer.encode(group));
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(GROUP);
        }
    }

    private static void assertBounds(Statistics<?> statistics, List<Object> values) {
        List<Object> comparable = values.stream()
                .map(value ->
                        statistics.genericGetMin() instanceof Double ? Double.longBitsToDouble((Long) value) : value)
                .toList();
        assertThat(value(statistics.genericGetMin())).isEqualTo(Collections.min(comparable, ORDER));
        assertThat(value(statistics.genericGetMax())).isEqualTo(Collections.max(comparable, ORDER));
    }

    private static Object value(Object bound) {
        return bound instanceof Binary text ? text.toStringUsingUTF8() : bound;
    }

    private Path write(TestTable table, int... cuts) {
        Path file = directory.resolve("table.parquet");
        ParquetTableFile.write(table.schema(), batches(table, cuts), List.of(), file);
        return file;
    }

    private List<VectorSchemaRoot> batches(TestTable table, int... cuts) {
        List<VectorSchemaRoot> batches = table.batches(allocator, cuts);
        open.addAll(batches);
        return batches;
    }

    private static List<List<RowSlice>> groups(List<VectorSchemaRoot> batches) {
        List<List<RowSlice>> groups = new ArrayList<>();
        RowGroupCutter cutter = new RowGroupCutter(groups::add);
        batches.forEach(cutter::add);
        cutter.finish();
        return groups;
    }

    private static int[] cuts(int rows, Random random) {
        return random.ints(random.nextInt(8), 0, rows + 1).sorted().toArray();
    }

    private List<List<Object>> readWithArrow(Path file) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        try (ArrowBlockReader reader =
                new DatasetInput(file, FileFormat.PARQUET, ANY_LAYOUT).open(allocator, Optional.empty())) {
            for (VectorSchemaRoot batch = reader.nextBatch(); batch != null; batch = reader.nextBatch()) {
                try (VectorSchemaRoot read = batch) {
                    for (int row = 0; row < read.getRowCount(); row++) {
                        rows.add(TestTable.row(read, row));
                    }
                }
            }
        }
        return rows;
    }
}
