package io.cart4j.core.internal;

import io.cart4j.core.RunSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Measures the stages of a run. For one thread. */
final class RunClock {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final String PEAK = "VmHWM:";
    private static final int KIBIBYTE = 1024;

    private final List<RunSummary.Stage> stages = new ArrayList<>();
    private long start = System.nanoTime();

    /** Ends a stage; the next one begins. */
    void end(String stage) {
        long now = System.nanoTime();
        stages.add(new RunSummary.Stage(stage, (now - start) / NANOS_PER_SECOND));
        start = now;
    }

    RunSummary summary(long events, long spilledBytes) {
        return new RunSummary(events, stages, spilledBytes, peakMemory());
    }

    /** Linux tells it in kB; elsewhere it is not known. */
    private static OptionalLong peakMemory() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith(PEAK))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
