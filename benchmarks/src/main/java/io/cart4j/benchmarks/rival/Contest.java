package io.cart4j.benchmarks.rival;

import io.cart4j.benchmarks.process.MeasuredCommand;
import io.cart4j.benchmarks.process.MeasuredProcess;
import io.cart4j.benchmarks.process.Usage;
import io.cart4j.core.CartException;
import io.cart4j.core.internal.FileErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs either side once, each as a whole process on the same files with the same number of threads.
 *
 * @param events what both read
 * @param threads how many threads either may use
 * @param memory bound of Cart4J's memory as its command takes it, or null for its default; DuckDB has its own
 * @param executable cart-examples.jar
 * @param launcher the script that runs it, or null to run it without one
 * @param directory for what they write
 */
record Contest(
        EventFiles events,
        int threads,
        @Nullable String memory,
        Path executable,
        @Nullable Path launcher,
        Path directory) {
    private static final String CART4J = "io.cart4j.examples.Cart4J";

    Contest {
        if (!Files.isRegularFile(executable)) {
            throw new CartException(
                    executable + ": is not there; build it with mvn -q package -Dmaven.test.skip=true, or say"
                            + " with --executable where it is");
        }
        if (launcher != null && !Files.isExecutable(launcher)) {
            throw new CartException(launcher + ": is no program that can be run; --launcher takes the script cart4j");
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

    /** Lets the script do what it does at its first run. */
    void prepare() {
        if (launcher != null) {
            launched(launcher, List.of("--version")).run(directory);
        }
    }

    /** Cart4J's command {@code process}. */
    RivalResults.Run runCart4J() {
        delete(cart4jTable());
        List<String> arguments =
                new ArrayList<>(List.of("process", "--out", cart4jTable().toString(), "--threads", "" + threads));
        if (memory != null) {
            arguments.addAll(List.of("--memory", memory));
        }
        events.paths().forEach(file -> arguments.add(file.toString()));
        Usage usage = launcher == null
                ? new MeasuredProcess(List.of(), List.of(executable, MeasuredProcess.launcher()), CART4J, arguments)
                        .run(directory)
                        .usage()
                : launched(launcher, arguments).run(directory);
        return run(usage, usage.wallSeconds(), cart4jTable());
    }

    /** DuckDB with one of its settings. */
    RivalResults.Run runDuckDb(DuckDbSetting setting) {
        delete(duckDbTable());
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

    /** Deletes a table of an earlier run: replacing it may take time that has nothing to do with making one. */
    private static void delete(Path table) {
        try {
            Files.deleteIfExists(table);
        } catch (IOException e) {
            throw FileErrors.unwritable(table, e);
        }
    }

    private MeasuredCommand launched(Path script, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(script.toAbsolutePath().toString()));
        command.addAll(arguments);
        return new MeasuredCommand(
                command, Map.of("CART4J_JAR", executable.toString(), "JAVA_HOME", System.getProperty("java.home")));
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
