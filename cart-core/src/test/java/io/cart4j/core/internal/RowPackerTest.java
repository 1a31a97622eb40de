package io.cart4j.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.junit.jupiter.api.Test;

class RowPackerTest {
    private static final long SECOND = 1_000_000;
    private static final long CENT = 10_000;
    private static final long[] UNITS = {RowPacker.ANY, 1, SECOND, CENT};

    @Test
    void rowsComeBackInTheirOrder() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(SessionKey.mix(seed));
            int columns = 1 + random.nextInt(8);
            int rows = random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(300);
            long[] units = random.ints(columns, 0, UNITS.length)
                    .mapToLong(unit -> UNITS[unit])
                    .toArray();
            long[][] values = new long[columns][];
            Arrays.setAll(values, column -> column(random, rows));
            int[] order = order(random, rows);

            try (BufferAllocator allocator = new RootAllocator();
                    PackedRows packed = new RowPacker(columns).pack(values, units, order, rows, allocator)) {
                assertThat(packed.rows()).isEqualTo(rows);
                long[][] moved = new long[columns][rows];
                for (int column = 0; column < columns; column++) {
                    for (int row = 0; row < rows; row++) {
                        moved[column][row] = values[column][order[row]];
                    }
                }
                assertRead(packed, moved, random);
            }
        }
    }

    @Test
    void aPackerForgetsItsEarlierRows() {
        RowPacker packer = new RowPacker(3);
        Random random = new Random(1);
        try (BufferAllocator allocator = new RootAllocator()) {
            for (int trial = 0; trial < 50; trial++) {
                int rows = random.nextInt(100);
                long[][] values = {column(random, rows), column(random, rows), column(random, rows)};
                int[] order = IntStream.range(0, rows).toArray();
                try (PackedRows packed = packer.pack(values, new long[] {1, SECOND, CENT}, order, rows, allocator)) {
                    assertRead(packed, values, random);
                }
            }
        }
    }

    @Test
    void usualEventsTakeTenBytes() {
        // seconds of half an hour, products, cents, brands, categories, types
        RowLayout events = RowLayout.of(List.of(
                Packing.of(1_569_888_000, 1_569_889_800).times(SECOND),
                Packing.of(1_000_978, 100_028_554),
                Packing.of(0, 257_407).times(CENT),
                Packing.of(0, 4_303),
                Packing.of(0, 130),
                Packing.of(0, 3)));

        assertThat(events.rowBytes()).isEqualTo(10);
    }

    @Test
    void usualPiecesTakeTwentyOneBytes() {
        // keys, source, users, events
        RowLayout pieces = RowLayout.of(List.of(
                Packing.of(Long.MIN_VALUE, Long.MAX_VALUE),
                Packing.of(Long.MIN_VALUE, Long.MAX_VALUE),
                Packing.of(1, 1),
                Packing.of(10_300_217, 566_280_676),
                Packing.of(1, 200)));

        assertThat(pieces.rowBytes()).isEqualTo(21);
    }

    @Test
    void aColumnCanBeShifted() {
        try (BufferAllocator allocator = new RootAllocator();
                PackedRows packed = new RowPacker(2)
                        .pack(
                                new long[][] {{5, 7, 6}, {0, 1, 2}},
                                new long[] {1, 1},
                                new int[] {0, 1, 2},
                                3,
                                allocator)) {
            long[][] read = new long[2][3];
            RowReader reader = new RowReader();
            reader.read(packed.plus(1, 1L << 40), 0, 3, read, 0);

            assertThat(read[0]).containsExactly(5, 7, 6);
            assertThat(read[1]).containsExactly(1L << 40, (1L << 40) + 1, (1L << 40) + 2);
        }
    }

    /** Reads some rows, twice: packed, and from columns as they are in files. */
    private static void assertRead(PackedRows packed, long[][] expected, Random random) {
        int rows = packed.rows();
        int from = random.nextInt(rows + 1);
        int to = from + random.nextInt(rows - from + 1);
        long[][] read = read(packed, from, to, expected.length);
        for (int column = 0; column < expected.length; column++) {
            assertThat(read[column]).isEqualTo(Arrays.copyOfRange(expected[column], from, to));
        }
        try (BufferAllocator allocator = new RootAllocator();
                PackedColumns columns =
                        new ColumnPacker().pack(expected, packed.layout().packings(), rows, allocator)) {
            assertThat(read(columns, from, to, expected.length)).isDeepEqualTo(read);
        }
    }

    private static long[][] read(StoredRows stored, int from, int to, int columns) {
        int at = 3;
        long[][] targets = new long[columns][at + to - from];
        RowReader reader = new RowReader();
        reader.read(stored, from, to, targets, at);
        return Arrays.stream(targets)
                .map(target -> Arrays.copyOfRange(target, at, target.length))
                .toArray(long[][]::new);
    }

    /** Values of any range: all the same, of a few bits, of more than 32, or of all 64; some of whole seconds or cents. */
    private static long[] column(Random random, int rows) {
        int bits = random.nextInt(3) == 0 ? Long.SIZE : random.nextInt(Long.SIZE);
        long base = random.nextLong() >> random.nextInt(Long.SIZE);
        long unit = bits + 20 < 40 ? UNITS[1 + random.nextInt(3)] : 1;
        return random.longs(rows)
                .map(value -> bits == 0 ? 0 : value >>> Long.SIZE - bits)
                .map(value -> (unit == 1 ? base : base >> 30) * unit + value * unit)
                .toArray();
    }

    private static int[] order(Random random, int rows) {
        List<Integer> order = Arrays.asList(IntStream.range(0, rows).boxed().toArray(Integer[]::new));
        Collections.shuffle(order, random);
        return order.stream().mapToInt(Integer::intValue).toArray();
    }
}
