package io.cart4j.benchmarks.process;

import io.cart4j.core.CartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A program of any kind, measured from outside, from its start to its end. Processor time is what the kernel counted for it
 * and its children; the peak of memory is read every few milliseconds from the kernel's own high water mark, and what the
 * process takes after the last look is missed.
 */
public final class MeasuredCommand {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double TICKS_PER_SECOND = 100;
    private static final long LOOK_MILLIS = 20;

    /** Where user and system time of ended children stand in the kernel's line, counted from behind the name. */
    private static final int CHILDREN_USER = 13;

    private static final Path OWN_STAT = Path.of("/proc/self/stat");

    private final List<String> command;
    private final Map<String, String> environment;

    /**
     * Describes the process.
     *
     * @param command the program and its arguments
     * @param environment further variables
     */
    public MeasuredCommand(List<String> command, Map<String, String> environment) {
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
    }

    /**
     * Runs it to its end; no other child of this process may end meanwhile.
     *
     * @param directory for what it prints; removed
     * @return what it took
     * @throws CartException if it fails, with what it printed
     */
    public Usage run(Path directory) {
        try {
            Path printed = Files.createTempFile(directory, "printed", ".txt");
            try {
                ProcessBuilder builder = new ProcessBuilder(command);
                builder.environment().putAll(environment);
                builder.redirectErrorStream(true).redirectOutput(printed.toFile());
                Double before = secondsOfChildren();
                long start = System.nanoTime();
                Process process = builder.start();
                Long peak = watch(process);
                double wall = (System.nanoTime() - start) / NANOS_PER_SECOND;
                if (process.exitValue() != 0) {
                    throw new CartException(command.get(0) + " failed with status " + process.exitValue() + ": "
                            + Files.readString(printed));
                }
                Double after = secondsOfChildren();
                return new Usage(wall, before == null || after == null ? null : after - before, peak);
            } finally {
                Files.delete(printed);
            }
        } catch (IOException e) {
            throw new CartException("cannot run " + command.get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CartException("interrupted while " + command.get(0) + " was running", e);
        }
    }

    private static @Nullable Long watch(Process process) throws InterruptedException {
        Long peak = null;
        try {
            do {
                Long now = MeasuredMain.peakBytes(Path.of("/proc/" + process.pid() + "/status"));
                peak = now == null ? peak : now;
            } while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS));
            return peak;
        } finally {
            process.destroy();
        }
    }

    private static @Nullable Double secondsOfChildren() throws IOException {
        if (!Files.isReadable(OWN_STAT)) {
            return null;
        }
        String stat = Files.readString(OWN_STAT);
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Stream.of(fields[CHILDREN_USER], fields[CHILDREN_USER + 1])
                        .mapToLong(Long::parseLong)
                        .sum()
                / TICKS_PER_SECOND;
    }
}
