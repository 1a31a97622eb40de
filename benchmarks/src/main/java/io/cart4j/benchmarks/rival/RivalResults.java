package io.cart4j.benchmarks.rival;

import io.cart4j.benchmarks.Machine;
import io.cart4j.benchmarks.Quantile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison with DuckDB measured.
 *
 * @param machine where
 * @param command how to repeat it
 * @param events rows of the files
 * @param inputBytes size of the files
 * @param threads how many threads either side could use
 * @param memory bound of Cart4J's memory, or null for its default
 * @param trials DuckDB's settings that were tried once before, empty if one was given
 * @param setting the setting that DuckDB was measured with
 * @param rounds both sides, one after the other
 * @param differences what differs between the tables, or null if they were not compared
 */
public record RivalResults(
        Machine machine,
        String command,
        long events,
        long inputBytes,
        int threads,
        @Nullable String memory,
        List<Trial> trials,
        String setting,
        List<Round> rounds,
        @Nullable Differences differences) {
    /**
     * A setting of DuckDB, tried once.
     *
     * @param setting its name
     * @param run what it took
     */
    public record Trial(String setting, Run run) {}

    /**
     * Both sides, and the plain reading of the files before them.
     *
     * @param readSeconds time to read the bytes and do nothing with them, on one thread; null if the files were not read before
     * @param cart4jFirst whether Cart4J ran before DuckDB
     * @param cart4j Cart4J
     * @param duckDb DuckDB
     */
    public record Round(@Nullable Double readSeconds, boolean cart4jFirst, Run cart4j, Run duckDb) {
        /**
         * Tells how many times as long DuckDB took, process against process.
         *
         * @return above 1 if Cart4J was faster
         */
        public double ratio() {
            return duckDb.wallSeconds / cart4j.wallSeconds;
        }

        /**
         * Tells how many times as long DuckDB's query alone took as Cart4J's whole process.
         *
         * @return above 1 if Cart4J was faster
         */
        public double queryRatio() {
            return duckDb.querySeconds / cart4j.wallSeconds;
        }
    }

    /**
     * One process.
     *
     * @param wallSeconds time on the clock, from the start of the JVM to its end
     * @param querySeconds the part of it that the query took, for DuckDB; all of it for Cart4J
     * @param cpuSeconds time of all threads in user and system mode, or null if not known
     * @param peakBytes the most memory that was resident at once, or null if not known
     * @param outputBytes size of the Parquet file
     */
    public record Run(
            double wallSeconds,
            double querySeconds,
            @Nullable Double cpuSeconds,
            @Nullable Long peakBytes,
            long outputBytes) {}

    /**
     * Gives the median over the rounds.
     *
     * @param figure what of a round
     * @return its median
     */
    public double median(ToDoubleFunction<Round> figure) {
        return Quantile.median(rounds.stream().mapToDouble(figure).toArray());
    }

    /**
     * Gives the median over the rounds of a figure that need not be known.
     *
     * @param figure what of a round
     * @return its median, or null if it is not known of each
     */
    public @Nullable Double medianIfKnown(Function<Round, ? extends @Nullable Number> figure) {
        List<Double> known = new ArrayList<>();
        for (Round round : rounds) {
            Number value = figure.apply(round);
            if (value == null) {
                return null;
            }
            known.add(value.doubleValue());
        }
        return Quantile.median(known.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /**
     * Tells how many times as long DuckDB took.
     *
     * @return the median of the ratios of the rounds
     */
    public double medianRatio() {
        return median(Round::ratio);
    }
}
