package io.cart4j.benchmarks.rival;

import io.cart4j.benchmarks.JsonFile;
import io.cart4j.benchmarks.Machine;
import io.cart4j.benchmarks.RepeatCommand;
import io.cart4j.core.CartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the whole query, CSV files to session table, against DuckDB. */
@Command(
        name = "rival",
        description = "Compare Cart4J's process command with DuckDB: the same files to the same session table.",
        mixinStandardHelpOptions = true)
public final class CompareRival implements Runnable {
    /** The fastest of all settings at 20 million events. */
    private static final String BEST = "joined-history";

    private static final long DEFAULT_EVENTS = 5_000_000;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--events", paramLabel = "N", description = "Size of the made-up shop, without INPUT (5,000,000).")
    private long events = DEFAULT_EVENTS;

    @Option(names = "--runs", paramLabel = "N", description = "Number of pairs of runs (5).")
    private int runs = 5;

    @Option(names = "--threads", paramLabel = "N", description = "Number of threads for either side (all cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            description =
                    "Bound of Cart4J's memory, for example 4g (its default). DuckDB has four fifths of the machine's.")
    private @Nullable String memory;

    @Option(
            names = "--settings",
            paramLabel = "NAME",
            split = ",",
            description =
                    "DuckDB settings to try, of which the fastest is compared: names, all, or best, the fastest known.")
    private List<String> settings = List.of("best");

    @Option(
            names = "--warm",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Read the files before each run, so that all find them in the page cache (yes).")
    private boolean warm = true;

    @Option(names = "--verify", description = "Compare both tables column by column at the end.")
    private boolean verify;

    @Option(names = "--executable", paramLabel = "JAR", description = "Where cart-examples.jar is.")
    private Path executable = Path.of("cart-examples", "target", "cart-examples.jar");

    @Option(
            names = "--launcher",
            paramLabel = "SCRIPT",
            description = "The script that starts Cart4J for its users, cart4j (the JVM with no option but the jar).")
    private @Nullable Path launcher;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "For tables, made-up shops and rival.json.")
    private Path out = Path.of(".");

    @Parameters(arity = "0..*", paramLabel = "INPUT", description = "CSV files in order, instead of a made-up shop.")
    private List<Path> inputs = new ArrayList<>();

    /** Made by the command line. */
    public CompareRival() {}

    @Override
    public void run() {
        if (runs < 1) {
            throw new IllegalArgumentException("--runs must be at least 1, got " + runs);
        }
        createDirectory();
        EventFiles files =
                inputs.isEmpty() ? EventFiles.ofShop(events, out.resolve("shop-" + events)) : new EventFiles(inputs);
        Contest contest = new Contest(files, threads, memory, executable, launcher, out);
        contest.prepare();
        List<DuckDbSetting> candidates = candidates();
        List<RivalResults.Trial> trials = candidates.size() == 1 ? List.of() : trials(contest, candidates);
        DuckDbSetting setting = trials.isEmpty() ? candidates.get(0) : fastest(trials);
        List<RivalResults.Round> rounds = rounds(contest, setting);
        @Nullable
        Differences differences = verify
                ? new SessionTableComparison(files.paths(), contest.cart4jTable(), contest.duckDbTable())
                        .compare(contest.temporary())
                : null;
        RivalResults results = new RivalResults(
                Machine.here(),
                RepeatCommand.of(spec),
                files.rows(),
                files.bytes(),
                threads,
                memory,
                trials,
                setting.name(),
                rounds,
                differences);
        JsonFile.write(out.resolve("rival.json"), results);
        System.out.println(new RivalReport(results));
        if (differences != null && !differences.none()) {
            throw new CartException(differences.sentence());
        }
    }

    private void createDirectory() {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new CartException(out + ": cannot be created: " + e.getMessage(), e);
        }
    }

    private List<DuckDbSetting> candidates() {
        return settings.stream()
                .flatMap(name -> switch (name) {
                    case "all" -> DuckDbSetting.all().stream();
                    case "best" -> Stream.of(DuckDbSetting.of(BEST));
                    default -> Stream.of(DuckDbSetting.of(name));
                })
                .distinct()
                .toList();
    }

    private List<RivalResults.Trial> trials(Contest contest, List<DuckDbSetting> candidates) {
        List<RivalResults.Trial> trials = new ArrayList<>();
        for (DuckDbSetting setting : candidates) {
            warmUp(contest);
            trials.add(new RivalResults.Trial(setting.name(), contest.runDuckDb(setting)));
        }
        return trials;
    }

    /** The fastest that writes the rows in order, as Cart4J does; what the order costs can be seen in the trials. */
    private static DuckDbSetting fastest(List<RivalResults.Trial> trials) {
        return trials.stream()
                .filter(trial -> DuckDbSetting.of(trial.setting()).sorted())
                .min(Comparator.comparingDouble(trial -> trial.run().querySeconds()))
                .map(trial -> DuckDbSetting.of(trial.setting()))
                .orElseThrow(() -> new IllegalArgumentException("none of --settings writes the rows in order"));
    }

    /** Each side goes first in every other round. */
    private List<RivalResults.Round> rounds(Contest contest, DuckDbSetting setting) {
        List<RivalResults.Round> rounds = new ArrayList<>();
        for (int round = 0; round < runs; round++) {
            boolean cart4jFirst = round % 2 == 0;
            @Nullable Double before = warmUp(contest);
            RivalResults.Run first = cart4jFirst ? contest.runCart4J() : contest.runDuckDb(setting);
            @Nullable Double between = warmUp(contest);
            RivalResults.Run second = cart4jFirst ? contest.runDuckDb(setting) : contest.runCart4J();
            rounds.add(new RivalResults.Round(
                    before == null || between == null ? null : Math.min(before, between),
                    cart4jFirst,
                    cart4jFirst ? first : second,
                    cart4jFirst ? second : first));
        }
        return rounds;
    }

    private @Nullable Double warmUp(Contest contest) {
        return warm ? contest.events().secondsToRead() : null;
    }
}
