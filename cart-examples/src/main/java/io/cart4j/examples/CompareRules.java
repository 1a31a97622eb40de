package io.cart4j.examples;

import io.cart4j.core.DataSize;
import io.cart4j.core.EventSource;
import io.cart4j.core.RuleComparison;
import io.cart4j.core.Sessionizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            description = "Bound of the memory for events, for example 4g (three quarters of the machine's).")
    private @Nullable String memory;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "Any mix of .csv, .csv.gz, .csv.zst and .parquet files and directories of them, in order.")
    private List<Path> inputs = new ArrayList<>();

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
        ResultFiles.check(inputs, out == null ? List.of() : List.of(out));
        RuleComparison comparison;
        try (Console.Progress progress = console.progress()) {
            Sessionizer byId = setUp(Sessionizer.bySessionId(), progress);
            Sessionizer byInactivity = setUp(inactivity.byInactivity(), progress);
            comparison = RuleComparison.of(EventSource.of(inputs), byId, byInactivity);
            progress.endStep();
        }
        comparison.print(console.out());
        if (out != null) {
            comparison.writeJson(out);
            console.say("comparison in %s", out);
        }
    }

    private Sessionizer setUp(Sessionizer sessionizer, Console.Progress progress) {
        sessionizer.threads(common.threads).progress(progress);
        if (memory != null) {
            sessionizer.memoryLimit(DataSize.parse(memory));
        }
        return sessionizer;
    }
}
