package io.cart4j.benchmarks.rival;

import io.cart4j.benchmarks.process.MeasuredProcess;
import io.cart4j.benchmarks.process.Usage;
import io.cart4j.core.CartException;
import io.cart4j.core.internal.FileErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs either side once, each as a whole process on the same files with the same number of threads.
 *
 * @param events what both read
 * @param threads how many threads either may use
 * @param memory bound of Cart4J's memory as its command takes it, or null for its default; DuckDB has its own
 * @param executable cart-examples.jar
 * @param directory for what they write
 */
record Contest(EventFiles events, int threads, @Nullable String memory, Path executable, Path directory) {
    private static final String CART4J = "io.cart4j.examples.Cart4J";

    Contest {
        if (!Files.isRegularFile(executable)) {
            throw new CartException(
                    executable + ": is not there; build it with mvn -q package -Dmaven.test.skip=true, or say"
                            + " with --executable where it is");
        }
        executable = executable.toAbsolutePath();
        directory = directory.toAbsolutePath();
    }

    Path cart4jTable() {
        return directory.resolve("cart4j.parquet");
    }

    Path duckDbTable() {
        return directory.resolve("duckdb.parquet");
    }

    Path temporary() {
        return directory.resolve("duckdb.tmp");
    }

    /** Cart4J's command {@code process}. */
    RivalResults.Run runCart4J() {
        List<String> arguments =
                new ArrayList<>(List.of("process", "--out", cart4jTable().toString(), "--threads", "" + threads));
        if (memory != null) {
            arguments.addAll(List.of("--memory", memory));
        }
        events.paths().forEach(file -> arguments.add(file.toString()));
        MeasuredProcess process =
                new MeasuredProcess(List.of(), List.of(executable, MeasuredProcess.launcher()), CART4J, arguments);
        Usage usage = process.run(directory).usage();
        return run(usage, usage.wallSeconds(), cart4jTable());
    }

    /** DuckDB with one of its settings. */
    RivalResults.Run runDuckDb(DuckDbSetting setting) {
        List<String> arguments = new ArrayList<>(List.of(
                setting.name(),
                "" + threads,
                temporary().toString(),
                duckDbTable().toString()));
        events.paths().forEach(file -> arguments.add(file.toString()));
        MeasuredProcess.Ended ended = new MeasuredProcess(
                        List.of(), MeasuredProcess.ownClassPath(), DuckDbMain.class.getName(), arguments)
                .run(directory);
        return run(ended.usage(), Double.parseDouble(ended.output().get(0)), duckDbTable());
    }

    private static RivalResults.Run run(Usage usage, double querySeconds, Path table) {
        try {
            return new RivalResults.Run(
                    usage.wallSeconds(), querySeconds, usage.cpuSeconds(), usage.peakBytes(), Files.size(table));
        } catch (IOException e) {
            throw FileErrors.unreadable(table, e);
        }
    }
}
