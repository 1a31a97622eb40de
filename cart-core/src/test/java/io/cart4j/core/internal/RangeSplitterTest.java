package io.cart4j.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.OutOfMemoryException;
import org.apache.arrow.memory.RootAllocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RangeSplitterTest {
    private static final Comparator<Key> AS_TEXT =
            Comparator.comparing(Key::high, Long::compareUnsigned).thenComparing(Key::low, Long::compareUnsigned);

    @TempDir
    Path temporary;

    @Test
    void everyEventIsInThePartOfItsKeyInTheOrderItHad() {
        for (int blockRows : new int[] {1, 100, 3000}) {
            try (Workers workers = new Workers(1 + blockRows % 3)) {
                assertThatRangesAreSplit(new RangeSplitter(workers, blockRows));
            }
        }
    }

    /** One splitter for all ranges. */
    private void assertThatRangesAreSplit(RangeSplitter splitter) {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(SessionKey.mix(seed));
            List<Row> rows = rows(random, keys(random));
            try (BufferAllocator allocator = new RootAllocator();
                    SpillDirectory directory = new SpillDirectory(temporary);
                    EventStore store = new EventStore(new Partitions(6), directory, allocator, 1)) {
                fill(store, rows, random);
                EventRange range = EventRange.of(store, 0, store.partitions().setAsideUuid());
                KeyBounds bounds = KeyBounds.of(range);
                boolean oneKey = rows.stream().map(Row::key).distinct().count() == 1;
                assertThat(bounds == null).isEqualTo(oneKey);
                if (bounds == null) {
                    continue;
                }
                long memory = random.nextBoolean() ? Long.MAX_VALUE : random.nextInt(20_000);
                try (EventStore parts = store.emptyLike(bounds.target())) {
                    splitter.split(range, bounds, parts, memory);

                    assertThat(parts.bytes()).isLessThanOrEqualTo(memory);
                    List<List<Row>> read = read(parts);
                    assertThat(bySession(read.stream().flatMap(List::stream).toList()))
                            .isEqualTo(bySession(rows));
                    assertThatPartsAreInOrder(read);
                    assertThat(read.stream().filter(part -> !part.isEmpty()).count())
                            .isBetween(2L, (long) bounds.parts());
                }
            }
        }
    }

    @Test
    void partsAreAboutTheSameSizeWhateverTheIdsHaveInCommon() {
        List<Row> rows = new ArrayList<>();
        Random random = new Random(5);
        for (int number = 0; number < 20_000; number++) {
            // most begin with a time, some with anything
            long high = number % 10 == 0 ? random.nextLong() : 0x0192E4B8C0000000L + number * 1000L;
            rows.add(new Row(new Key(high, random.nextLong()), 1, 0, number));
        }
        try (BufferAllocator allocator = new RootAllocator();
                SpillDirectory directory = new SpillDirectory(temporary);
                EventStore store = new EventStore(new Partitions(6), directory, allocator, 1)) {
            add(store, rows, Long.MAX_VALUE);
            EventRange range = EventRange.of(store, 0, store.partitions().setAsideUuid());
            KeyBounds bounds = Objects.requireNonNull(KeyBounds.of(range));
            try (EventStore parts = store.emptyLike(bounds.target());
                    Workers workers = new Workers(2)) {
                new RangeSplitter(workers).split(range, bounds, parts, Long.MAX_VALUE);
                assertThat(read(parts).subList(0, bounds.parts()))
                        .hasSize(64)
                        .allSatisfy(part -> assertThat(part).hasSizeBetween(200, 450));
            }
        }
    }

    @Test
    void aSessionWithMostOfTheEventsIsAPartForItself() {
        for (int users = 1; users <= 2; users++) {
            for (long high : new long[] {0, 0x0192E4B8C0000000L, -1}) {
                Random random = new Random(users);
                Key longSession = new Key(high, 7);
                List<Row> rows = new ArrayList<>();
                for (int number = 0; number < 20_000; number++) {
                    Key key = number % 20 == 0 ? new Key(random.nextLong(), random.nextLong()) : longSession;
                    rows.add(new Row(key, number % users, 0, number));
                }
                try (BufferAllocator allocator = new RootAllocator();
                        SpillDirectory directory = new SpillDirectory(temporary);
                        EventStore store = new EventStore(new Partitions(6), directory, allocator, 1)) {
                    add(store, rows, Long.MAX_VALUE);
                    EventRange range =
                            EventRange.of(store, 0, store.partitions().setAsideUuid());
                    KeyBounds bounds = Objects.requireNonNull(KeyBounds.of(range));
                    try (EventStore parts = store.emptyLike(bounds.target());
                            Workers workers = new Workers(2)) {
                        new RangeSplitter(workers).split(range, bounds, parts, Long.MAX_VALUE);
                        assertThat(read(parts).get(bounds.partOf(high, 7)))
                                .hasSize(19_000)
                                .allMatch(row -> row.key.equals(longSession));
                    }
                }
            }
        }
    }

    @Test
    void piecesAndEventsThatDoNotAgreeAreAnError() {
        for (int claimed : new int[] {1, 3}) {
            try (BufferAllocator allocator = new RootAllocator();
                    SpillDirectory directory = new SpillDirectory(temporary);
                    EventStore store = new EventStore(new Partitions(6), directory, allocator, 1);
                    Workers workers = new Workers(1)) {
                EventBlock claims = block(claimed, store);
                EventBlock has = block(2, store);
                claims.events().close();
                has.pieces().close();
                store.add(new EventBlock(claims.pieces(), has.events()), Long.MAX_VALUE);
                EventRange range = EventRange.of(store, 0, store.partitions().setAsideUuid());
                KeyBounds bounds = Objects.requireNonNull(KeyBounds.of(range));
                try (EventStore parts = store.emptyLike(bounds.target())) {
                    assertThatThrownBy(() -> new RangeSplitter(workers).split(range, bounds, parts, Long.MAX_VALUE))
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageContaining(claimed < 2 ? "fewer events" : "more events");
                }
            }
        }
    }

    /** A session with one event, and one with the others of so many. */
    private static EventBlock block(int events, EventStore store) {
        SessionPieces pieces = new SessionPieces();
        pieces.add(0, 1, 1, 5, 1);
        pieces.add(0, 2, 1, 5, events - 1);
        long[][] columns = new long[EventRows.COLUMNS][events];
        return new EventSealer().seal(pieces, columns, events, store.partitions(), 0, store.allocator());
    }

    @Test
    void nothingIsLeftWhereMemoryRunsOut() {
        int ranOut = 0;
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(SessionKey.mix(seed));
            List<Row> rows = rows(random, keys(random));
            // closing the allocator fails where something is left
            try (BufferAllocator allocator = new RootAllocator();
                    SpillDirectory directory = new SpillDirectory(temporary);
                    EventStore store = new EventStore(new Partitions(6), directory, allocator, 1)) {
                fill(store, rows, random);
                EventRange range = EventRange.of(store, 0, store.partitions().setAsideUuid());
                KeyBounds bounds = KeyBounds.of(range);
                if (bounds == null) {
                    continue;
                }
                long memory = random.nextBoolean() ? Long.MAX_VALUE : random.nextInt(20_000);
                allocator.setLimit(allocator.getAllocatedMemory() + random.nextInt(60_000));
                try (EventStore parts = store.emptyLike(bounds.target());
                        Workers workers = new Workers(2)) {
                    new RangeSplitter(workers, 1 + random.nextInt(100)).split(range, bounds, parts, memory);
                } catch (OutOfMemoryException e) {
                    ranOut++;
                }
            }
        }
        assertThat(ranOut).isPositive();
    }

    /** A few keys, which are the same in the first bits, in the first half, or in nothing. */
    private static List<Key> keys(Random random) {
        int shared = random.nextInt(4) == 0 ? 64 : random.nextInt(64);
        long prefix = random.nextLong();
        List<Key> keys = new ArrayList<>();
        int size = 1 + random.nextInt(300);
        for (int key = 0; key < size; key++) {
            long high = shared == 64 ? prefix : prefix & ~(-1L >>> shared) | random.nextLong() >>> shared;
            keys.add(new Key(high, random.nextInt(3) == 0 ? random.nextInt(4) : random.nextLong()));
        }
        return keys;
    }

    private static List<Row> rows(Random random, List<Key> keys) {
        List<Row> rows = new ArrayList<>();
        int size = 1 + random.nextInt(2000);
        boolean oneIsLong = random.nextBoolean();
        for (int number = 0; number < size; number++) {
            Key key = keys.get(oneIsLong && random.nextInt(4) > 0 ? 0 : random.nextInt(keys.size()));
            rows.add(new Row(key, random.nextInt(3), 3 * number / size, number));
        }
        return rows;
    }

    /** Adds rows as blocks of any size, each of one source; some of them move to files. */
    private static void fill(EventStore store, List<Row> rows, Random random) {
        long memory = random.nextInt(3) == 0 ? 5_000 : Long.MAX_VALUE;
        int from = 0;
        while (from < rows.size()) {
            int to = Math.min(rows.size(), from + 1 + random.nextInt(500));
            int source = rows.get(from).source;
            while (rows.get(to - 1).source != source) {
                to--;
            }
            add(store, rows.subList(from, to), memory);
            from = to;
        }
    }

    private static void add(EventStore store, List<Row> block, long memory) {
        EventRows rows = new EventRows();
        for (Row row : block) {
            int at = rows.next();
            rows.partition[at] = store.partitions().ofKept(true, row.key.high);
            rows.keyHigh[at] = row.key.high;
            rows.keyLow[at] = row.key.low;
            rows.user[at] = row.user;
            rows.time[at] = row.number * EventTime.MICROS_PER_SECOND;
            rows.product[at] = row.number;
            rows.price[at] = row.number * 10_000;
            rows.brand[at] = row.number % 7;
            rows.category[at] = row.number % 11;
            rows.type[at] = row.number % 4;
        }
        store.add(new EventSealer().seal(rows, store.partitions(), block.get(0).source, store.allocator()), memory);
    }

    /** The events of each partition. */
    private static List<List<Row>> read(EventStore store) {
        List<List<Row>> read = new ArrayList<>();
        for (int partition = 0; partition < store.partitions().count(); partition++) {
            List<Row> rows = new ArrayList<>();
            try (RowStream pieces = store.streamPieces(partition, partition + 1);
                    RowStream events = store.streamEvents(partition, partition + 1)) {
                while (pieces.next()) {
                    Key key = new Key(pieces.get(SessionPieces.KEY_HIGH), pieces.get(SessionPieces.KEY_LOW));
                    for (long left = pieces.get(SessionPieces.EVENTS); left > 0; left--) {
                        assertThat(events.next()).isTrue();
                        long number = events.get(EventRows.PRODUCT);
                        assertThat(events.get(EventRows.TIME)).isEqualTo(number * EventTime.MICROS_PER_SECOND);
                        assertThat(events.get(EventRows.PRICE)).isEqualTo(number * 10_000);
                        assertThat(events.get(EventRows.BRAND)).isEqualTo(number % 7);
                        assertThat(events.get(EventRows.CATEGORY)).isEqualTo(number % 11);
                        assertThat(events.get(EventRows.TYPE)).isEqualTo(number % 4);
                        rows.add(new Row(
                                key, pieces.get(SessionPieces.USER), (int) pieces.get(SessionPieces.SOURCE), number));
                    }
                }
                assertThat(events.next()).isFalse();
            }
            read.add(rows);
        }
        return read;
    }

    private static void assertThatPartsAreInOrder(List<List<Row>> parts) {
        Key most = null;
        for (List<Row> part : parts) {
            List<Key> keys = part.stream().map(Row::key).sorted(AS_TEXT).toList();
            if (!keys.isEmpty()) {
                assertThat(most == null || AS_TEXT.compare(most, keys.get(0)) < 0)
                        .isTrue();
                most = keys.get(keys.size() - 1);
            }
        }
    }

    private static Map<Key, List<Row>> bySession(List<Row> rows) {
        Map<Key, List<Row>> sessions = new HashMap<>();
        rows.forEach(row ->
                sessions.computeIfAbsent(row.key, key -> new ArrayList<>()).add(row));
        return sessions;
    }

    private record Key(long high, long low) {}

    private record Row(Key key, long user, int source, long number) {}
}
