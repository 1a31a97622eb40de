package io.cart4j.core;

import io.cart4j.core.internal.ArrowInput;
import io.cart4j.core.internal.CsvInput;
import io.cart4j.core.internal.DatasetInput;
import io.cart4j.core.internal.EventLayout;
import io.cart4j.core.internal.FileErrors;
import io.cart4j.core.internal.Input;
import io.cart4j.core.internal.ParquetInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.arrow.dataset.file.FileFormat;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.jspecify.annotations.Nullable;

/**
 * Where events come from: an ordered list of files or streams, each with the columns of {@link EventSchema#rees46()} or
 * another schema in any order; other columns are passed over.
 *
 * <p>Immutable. Nothing is opened before the events are read.
 */
public final class EventSource {
    private static final List<String> CSV_ENDINGS = List.of(".csv", ".csv.gz", ".csv.zst");
    private static final String PARQUET_ENDING = ".parquet";
    private static final EventLayout STANDARD = EventSchema.rees46().layout();

    private final List<Input> inputs;
    private final @Nullable Path rejects;

    private EventSource(List<? extends Input> inputs, @Nullable Path rejects) {
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("an event source needs at least one input");
        }
        if (inputs.stream().map(input -> input.layout().textUsers()).distinct().count() > 1) {
            throw new IllegalArgumentException("users must be text in all inputs or whole numbers in all inputs");
        }
        this.inputs = List.copyOf(inputs);
        this.rejects = rejects;
    }

    /**
     * Reads CSV files with a header line; .csv.gz and .csv.zst are decompressed while they are read.
     *
     * @param files files in order
     * @return the source
     */
    public static EventSource csv(Path... files) {
        return new EventSource(
                Stream.of(files).map(file -> new CsvInput(file, STANDARD)).toList(), null);
    }

    /**
     * Reads Parquet files, page by page: the memory that it takes does not depend on the size of the files.
     *
     * @param files files in order
     * @return the source
     */
    public static EventSource parquet(Path... files) {
        return new EventSource(
                Stream.of(files).map(file -> new ParquetInput(file, STANDARD)).toList(), null);
    }

    /**
     * Reads files of any format that Arrow Dataset knows.
     *
     * @param format the files' format
     * @param files files in order
     * @return the source
     */
    public static EventSource dataset(FileFormat format, Path... files) {
        return new EventSource(
                Stream.of(files)
                        .map(file -> new DatasetInput(file, format, STANDARD))
                        .toList(),
                null);
    }

    /**
     * Reads what an Arrow reader gives.
     *
     * @param name how messages and reports call it
     * @param reader makes the reader when events are read, with the allocator to use; it is closed after the last batch
     * @return the source
     */
    public static EventSource arrow(String name, Function<BufferAllocator, ArrowReader> reader) {
        return new EventSource(List.of(new ArrowInput(name, reader, STANDARD)), null);
    }

    /**
     * Reads any mix of .csv, .csv.gz, .csv.zst and .parquet files and of directories that hold some; the files of a
     * directory come in the order of their paths.
     *
     * @param paths files and directories in order
     * @return the source
     * @throws CartException if a path does not exist, is of another kind, or is a directory without such files
     */
    public static EventSource of(List<Path> paths) {
        return new EventSource(paths.stream().flatMap(EventSource::expand).toList(), null);
    }

    /**
     * Says what the files look like, if not like those of REES46.
     *
     * @param schema the schema of all inputs of this source
     * @return a source of the same inputs
     * @throws IllegalArgumentException if two things have the same column
     */
    public EventSource schema(EventSchema schema) {
        EventLayout layout = schema.layout();
        return new EventSource(inputs.stream().map(input -> input.with(layout)).toList(), rejects);
    }

    /**
     * Appends another source; each keeps its schema, and the lenient reading of either holds for both.
     *
     * @param next what comes after this
     * @return a source of the inputs of both
     * @throws IllegalArgumentException if users are text in one and whole numbers in the other
     */
    public EventSource then(EventSource next) {
        return new EventSource(
                Stream.concat(inputs.stream(), next.inputs.stream()).toList(),
                rejects == null ? next.rejects : rejects);
    }

    /**
     * Lets rows that cannot be read be set aside and counted instead of being errors.
     *
     * @param rejectsFile where they go, as CSV with the columns source, line, reason and row; an existing file is replaced
     * @return a lenient source of the same inputs
     */
    public EventSource lenient(Path rejectsFile) {
        return new EventSource(inputs, rejectsFile);
    }

    void requireSessions() {
        for (Input input : inputs) {
            if (!input.layout().has(EventColumn.SESSION)) {
                throw new CartException(input.name()
                        + ": its schema has no column of sessions, and sessions by id are asked for; make them from"
                        + " users instead (Sessionizer.byInactivity, process --gap 30m)");
            }
        }
    }

    List<Input> inputs() {
        return inputs;
    }

    @Nullable
    Path rejects() {
        return rejects;
    }

    private static Stream<Input> expand(Path path) {
        if (!Files.exists(path)) {
            throw new CartException(
                    Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                            ? path + ": cannot be read: it is a link that leads nowhere"
                            : path + ": cannot be read: there is no such file or directory");
        }
        if (!Files.isDirectory(path)) {
            return Stream.of(input(path));
        }
        List<Input> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(path)) {
            files.filter(file -> Files.isRegularFile(file) && isVisible(path.relativize(file)) && isInput(file))
                    .sorted()
                    .forEach(file -> found.add(input(file)));
        } catch (UncheckedIOException e) {
            throw FileErrors.unreadable(path, new IOException(e.getMessage(), e));
        } catch (IOException e) {
            throw FileErrors.unreadable(path, e);
        }
        if (found.isEmpty()) {
            throw new CartException(path + ": the directory has no .csv, .csv.gz, .csv.zst or .parquet file");
        }
        return found.stream();
    }

    private static boolean isVisible(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".") || part.toString().startsWith("_")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInput(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(PARQUET_ENDING) || CSV_ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static Input input(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(PARQUET_ENDING)) {
            return new ParquetInput(file, STANDARD);
        }
        if (CSV_ENDINGS.stream().anyMatch(name::endsWith)) {
            return new CsvInput(file, STANDARD);
        }
        throw new CartException(file + ": unknown kind of file; give .csv, .csv.gz, .csv.zst or .parquet");
    }
}
