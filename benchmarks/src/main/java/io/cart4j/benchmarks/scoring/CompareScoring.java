package io.cart4j.benchmarks.scoring;

import io.cart4j.benchmarks.Machine;
import io.cart4j.core.CartException;
import io.cart4j.features.FeatureTable;
import io.cart4j.models.DesignMatrix;
import io.cart4j.models.scoring.Scorer;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Scores many rows in Java and in the library that trained the model, and compares every probability. */
@Command(
        name = "scoring",
        description = "Compare batch scoring in Java with the libraries: every probability, and the time.",
        mixinStandardHelpOptions = true)
public final class CompareScoring implements Runnable {
    private static final int CHUNK_ROWS = 500_000;
    private static final double TOLERANCE = 1e-6;

    @Option(names = "--rows", paramLabel = "N", description = "Number of made-up rows (10,000,000).")
    private long rows = 10_000_000;

    @Option(names = "--threads", paramLabel = "N", description = "Number of threads for either side (all cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--model", paramLabel = "NAME", description = "One of ${COMPLETION-CANDIDATES} (XGBOOST_100X6).")
    private ScoredModel kind = ScoredModel.XGBOOST_100X6;

    /** Made by the command line. */
    public CompareScoring() {}

    @Override
    public void run() {
        ScoredModel.Pair model = train();
        Scorer scorer = Scorer.of(model.scorer(), 0.5);
        long ours = 0;
        long theirs = 0;
        double worst = 0;
        try {
            for (long done = 0; done < rows; done += CHUNK_ROWS) {
                int count = (int) Math.min(CHUNK_ROWS, rows - done);
                FeatureTable table = MadeUpRows.of(count, 1000 + done);
                long start = System.nanoTime();
                float[] scored = scorer.probabilities(table, threads);
                long between = System.nanoTime();
                DesignMatrix inputs =
                        DesignMatrix.of(table, IntStream.range(0, count).toArray(), model.scaler());
                float[] expected = model.trained().probabilities(inputs, threads);
                theirs += System.nanoTime() - between;
                ours += between - start;
                for (int row = 0; row < count; row++) {
                    worst = Math.max(worst, Math.abs((double) scored[row] - expected[row]));
                }
            }
        } finally {
            model.trained().close();
        }
        System.out.println(Machine.here());
        System.out.printf(
                Locale.ROOT,
                "%s, %d rows, %d threads: Java %.1f s, library %.1f s, ratio %.2f, greatest difference %.1e%n",
                kind,
                rows,
                threads,
                ours / 1e9,
                theirs / 1e9,
                (double) theirs / ours,
                worst);
        if (!(worst <= TOLERANCE)) {
            throw new CartException("probabilities differ by up to " + worst + ", more than " + TOLERANCE);
        }
    }

    private ScoredModel.Pair train() {
        try {
            return kind.train();
        } catch (IOException e) {
            throw new CartException("the model cannot be written to the temporary directory: " + e.getMessage(), e);
        }
    }
}
