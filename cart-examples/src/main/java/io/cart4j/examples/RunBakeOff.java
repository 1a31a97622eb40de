package io.cart4j.examples;

import io.cart4j.core.EventSource;
import io.cart4j.core.SessionTable;
import io.cart4j.core.Sessionizer;
import io.cart4j.features.FeatureSet;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import io.cart4j.models.BakeOff;
import io.cart4j.models.Candidates;
import io.cart4j.models.Folds;
import io.cart4j.models.Grids;
import io.cart4j.models.Leaderboard;
import io.cart4j.models.Metric;
import io.cart4j.models.Run;
import io.cart4j.models.Search;
import io.cart4j.models.Split;
import io.cart4j.models.TuningGain;
import io.cart4j.report.ConfusionMatrixChart;
import io.cart4j.report.ModelNames;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares the study's four models, tunes the best two, and draws what each gets right and wrong. */
@Command(
        name = "bakeoff",
        description =
                "Compare four models, tune the best two; resumes where it was stopped. With --protocol study from a"
                        + " session table, as the study did; with --protocol honest from events, at the moment of the first cart;"
                        + " with --protocol both from events, both.")
public final class RunBakeOff implements Runnable {
    static final String LEDGER = "running_results.csv";
    static final String BOARD = "all_model_results";
    static final String SESSIONS = "sessions_df_final_project.parquet";
    private static final double TRAINING_SHARE = 0.7;
    private static final int FOLDS = 3;
    private static final int TUNED = 2;

    /** How models are compared. */
    enum Protocol {
        STUDY,
        HONEST,
        BOTH
    }

    @Option(names = "--protocol", paramLabel = "NAME", description = "study, honest or both (${DEFAULT-VALUE}).")
    private Protocol protocol = Protocol.STUDY;

    @Option(
            names = "--sessions",
            paramLabel = "FILE.parquet",
            description = "The session table, for the protocol study.")
    private @Nullable Path sessions;

    @Option(
            names = "--leave-out-untrusted",
            description = "Leave out sessions that begin on days whose logging cannot be trusted (protocol honest).")
    private boolean trustedDaysOnly;

    @Option(names = "--results", required = true, paramLabel = "DIR", description = "Where results go.")
    private Path results = Path.of(".");

    @Mixin
    private EventInputs events = new EventInputs();

    @Mixin
    private TuningOptions tuning = new TuningOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    RunBakeOff() {}

    /**
     * Runs the command.
     *
     * @param args its options
     */
    public static void main(String[] args) {
        CommandLauncher.main(new RunBakeOff(), args);
    }

    @Override
    public void run() {
        Optional<Search> search = tuning.search();
        requireInputs();
        ResultFiles.createDirectory(results);
        ResultFiles.whileLocked(results, () -> run(search, new Console()));
    }

    private void requireInputs() {
        if (protocol == Protocol.STUDY && (sessions == null || !events.isEmpty())) {
            throw new IllegalArgumentException(
                    "the protocol study takes a session table (--sessions) and no events; for"
                            + " events choose --protocol honest or both");
        }
        if (protocol != Protocol.STUDY) {
            if (sessions != null) {
                throw new IllegalArgumentException(
                        "the protocol " + protocol.name().toLowerCase(Locale.ROOT)
                                + " takes events, since what could be known at the cart is not in a session table; leave"
                                + " --sessions out");
            }
            events.require();
        } else if (trustedDaysOnly) {
            throw new IllegalArgumentException("--leave-out-untrusted goes with --protocol honest or both");
        }
    }

    private void run(Optional<Search> search, Console console) {
        Path table = sessions;
        if (protocol == Protocol.BOTH) {
            table = results.resolve(SESSIONS);
            EventSource source = events.source(results.resolve("events.rejects.csv"), List.of(table));
            ProcessEvents.process(source, events.setUp(Sessionizer.bySessionId(), common), table, console)
                    .writeJson(results.resolve("quality.json"));
        }
        List<Run> study = table == null
                ? List.of()
                : bakeOff(features(table), results, search, common, console).runs();
        if (protocol != Protocol.STUDY) {
            new HonestProtocol(events, results, common, console).run(search, trustedDaysOnly, study);
        }
    }

    /** The study's features of a session table. */
    static FeatureTable features(Path sessions) {
        try (SessionTable table = SessionTable.readParquet(sessions)) {
            return FeatureSet.study().compute(table);
        }
    }

    /** A bake-off as the study ran it, with its ledger in the results. */
    static BakeOff setUp(FeatureTable table, Path results, CommonOptions common) {
        return BakeOff.on(table, Label.abandoned())
                .split(Split.stratified(TRAINING_SHARE, common.seed))
                .candidates(Candidates.study())
                .ledger(results.resolve(LEDGER))
                .threads(common.threads)
                .seed(common.seed);
    }

    /** Runs or resumes the bake-off and writes its results. */
    static Leaderboard bakeOff(
            FeatureTable table, Path results, Optional<Search> search, CommonOptions common, Console console) {
        BakeOff bakeOff = setUp(table, results, common);
        search.ifPresent(how -> bakeOff.tuneTop(TUNED, Grids.study(), Folds.stratified(FOLDS), how));
        Leaderboard board;
        try (BakeOffProgress progress = new BakeOffProgress(Metric.WEIGHTED_F1, console)) {
            board = bakeOff.progress(progress).run();
        }
        board.write(results);
        Set<String> pictures = new HashSet<>();
        for (Run run : board.runs()) {
            String picture = run.name() + "_confusion_matrix.png";
            ConfusionMatrixChart.write(title(run), run.evaluation().confusion(), results.resolve(picture));
            pictures.add(picture);
        }
        ResultFiles.removeOthers(results, "*_confusion_matrix.png", pictures);
        print(board, console);
        return board;
    }

    /** The name of a run for people. */
    static String title(Run run) {
        return ModelNames.of(run.candidate(), run.tuned());
    }

    private static void print(Leaderboard board, Console console) {
        console.say("%-26s %11s %9s %9s %9s %9s", "model", "weighted F1", "precision", "recall", "F1", "seconds");
        for (Run run : board.runs()) {
            console.say(
                    "%-26s %11.4f %9.4f %9.4f %9.4f %9.1f",
                    title(run),
                    run.evaluation().weightedF1(),
                    run.evaluation().abandoned().precision(),
                    run.evaluation().abandoned().recall(),
                    run.evaluation().abandoned().f1(),
                    run.seconds());
        }
        console.say("(precision, recall and F1 are of the abandoned class; seconds of tuned runs include the search)");
        for (TuningGain gain : board.tuning()) {
            console.say("tuning %s (%s) %s", ModelNames.of(gain.candidate(), false), gain.search(), gain.summary());
        }
    }
}
