package io.cart4j.examples;

import io.cart4j.core.DataSize;
import io.cart4j.core.EventSchema;
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
import picocli.CommandLine.Parameters;

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

    @Option(
            names = "--schema",
            paramLabel = "FILE.json",
            description = "What another shop's events look like: its columns, words, times and users.")
    private @Nullable Path schema;

    @Option(
            names = "--lenient",
            description = "Set unreadable rows aside in OUT.rejects.csv instead of stopping at the first.")
    private boolean lenient;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            description =
                    "Bound of all memory, for example 4g (three quarters of the machine's); what is more goes to files.")
    private @Nullable String memory;

    @Option(
            names = "--temp",
            paramLabel = "DIR",
            description = "Where events go that do not fit in memory (the system's directory for temporary files).")
    private @Nullable Path temporary;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "Any mix of .csv, .csv.gz, .csv.zst and .parquet files and directories of them, in order.")
    private List<Path> inputs = new ArrayList<>();

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
        Sessionizer sessionizer = inactivity.sessionizer();
        sessionizer.threads(common.threads);
        if (perSource) {
            sessionizer.perSource();
        }
        if (memory != null) {
            sessionizer.memoryLimit(DataSize.parse(memory));
        }
        if (temporary != null) {
            sessionizer.temporaryDirectory(temporary);
        }
        Path rejects = out.resolveSibling(out.getFileName() + ".rejects.csv");
        List<Path> outputs = new ArrayList<>(List.of(out));
        if (quality != null) {
            outputs.add(quality);
        }
        if (lenient) {
            outputs.add(rejects);
        }
        List<Path> read = new ArrayList<>(inputs);
        if (schema != null) {
            read.add(schema);
        }
        ResultFiles.check(read, outputs);
        EventSource source = EventSource.of(inputs);
        if (schema != null) {
            source = source.schema(EventSchema.read(schema));
        }
        if (lenient) {
            source = source.lenient(rejects);
        }
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
