package io.cart4j.benchmarks;

import io.cart4j.core.EventSource;
import io.cart4j.core.SessionTable;
import io.cart4j.core.Sessionizer;
import io.cart4j.examples.shop.MadeUpShop;
import io.cart4j.examples.shop.ShopFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The hot path, each benchmark a step further than the one before; scores are nanoseconds for one event, from files in the
 * page cache.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx4g", "--add-opens=java.base/java.nio=ALL-UNNAMED"})
public class SessionizerBenchmark {
    static final int EVENTS = 500_000;

    /** Number of threads. */
    @Param({"1", "2"})
    int threads = 1;

    private Path directory = Path.of("");
    private EventSource events = EventSource.csv(directory);

    /** Makes up a shop. */
    @Setup(Level.Trial)
    public void makeUpShop() throws IOException {
        directory = Files.createTempDirectory("cart4j-benchmark");
        ShopFiles files = MadeUpShop.ofEvents(EVENTS).writeTo(directory);
        events = EventSource.csv(files.october(), files.november());
    }

    /** Leaves nothing behind. */
    @TearDown(Level.Trial)
    public void removeShop() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Reads, partitions, groups and orders. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long groupIntoSessions() {
        long[] sessions = {0};
        Sessionizer.bySessionId()
                .threads(threads)
                .forEachBatch(events, batch -> batch.sessions(), count -> sessions[0] += count);
        return sessions[0];
    }

    /** The same, and summarises each session. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long sessionTable() {
        try (SessionTable table = Sessionizer.bySessionId().threads(threads).sessionize(events)) {
            return table.rows();
        }
    }

    /** The same, and writes the session table. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long sessionTableToParquet() throws IOException {
        Path file = directory.resolve("sessions.parquet");
        try (SessionTable table = Sessionizer.bySessionId().threads(threads).sessionize(events)) {
            table.writeParquet(file);
        }
        return Files.size(file);
    }
}
