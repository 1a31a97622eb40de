package io.cart4j.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.cart4j.core.DataSize;
import io.cart4j.core.EventColumn;
import io.cart4j.core.EventType;
import io.cart4j.core.TimeFormat;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.junit.jupiter.api.Test;

/** The row loops allocate for a block or a range of partitions, never for its rows. */
class RowAllocationTest {
    private static final DataSize PLENTY = DataSize.gibibytes(16);

    private static final int ROWS = 50_000;
    private static final int SESSIONS = ROWS / 5;

    /** An object for every row would be 800,000 bytes and more. */
    private static final long BLOCK_BYTES = 16 << 10;

    private static final int MOST_ROUNDS = 200;
    private static final EventLayout LAYOUT = new EventLayout(
            Stream.of(EventColumn.values()).collect(Collectors.toMap(Function.identity(), EventColumn::standardName)),
            new EventWords(Stream.of(EventType.values())
                    .collect(Collectors.toMap(Function.identity(), type -> List.of(type.word())))),
            TimeFormat.TEXT,
            false,
            ',');

    private final Partitions partitions = Partitions.forText(0);
    private final EventAppender appender =
            new EventAppender(new Dictionaries(LAYOUT.textUsers()), GroupRule.BY_ID, partitions);

    @Test
    void decodingAndSealingABlock() {
        CsvBlock block = block();
        try (BufferAllocator allocator = new RootAllocator()) {
            assertThat(leastAllocated(() -> decodeAndSeal(block, allocator).close()))
                    .isLessThan(BLOCK_BYTES);
        }
    }

    @Test
    void groupingAndSummarisingARange() {
        try (BufferAllocator allocator = new RootAllocator();
                EventStore store = new EventStore(partitions, new SpillDirectory(Path.of("")), allocator, 1)) {
            store.add(decodeAndSeal(block(), allocator), Long.MAX_VALUE);
            EventRange range = EventRange.of(store, 0, partitions.setAsideUuid());
            PartitionGrouper grouper = new PartitionGrouper(
                    GroupRule.BY_ID, new RangeMemory(PLENTY, MemoryPlan.of(PLENTY, 1, EngineOptions.BLOCK_BYTES)));
            SessionSummary summary = new SessionSummary();
            assertThat(leastAllocated(() -> summary.summarise(grouper.group(range))))
                    .isLessThan(BLOCK_BYTES);
        }
    }

    private EventBlock decodeAndSeal(CsvBlock block, BufferAllocator allocator) {
        assertThat(block.decode(appender, false).rejects()).isEmpty();
        appender.takeFates();
        return appender.seal(0, allocator);
    }

    /** Bytes that a round allocates when arrays have grown and code is compiled, which is so sooner or later. */
    private static long leastAllocated(Runnable round) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int rounds = 0; rounds < MOST_ROUNDS && least >= BLOCK_BYTES; rounds++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            round.run();
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    /** Rows of every usual kind: with and without brand, category, price and session, some before earlier ones. */
    private static CsvBlock block() {
        Random random = new Random(17);
        EventType[] types = EventType.values();
        StringBuilder rows = new StringBuilder();
        String[] sessions = new String[SESSIONS];
        Arrays.setAll(sessions, session -> new UUID(random.nextLong(), random.nextLong()).toString());
        for (int row = 0; row < ROWS; row++) {
            EventType type = types[random.nextInt(types.length)];
            int second = 60 + row / 4 - (random.nextInt(1000) == 0 ? 10 : 0);
            rows.append("2019-10-01 %02d:%02d:%02d UTC,".formatted(second / 3600, second / 60 % 60, second % 60));
            rows.append(type.word()).append(',').append(1_000_000 + random.nextInt(50_000_000));
            rows.append(random.nextInt(3) == 0 ? "," : ",computers.components.memory" + random.nextInt(100));
            rows.append(random.nextInt(3) == 0 ? "," : ",brand" + random.nextInt(1000));
            rows.append(random.nextInt(100) == 0 ? "," : "," + random.nextInt(2000) + "." + (10 + random.nextInt(90)));
            rows.append(',').append(500_000_000 + random.nextInt(90_000_000)).append(',');
            rows.append(random.nextInt(100) == 0 ? "" : sessions[random.nextInt(SESSIONS)])
                    .append('\n');
        }
        byte[] text = rows.toString().getBytes(StandardCharsets.US_ASCII);
        String header =
                Stream.of(EventColumn.values()).map(EventColumn::standardName).collect(Collectors.joining(","));
        return new CsvBlock(
                Arrays.copyOf(text, text.length + Words.SLACK),
                text.length,
                0,
                true,
                CsvColumns.parse(header, "rows", LAYOUT),
                new BufferPool(text.length));
    }
}
