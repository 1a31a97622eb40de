package io.cart4j.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs another main class and leaves behind what the process took: the kernel's own counters, read by the process itself
 * when it ends, so that nothing is sampled and nothing missed. Depends on the JDK alone, to weigh nothing in a class path.
 */
public final class MeasuredMain {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int BYTES_PER_KIB = 1024;

    private MeasuredMain() {}

    /**
     * Runs the program.
     *
     * @param args where the report goes, the main class, and its arguments
     * @throws ReflectiveOperationException if there is no such main class
     */
    public static void main(String[] args) throws ReflectiveOperationException {
        Path report = Path.of(args[0]);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> write(report)));
        try {
            Class.forName(args[1]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(args, 2, args.length));
        } catch (InvocationTargetException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    /** Two lines: CPU nanoseconds and bytes, each empty if not known. */
    private static void write(Path report) {
        Optional<Duration> cpu = ProcessHandle.current().info().totalCpuDuration();
        Long peak = peakBytes(STATUS);
        String text = cpu.map(duration -> Long.toString(duration.toNanos())).orElse("") + "\n"
                + (peak == null ? "" : Long.toString(peak)) + "\n";
        try {
            Files.writeString(report, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The high water mark of a process's resident memory, on Linux and while it runs; else null. */
    static @Nullable Long peakBytes(Path status) {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * BYTES_PER_KIB)
                    .findFirst()
                    .orElse(null);
        } catch (IOException | UncheckedIOException e) {
            return null;
        }
    }
}
