package io.cart4j.examples;

import io.cart4j.core.EventSource;
import io.cart4j.core.RuleComparison;
import io.cart4j.core.Sessionizer;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sets sessions by id beside sessions by inactivity. */
@Command(
        name = "compare",
        description = "Compare sessions by id with sessions by inactivity of the same events: how many there are, how"
                + " many are abandoned, and how they overlap.")
public final class CompareRules implements Runnable {
    @Mixin
    private InactivityOptions inactivity = new InactivityOptions();

    @Option(names = "--out", paramLabel = "FILE.json", description = "The comparison as JSON.")
    private @Nullable Path out;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private EventInputs events = new EventInputs();

    CompareRules() {}

    /**
     * Runs the command.
     *
     * @param args its options
     */
    public static void main(String[] args) {
        CommandLauncher.main(new CompareRules(), args);
    }

    @Override
    public void run() {
        Console console = new Console();
        RuleComparison comparison;
        try (Console.Progress progress = console.progress()) {
            Sessionizer byId = events.setUp(Sessionizer.bySessionId(), common).progress(progress);
            Sessionizer byInactivity =
                    events.setUp(inactivity.byInactivity(), common).progress(progress);
            EventSource source = events.source(rejects(), out == null ? List.of() : List.of(out));
            comparison = RuleComparison.of(source, byId, byInactivity);
            progress.endStep();
        }
        comparison.print(console.out());
        if (out != null) {
            comparison.writeJson(out);
            console.say("comparison in %s", out);
        }
    }

    private Path rejects() {
        return out == null ? Path.of("compare.rejects.csv") : out.resolveSibling(out.getFileName() + ".rejects.csv");
    }
}
