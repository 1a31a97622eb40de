package io.cart4j.benchmarks.models;

import io.cart4j.benchmarks.JsonFile;
import io.cart4j.benchmarks.Machine;
import io.cart4j.benchmarks.RepeatCommand;
import io.cart4j.core.CartException;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import io.cart4j.models.Candidate;
import io.cart4j.models.Candidates;
import io.cart4j.models.internal.RowSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what successive halving finds, and at what share of the cost of trying every point. */
@Command(
        name = "tuning",
        description = "Compare tuning by halving with the exhaustive grid of the study, on the same rows.",
        mixinStandardHelpOptions = true)
public final class CompareTuning implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--sessions",
            required = true,
            paramLabel = "FILE",
            description = "A session table as the process command writes it.")
    private Path sessions = Path.of("sessions.parquet");

    @Option(names = "--rows", paramLabel = "N", description = "Sessions to draw for a sample (${DEFAULT-VALUE}).")
    private int rows = 300_000;

    @Option(
            names = "--seeds",
            split = ",",
            paramLabel = "N",
            description = "A sample is drawn with each of these seeds (${DEFAULT-VALUE}).")
    private List<Long> seeds = List.of(1L);

    @Option(names = "--models", split = ",", paramLabel = "NAME", description = "Which models (${DEFAULT-VALUE}).")
    private List<String> models = List.of(Candidates.XGBOOST, Candidates.LIGHTGBM);

    @Option(names = "--threads", paramLabel = "N", description = "Number of threads (all cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "For tuning.json and tuning.md.")
    private Path out = Path.of(".");

    /** Made by the command line. */
    public CompareTuning() {}

    @Override
    public void run() {
        List<Candidate> candidates =
                models.stream().map(CompareTuning::candidate).toList();
        FeatureTable all = SessionSample.read(sessions);
        byte[] labels = all.label(Label.abandoned());
        int[] every = IntStream.range(0, all.rows()).toArray();
        List<TuningResults.Pair> pairs = new ArrayList<>();
        for (long seed : seeds) {
            FeatureTable sample = SessionSample.take(all, RowSample.draw(every, labels, rows, seed));
            for (Candidate candidate : candidates) {
                pairs.add(new TuningContest(sample, candidate, threads).run(seed));
            }
        }
        TuningResults results =
                new TuningResults(Machine.here(), RepeatCommand.of(spec), Math.min(rows, all.rows()), threads, pairs);
        write(results);
        System.out.println(new TuningReport(results));
    }

    private static Candidate candidate(String name) {
        return Candidates.study().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no model " + name + "; there are "
                        + Candidates.study().stream().map(Candidate::name).toList()));
    }

    private void write(TuningResults results) {
        try {
            Files.createDirectories(out);
            JsonFile.write(out.resolve("tuning.json"), results);
            Files.writeString(out.resolve("tuning.md"), new TuningReport(results).toString());
        } catch (IOException e) {
            throw new CartException(out + ": cannot be written to: " + e.getMessage(), e);
        }
    }
}
