package io.cart4j.examples;

import io.cart4j.core.EventSource;
import io.cart4j.core.Sessionizer;
import io.cart4j.features.AtCart;
import io.cart4j.features.DecisionPoint;
import io.cart4j.features.DecisionTables;
import io.cart4j.models.Grids;
import io.cart4j.models.Metric;
import io.cart4j.models.Run;
import io.cart4j.models.Search;
import io.cart4j.models.honest.HonestBakeOff;
import io.cart4j.models.honest.HonestOutcome;
import io.cart4j.models.honest.HonestResults;
import io.cart4j.models.honest.TestedRun;
import io.cart4j.report.BakeOffReport;
import io.cart4j.report.ConfusionMatrixChart;
import io.cart4j.report.ModelNames;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The bake-off at the cart: from events to DIR/honest, its champion among the results. */
final class HonestProtocol {
    private static final DecisionPoint FIRST_CART = DecisionPoint.firstCart();
    private static final List<DecisionPoint> POINTS = List.of(
            FIRST_CART,
            FIRST_CART.events(2),
            FIRST_CART.events(5),
            FIRST_CART.events(10),
            FIRST_CART.seconds(60),
            FIRST_CART.seconds(300));

    private final EventInputs inputs;
    private final Path results;
    private final CommonOptions common;
    private final Console console;

    HonestProtocol(EventInputs inputs, Path results, CommonOptions common, Console console) {
        this.inputs = inputs;
        this.results = results;
        this.common = common;
        this.console = console;
    }

    /** Runs or resumes the bake-off and writes its results, beside the study's board of the same events if there is one. */
    void run(Optional<Search> search, boolean trustedDaysOnly, List<Run> study) {
        Path directory = results.resolve("honest");
        ResultFiles.createDirectory(directory);
        EventSource source = inputs.source(directory.resolve("events.rejects.csv"), List.of());
        try (HonestOutcome outcome = bakeOff(source, directory, search, trustedDaysOnly)) {
            SaveChampion.save(outcome.champion(), directory, console);
            write(outcome.results(), study, directory);
            print(outcome.results());
        }
    }

    private HonestOutcome bakeOff(
            EventSource source, Path directory, Optional<Search> search, boolean trustedDaysOnly) {
        DecisionTables decisions = decisions(source);
        try (BakeOffProgress progress = new BakeOffProgress(Metric.ROC_AUC, console)) {
            HonestBakeOff bakeOff = HonestBakeOff.on(decisions)
                    .readFrom(inputs.files())
                    .alarmsOver(sessionizer(), source)
                    .ledger(directory.resolve(RunBakeOff.LEDGER))
                    .seed(common.seed)
                    .threads(common.threads)
                    .progress(progress);
            search.ifPresent(how -> bakeOff.tune(Grids.study(), how));
            if (trustedDaysOnly) {
                bakeOff.trustedDaysOnly();
            }
            return bakeOff.run();
        }
    }

    private DecisionTables decisions(EventSource source) {
        try (Console.Progress progress = console.progress()) {
            DecisionTables decisions =
                    AtCart.standard().points(POINTS).compute(sessionizer().progress(progress), source);
            progress.endStep();
            return decisions;
        }
    }

    private Sessionizer sessionizer() {
        return inputs.setUp(Sessionizer.bySessionId(), common);
    }

    private void write(HonestResults found, List<Run> study, Path directory) {
        found.writeCsv(directory.resolve(RunBakeOff.BOARD + ".csv"));
        found.writeJson(directory.resolve(RunBakeOff.BOARD + ".json"));
        Set<String> pictures = new HashSet<>();
        for (TestedRun run : found.board()) {
            String picture = run.name() + "_confusion_matrix.png";
            ConfusionMatrixChart.write(
                    ModelNames.of(run.candidate(), run.tuned()),
                    run.test().evaluation().confusion(),
                    directory.resolve(picture));
            pictures.add(picture);
        }
        ResultFiles.removeOthers(directory, "*_confusion_matrix.png", pictures);
        BakeOffReport.write(found, study, directory);
    }

    private void print(HonestResults found) {
        console.say("%-26s %10s %22s %8s %8s %8s", "model", "validation", "test ROC-AUC", "PR-AUC", "Brier", "F1");
        for (TestedRun run : found.board()) {
            console.say(
                    "%-26s %10.4f %8.4f (%.3f to %.3f) %8.4f %8.4f %8.4f",
                    ModelNames.of(run.candidate(), run.tuned()),
                    run.validation().rocAuc(),
                    run.rocAuc().value(),
                    run.rocAuc().low(),
                    run.rocAuc().high(),
                    run.averagePrecision().value(),
                    run.brier().value(),
                    run.test().evaluation().abandoned().f1());
        }
        if (found.days() != null && !found.days().leftOut()) {
            console.say(
                    "%d days cannot be trusted; --leave-out-untrusted makes the board without them",
                    found.days().untrusted().size());
        }
        found.leaks().findings().forEach(finding -> console.say("leak alarm: %s", finding.sentence()));
        console.say("report in %s", results.resolve("honest").resolve(BakeOffReport.NAME + ".html"));
    }
}
