package io.cart4j.examples;

import io.cart4j.core.EventSource;
import io.cart4j.core.QualityReport;
import io.cart4j.core.Sessionizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Turns events into the session table. */
@Command(name = "process", description = "Turn events into the session table, one row a session.")
public final class ProcessEvents implements Runnable {
    @Option(names = "--out", required = true, paramLabel = "FILE.parquet", description = "The session table.")
    private Path out = Path.of("sessions.parquet");

    @Option(names = "--quality", paramLabel = "FILE.json", description = "The quality report as JSON.")
    private @Nullable Path quality;

    @Option(names = "--per-source", description = "The same id in two files is two sessions.")
    private boolean perSource;

    @Mixin
    private InactivityOptions inactivity = new InactivityOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private EventInputs events = new EventInputs();

    ProcessEvents() {}

    /**
     * Runs the command.
     *
     * @param args its options
     */
    public static void main(String[] args) {
        CommandLauncher.main(new ProcessEvents(), args);
    }

    @Override
    public void run() {
        Console console = new Console();
        Sessionizer sessionizer = events.setUp(inactivity.sessionizer(), common);
        if (perSource) {
            sessionizer.perSource();
        }
        List<Path> outputs = new ArrayList<>(List.of(out));
        if (quality != null) {
            outputs.add(quality);
        }
        EventSource source = events.source(out.resolveSibling(out.getFileName() + ".rejects.csv"), outputs);
        QualityReport report = process(source, sessionizer, out, console);
        if (quality != null) {
            report.writeJson(quality);
        }
    }

    /** Writes the session table of a source, and prints its quality report. */
    static QualityReport process(EventSource source, Sessionizer sessionizer, Path out, Console console) {
        try (Console.Progress progress = console.progress()) {
            QualityReport quality = sessionizer.progress(progress).writeParquet(source, out);
            progress.endStep();
            quality.print(console.out());
            console.say("sessions in %s", out);
            return quality;
        }
    }
}
