package io.cart4j.benchmarks.python;

import io.cart4j.core.CartException;
import io.cart4j.core.SessionTable;
import io.cart4j.core.internal.FileErrors;
import io.cart4j.features.FeatureSet;
import io.cart4j.features.FeatureTable;
import io.cart4j.models.Candidate;
import io.cart4j.models.Candidates;
import io.cart4j.models.ChampionBundle;
import io.cart4j.models.ChampionDescription;
import io.cart4j.models.DesignMatrix;
import io.cart4j.models.TrainedModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Has Python's own libraries predict with the models of a champion, and compares with what Cart4J predicts. */
@Command(
        name = "python-check",
        description = "Compare a champion's predictions with those of Python's xgboost and lightgbm on the same models.",
        mixinStandardHelpOptions = true)
public final class CheckPython implements Runnable {
    private static final double TOLERANCE = 1e-6;

    @Option(names = "--bundle", required = true, paramLabel = "DIR", description = "The champion.")
    private Path bundle = Path.of(".");

    @Option(names = "--sessions", required = true, paramLabel = "FILE.parquet", description = "The session table.")
    private Path sessions = Path.of("sessions.parquet");

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "How many sessions, spread over the table (${DEFAULT-VALUE}).")
    private int rows = 100_000;

    @Option(
            names = "--python",
            paramLabel = "COMMAND",
            description = "The Python that has the libraries (${DEFAULT-VALUE}).")
    private String python = "python3";

    /** Made by the command line. */
    public CheckPython() {}

    @Override
    public void run() {
        if (rows < 1) {
            throw new IllegalArgumentException("--rows must be at least 1, got " + rows);
        }
        ChampionBundle champion = ChampionBundle.read(bundle);
        DesignMatrix inputs = inputs(champion.description());
        for (ChampionDescription.Model model : champion.description().models()) {
            switch (model.candidate()) {
                case Candidates.XGBOOST -> compare(PythonLibrary.XGBOOST, champion, model, inputs);
                case Candidates.LIGHTGBM, Candidates.RANDOM_FOREST -> compare(
                        PythonLibrary.LIGHTGBM, champion, model, inputs);
                default -> System.out.println(model.name() + ": in a format of Cart4J's own, nothing to compare");
            }
        }
    }

    private DesignMatrix inputs(ChampionDescription description) {
        FeatureSet study = FeatureSet.study();
        if (!study.features().equals(description.scaler().features())) {
            throw new CartException(bundle + ": its features are those of " + description.origin().featureSet()
                    + ", which a session table does not hold; check a champion of the study's features");
        }
        FeatureTable table;
        try (SessionTable read = SessionTable.readParquet(sessions)) {
            table = study.compute(read);
        }
        int count = Math.min(rows, table.rows());
        int[] spread = IntStream.range(0, count)
                .map(i -> (int) ((long) i * table.rows() / count))
                .toArray();
        return DesignMatrix.of(table, spread, description.scaler());
    }

    private void compare(
            PythonLibrary library, ChampionBundle champion, ChampionDescription.Model model, DesignMatrix inputs) {
        Candidate candidate = Candidates.study().stream()
                .filter(kind -> kind.name().equals(model.candidate()))
                .findFirst()
                .orElseThrow();
        float[] ours;
        try (TrainedModel trained = candidate.read(new ByteArrayInputStream(champion.bytes(model)))) {
            ours = trained.probabilities(inputs, 1);
        } catch (IOException e) {
            throw FileErrors.unreadable(bundle.resolve(model.file()), e);
        }
        Optional<PythonLibrary.Difference> found = compare(library, bundle.resolve(model.file()), inputs, ours);
        if (found.isEmpty()) {
            System.out.println(model.name() + ": " + python + " has no " + library.module() + ", nothing compared");
            return;
        }
        PythonLibrary.Difference difference = found.get();
        System.out.printf(
                "%s: %,d sessions, Python's %s %s differs by at most %.3g%n",
                model.name(), ours.length, library.module(), difference.version(), difference.largest());
        if (!(difference.largest() <= TOLERANCE)) {
            throw new CartException(model.name() + ": Python's " + library.module() + " differs by "
                    + difference.largest() + ", more than " + TOLERANCE);
        }
    }

    private Optional<PythonLibrary.Difference> compare(
            PythonLibrary library, Path model, DesignMatrix inputs, float[] ours) {
        try {
            Path directory = Files.createTempDirectory("cart4j-python");
            try {
                return library.compare(python, model, inputs.rowMajor(0, inputs.rows()), ours, directory);
            } finally {
                try (Stream<Path> files = Files.walk(directory)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new CartException("temporary files for Python cannot be made or removed: " + e.getMessage(), e);
        }
    }
}
