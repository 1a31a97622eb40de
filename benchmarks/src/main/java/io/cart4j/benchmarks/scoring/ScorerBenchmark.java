package io.cart4j.benchmarks.scoring;

import io.cart4j.core.EventType;
import io.cart4j.features.FeatureTable;
import io.cart4j.models.DesignMatrix;
import io.cart4j.models.scoring.Explanation;
import io.cart4j.models.scoring.LiveSession;
import io.cart4j.models.scoring.Scorer;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
 * Nanoseconds to score one row, another one each time, in Java and in the library that trained the model, on one thread.
 * Look at the median: p0.50.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx2g", "--add-opens=java.base/java.nio=ALL-UNNAMED"})
public class ScorerBenchmark {
    static final int ROWS = 4096;

    /** Which model. */
    @Param
    ScoredModel kind = ScoredModel.XGBOOST_100X6;

    private ScoredModel.@Nullable Pair model;
    private @Nullable NativeRowPredictor library;
    private @Nullable LiveSession live;
    private int events;
    private float[] raw = new float[0];
    private float[] scaled = new float[0];
    private float[] row = new float[0];
    private final float[] out = new float[ROWS];
    private int next;
    private long time;

    /** Trains the model. */
    @Setup(Level.Trial)
    public void train() throws IOException {
        ScoredModel.Pair trained = kind.train();
        FeatureTable table = MadeUpRows.of(ROWS, 2);
        int width = MadeUpRows.FEATURES.size();
        scaled = DesignMatrix.of(table, IntStream.range(0, ROWS).toArray(), trained.scaler())
                .rowMajor(0, ROWS);
        raw = new float[scaled.length];
        for (int place = 0; place < raw.length; place++) {
            raw[place] = table.column(place % width)[place / width];
        }
        row = new float[width];
        model = trained;
        library = NativeRowPredictor.of(kind, trained.file());
        live = Scorer.of(trained.scorer(), 0.5).newSession();
    }

    /** Frees the libraries' memory. */
    @TearDown(Level.Trial)
    public void close() {
        Objects.requireNonNull(library).close();
        model().trained().close();
    }

    /** One row in Java, scaling included. */
    @Benchmark
    public double row() {
        return model().scorer().probability(raw, nextRow());
    }

    /** The same row in the library, scaled before. */
    @Benchmark
    public double rowInLibrary() {
        System.arraycopy(scaled, nextRow(), row, 0, row.length);
        return Objects.requireNonNull(library).predict(row);
    }

    /** Many rows in Java, scaling included; time for one. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public float[] batch() {
        model().scorer().probabilities(raw, 0, ROWS, out, 0);
        return out;
    }

    /** An event of a live session, and the risk after it. */
    @Benchmark
    public double liveEvent() {
        LiveSession session = Objects.requireNonNull(live);
        if (events++ % 16 == 0) {
            session.reset();
        }
        time += 7_000_000;
        EventType type = events % 4 == 1 ? EventType.CART : EventType.VIEW;
        session.add(time, type, events % 7, events % 3, events % 2, 1_000_000 + events % 100);
        return session.abandonmentRisk();
    }

    /** Why one row has its probability. */
    @Benchmark
    public Explanation explain() {
        return model().scorer().explain(raw, nextRow());
    }

    private int nextRow() {
        next = (next + 1) & (ROWS - 1);
        return next * row.length;
    }

    private ScoredModel.Pair model() {
        return Objects.requireNonNull(model);
    }
}
