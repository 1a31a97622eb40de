package io.cart4j.benchmarks.models;

import io.cart4j.benchmarks.JsonFile;
import io.cart4j.benchmarks.Machine;
import io.cart4j.benchmarks.RepeatCommand;
import io.cart4j.core.CartException;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import io.cart4j.features.Scaler;
import io.cart4j.models.Candidate;
import io.cart4j.models.Candidates;
import io.cart4j.models.DesignMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the training of the study's models against scikit-learn and Python's XGBoost. */
@Command(
        name = "models",
        description = "Compare the training of the models with scikit-learn and Python's XGBoost, on the same rows.",
        mixinStandardHelpOptions = true)
public final class CompareModels implements Runnable {
    private static final int TENTHS = 10;
    private static final int TRAINING_TENTHS = 7;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--sessions",
            required = true,
            paramLabel = "FILE",
            description = "A session table as the process command writes it.")
    private Path sessions = Path.of("sessions.parquet");

    @Option(names = "--rows", paramLabel = "N", description = "At most so many sessions, evenly spread (all).")
    private int rows = Integer.MAX_VALUE;

    @Option(
            names = "--models",
            split = ",",
            paramLabel = "NAME",
            description = "Which models (LogisticRegression,RandomForest,XGBoost,LightGBM).")
    private List<String> models =
            Candidates.study().stream().map(Candidate::name).toList();

    @Option(names = "--threads", paramLabel = "N", description = "Number of threads for either side (all cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--python", paramLabel = "FILE", description = "A Python with scikit-learn and xgboost (python3).")
    private String python = "python3";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "For the matrix and models.json.")
    private Path out = Path.of(".");

    /** Made by the command line. */
    public CompareModels() {}

    @Override
    public void run() {
        createDirectory();
        FeatureTable table = table();
        byte[] labels = table.label(Label.abandoned());
        int[] train = everyTenth(table.rows(), tenth -> tenth < TRAINING_TENTHS);
        int[] test = everyTenth(table.rows(), tenth -> tenth >= TRAINING_TENTHS);
        Scaler scaler = Scaler.standard(table, train);
        new MatrixFiles(out, "train", table.features())
                .write(DesignMatrix.of(table, train, scaler), SessionSample.take(labels, train));
        byte[] testLabels = SessionSample.take(labels, test);
        new MatrixFiles(out, "test", table.features()).write(DesignMatrix.of(table, test, scaler), testLabels);
        ModelContest contest =
                new ModelContest(out.toAbsolutePath(), table.features().size(), testLabels, threads, python);
        ModelResults results = new ModelResults(
                Machine.here(),
                RepeatCommand.of(spec),
                train.length,
                test.length,
                table.features().size(),
                threads,
                models.stream().map(contest::run).toList());
        JsonFile.write(out.resolve("models.json"), results);
        System.out.println(new ModelReport(results));
    }

    private void createDirectory() {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new CartException(out + ": cannot be created: " + e.getMessage(), e);
        }
    }

    private FeatureTable table() {
        FeatureTable features = SessionSample.read(sessions);
        int wanted = Math.min(rows, features.rows());
        return SessionSample.take(
                features,
                IntStream.range(0, wanted)
                        .map(i -> (int) ((long) i * features.rows() / wanted))
                        .toArray());
    }

    private static int[] everyTenth(int rows, IntPredicate chosen) {
        return IntStream.range(0, rows).filter(row -> chosen.test(row % TENTHS)).toArray();
    }
}
