package io.cart4j.benchmarks.process;

import io.cart4j.core.CartException;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A JVM of its own for one main class, measured from its start to its end. */
public final class MeasuredProcess {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final String ARROW_OPTION = "--add-opens=java.base/java.nio=ALL-UNNAMED";

    private final List<String> jvmOptions;
    private final List<Path> classPath;
    private final String mainClass;
    private final List<String> arguments;

    /**
     * Describes the process.
     *
     * @param jvmOptions further options of the JVM
     * @param classPath what it sees; {@link #ownClassPath} or at least {@link #launcher} must be among it
     * @param mainClass its main class
     * @param arguments the main class's arguments
     */
    public MeasuredProcess(List<String> jvmOptions, List<Path> classPath, String mainClass, List<String> arguments) {
        this.jvmOptions = List.copyOf(jvmOptions);
        this.classPath = List.copyOf(classPath);
        this.mainClass = mainClass;
        this.arguments = List.copyOf(arguments);
    }

    /**
     * What it took, and what it printed to standard output.
     *
     * @param usage time and memory
     * @param output lines of text
     */
    public record Ended(Usage usage, List<String> output) {}

    /**
     * Runs it to its end.
     *
     * @param directory for its reports; they are removed
     * @return what it took and printed
     * @throws CartException if it fails, with the last line that it printed to standard error
     */
    public Ended run(Path directory) {
        try {
            Path report = Files.createTempFile(directory, "usage", ".txt");
            Path out = Files.createTempFile(directory, "out", ".txt");
            Path err = Files.createTempFile(directory, "err", ".txt");
            try {
                ProcessBuilder builder = new ProcessBuilder(command(report));
                builder.redirectOutput(out.toFile()).redirectError(err.toFile());
                long start = System.nanoTime();
                int status = waitFor(builder.start());
                double wall = (System.nanoTime() - start) / NANOS_PER_SECOND;
                if (status != 0) {
                    throw new CartException(mainClass + " failed with status " + status + ": " + Files.readString(err));
                }
                return new Ended(usage(wall, Files.readAllLines(report)), Files.readAllLines(out));
            } finally {
                Files.delete(report);
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new CartException("cannot run " + mainClass + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CartException("interrupted while " + mainClass + " was running", e);
        }
    }

    /**
     * Gives what this JVM sees.
     *
     * @return its class path, in absolute paths
     */
    public static List<Path> ownClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .toList();
    }

    /**
     * Gives where the launcher is that every process needs.
     *
     * @return a jar or a directory
     */
    public static Path launcher() {
        try {
            return Path.of(MeasuredMain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int waitFor(Process process) throws InterruptedException {
        try {
            return process.waitFor();
        } finally {
            process.destroy();
        }
    }

    private List<String> command(Path report) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(ARROW_OPTION);
        command.addAll(jvmOptions);
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.addAll(List.of(MeasuredMain.class.getName(), report.toString(), mainClass));
        command.addAll(arguments);
        return command;
    }

    static Usage usage(double wallSeconds, List<String> report) {
        @Nullable Double cpu = report.get(0).isEmpty() ? null : Long.parseLong(report.get(0)) / NANOS_PER_SECOND;
        @Nullable Long peak = report.get(1).isEmpty() ? null : Long.valueOf(report.get(1));
        return new Usage(wallSeconds, cpu, peak);
    }
}
