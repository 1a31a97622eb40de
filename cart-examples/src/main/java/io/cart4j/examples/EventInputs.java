package io.cart4j.examples;

import io.cart4j.core.DataSize;
import io.cart4j.core.EventSchema;
import io.cart4j.core.EventSource;
import io.cart4j.core.Sessionizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Events as a command is given them, and the memory that they may take. */
final class EventInputs {
    @Option(
            names = "--schema",
            paramLabel = "FILE.json",
            description = "What another shop's events look like: its columns, words, times and users.")
    private @Nullable Path schema;

    @Option(
            names = "--lenient",
            description =
                    "Set unreadable rows aside in a file beside the results (*.rejects.csv) instead of stopping at"
                            + " the first.")
    private boolean lenient;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            description =
                    "Bound of the memory for events, for example 4g (three quarters of the machine's); what is more"
                            + " goes to files.")
    private @Nullable String memory;

    @Option(
            names = "--temp",
            paramLabel = "DIR",
            description = "Where events go that do not fit in memory (the system's directory for temporary files).")
    private @Nullable Path temporary;

    @Parameters(
            arity = "0..*",
            paramLabel = "INPUT",
            description = "Any mix of .csv, .csv.gz, .csv.zst and .parquet files and directories of them, in order.")
    private List<Path> inputs = new ArrayList<>();

    /** Files and directories as given. */
    List<Path> files() {
        return inputs;
    }

    boolean isEmpty() {
        return inputs.isEmpty();
    }

    void require() {
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("INPUT is missing: name the files of events, or a directory of them");
        }
    }

    /** All events. Opens no file of events yet, and refuses outputs that would destroy an input. */
    EventSource source(Path rejects, List<Path> outputs) {
        require();
        List<Path> read = new ArrayList<>(inputs);
        if (schema != null) {
            read.add(schema);
        }
        List<Path> written = new ArrayList<>(outputs);
        if (lenient) {
            written.add(rejects);
        }
        ResultFiles.check(read, written);
        EventSource source = EventSource.of(inputs);
        if (schema != null) {
            source = source.schema(EventSchema.read(schema));
        }
        return lenient ? source.lenient(rejects) : source;
    }

    /** Gives a sessionizer its threads and memory. */
    Sessionizer setUp(Sessionizer sessionizer, CommonOptions common) {
        sessionizer.threads(common.threads);
        if (memory != null) {
            sessionizer.memoryLimit(DataSize.parse(memory));
        }
        if (temporary != null) {
            sessionizer.temporaryDirectory(temporary);
        }
        return sessionizer;
    }
}
