package io.cart4j.core;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Where the time and the memory of a run went. Unlike all results, it differs from run to run.
 *
 * @param events rows that were read
 * @param stages the parts of the run in order
 * @param spilledBytes bytes that went to temporary files because they did not fit in memory
 * @param peakMemory the most resident memory that the process ever had, in bytes, where the system tells
 */
public record RunSummary(long events, List<Stage> stages, long spilledBytes, OptionalLong peakMemory) {
    /**
     * A part of a run.
     *
     * @param name what was done: "read" (with cutting into fields and partitions, and writing temporary files), "group" (with
     *     summaries, and encoding of the table), "find returning users" (with the last row group), "finish"
     * @param seconds how long it took by the clock
     */
    public record Stage(String name, double seconds) {}

    /**
     * Copies the stages.
     *
     * @param events rows that were read
     * @param stages the parts of the run in order
     * @param spilledBytes bytes in temporary files
     * @param peakMemory resident memory in bytes
     */
    public RunSummary {
        stages = List.copyOf(stages);
    }

    /**
     * Gives the length of the run.
     *
     * @return seconds of all stages
     */
    public double seconds() {
        return stages.stream().mapToDouble(Stage::seconds).sum();
    }

    private String rate() {
        double perSecond = events / Math.max(seconds(), 1e-9);
        return perSecond < 1e6
                ? String.format(Locale.ROOT, "%,.0f", perSecond)
                : String.format(Locale.ROOT, "%.1f million", perSecond / 1e6);
    }

    /** Gives the summary as one line for people. */
    @Override
    public String toString() {
        String parts = stages.stream()
                .map(stage -> String.format(Locale.ROOT, "%s %.1f s", stage.name(), stage.seconds()))
                .collect(Collectors.joining(", "));
        String peak = peakMemory.isPresent() ? ", at most " + new DataSize(peakMemory.getAsLong()) + " of memory" : "";
        String spilled = spilledBytes == 0 ? "" : ", " + new DataSize(spilledBytes) + " in temporary files";
        return String.format(
                Locale.ROOT,
                "%,d events in %.1f s, %s a second (%s)%s%s",
                events,
                seconds(),
                rate(),
                parts,
                peak,
                spilled);
    }
}
