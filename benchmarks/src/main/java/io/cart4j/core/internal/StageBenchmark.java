package io.cart4j.core.internal;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The stages of the hot path, each by itself, on one thread and in memory: nanoseconds for one event, and with {@code -prof
 * gc} bytes allocated on the Java heap for one event, which are next to none. It is in the engine's package because the
 * stages are no API.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx4g", "--add-opens=java.base/java.nio=ALL-UNNAMED"})
public class StageBenchmark {
    private final SessionKey key = new SessionKey();
    private final DistinctCounter distinct = new DistinctCounter(0);
    private final SessionSummary summary = new SessionSummary();

    /** Finds the fields of each row and reads their values, which go nowhere. */
    @Benchmark
    @OperationsPerInvocation(StageText.EVENTS)
    public long parse(StageText text, StageEvents events) throws UnreadableRowException, OpenQuoteException {
        long values = 0;
        for (StageText.Block block : text.blocks) {
            values += parse(block, events.appender);
        }
        return values;
    }

    /** Parses each block, adds its rows to columns, sorts them by partition and session and packs them. */
    @Benchmark
    @OperationsPerInvocation(StageText.EVENTS)
    public long partition(StageText text, StageEvents events) {
        long rows = 0;
        for (StageText.Block block : text.blocks) {
            try (EventBlock partitioned = events.decodeAndSeal(block.csv())) {
                rows += partitioned.events().rows().rows();
            }
        }
        return rows;
    }

    /** Makes sessions from partitioned events. */
    @Benchmark
    @OperationsPerInvocation(StageText.EVENTS)
    public long group(StageEvents events) {
        long sessions = 0;
        for (EventRange range : events.ranges) {
            sessions += events.grouper.group(range).sessions;
        }
        return sessions;
    }

    /** Counts the different products, brands and categories of each session. */
    @Benchmark
    @OperationsPerInvocation(StageText.EVENTS)
    public long distinct(StageSessions sessions) {
        long count = 0;
        for (SessionEvents events : sessions.ranges) {
            for (int session = 0; session < events.sessions; session++) {
                int from = events.starts[session];
                int to = events.starts[session + 1];
                count += distinct.count(events.product, from, to);
                count += distinct.countCodes(events.brand, from, to);
                count += distinct.countCodes(events.category, from, to);
            }
        }
        return count;
    }

    /** Computes the row of each session, which needs those counts. */
    @Benchmark
    @OperationsPerInvocation(StageText.EVENTS)
    public long summarise(StageSessions sessions) {
        long rows = 0;
        for (SessionEvents events : sessions.ranges) {
            rows += summary.summarise(events).size;
        }
        return rows;
    }

    private long parse(StageText.Block block, EventAppender appender)
            throws UnreadableRowException, OpenQuoteException {
        final CsvColumns columns = block.columns();
        final SessionKey key = this.key;
        CsvRow row = new CsvRow(block.text(), block.length(), columns.fields(), columns.delimiter());
        EventTime times = new EventTime();
        long values = 0;
        for (int start = 0; start < block.length(); ) {
            start = row.scan(start);
            byte[] bytes = row.bytes;
            values += times.parse(bytes, row.from(columns.time()), row.to(columns.time()));
            values += appender.typeCode(
                    columns.layout().words(), bytes, row.from(columns.type()), row.to(columns.type()));
            values += Numbers.parseLong(bytes, row.from(columns.product()), row.to(columns.product()), "product_id");
            values += appender.categoryCode(bytes, row.from(columns.category()), row.to(columns.category()));
            values += appender.brandCode(bytes, row.from(columns.brand()), row.to(columns.brand()));
            values += Numbers.parsePrice(bytes, row.from(columns.price()), row.to(columns.price()));
            values += Numbers.parseLong(bytes, row.from(columns.user()), row.to(columns.user()), "user_id");
            boolean uuid = key.parseUuid(bytes, row.from(columns.session()), row.to(columns.session()));
            values += uuid ? key.high ^ key.low : 0;
        }
        return values;
    }
}
