package io.cart4j.benchmarks.rival;

import io.cart4j.core.CartException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JVM of its own for one main class, measured from its start to its end. */
final class MeasuredProcess {
    private static final double NANOS_PER_SECOND = 1e9;

    private final List<Path> classPath;
    private final String mainClass;
    private final List<String> arguments;

    MeasuredProcess(List<Path> classPath, String mainClass, List<String> arguments) {
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
    record Ended(Usage usage, List<String> output) {}

    /**
     * Runs it to its end.
     *
     * @param directory for its reports; they are removed
     * @throws CartException if it fails, with the last line that it printed to standard error
     */
    Ended run(Path directory) {
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

    private static int waitFor(Process process) throws InterruptedException {
        try {
            return process.waitFor();
        } finally {
            process.destroy();
        }
    }

    private List<String> command(Path report) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-cp",
                String.join(
                        File.pathSeparator,
                        classPath.stream().map(Path::toString).toList()),
                MeasuredMain.class.getName(),
                report.toString(),
                mainClass));
        command.addAll(arguments);
        return command;
    }

    static Usage usage(double wallSeconds, List<String> report) {
        @Nullable Double cpu = report.get(0).isEmpty() ? null : Long.parseLong(report.get(0)) / NANOS_PER_SECOND;
        @Nullable Long peak = report.get(1).isEmpty() ? null : Long.valueOf(report.get(1));
        return new Usage(wallSeconds, cpu, peak);
    }
}
