package io.cart4j.benchmarks;

import io.cart4j.core.Sessionizer;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
 * The whole hot path, whose stages are in {@link io.cart4j.core.internal.StageBenchmark}: nanoseconds for one event, from
 * files in the page cache to a file.
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

    private @Nullable ShopDirectory shop;

    /** Makes up a shop. */
    @Setup(Level.Trial)
    public void makeUpShop() throws IOException {
        shop = ShopDirectory.ofEvents(EVENTS);
    }

    /** Leaves nothing behind. */
    @TearDown(Level.Trial)
    public void removeShop() throws IOException {
        shop().close();
    }

    /** Reads CSV files and writes the session table; gives the number of sessions. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long csvToParquet() {
        return Sessionizer.bySessionId()
                .threads(threads)
                .writeParquet(shop().events(), shop().path().resolve("sessions.parquet"))
                .sessions();
    }

    private ShopDirectory shop() {
        return Objects.requireNonNull(shop);
    }
}
