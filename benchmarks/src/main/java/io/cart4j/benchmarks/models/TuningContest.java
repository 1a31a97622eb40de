package io.cart4j.benchmarks.models;

import com.sun.management.OperatingSystemMXBean;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import io.cart4j.models.BakeOff;
import io.cart4j.models.BakeOffListener;
import io.cart4j.models.Candidate;
import io.cart4j.models.Folds;
import io.cart4j.models.Grids;
import io.cart4j.models.Leaderboard;
import io.cart4j.models.Run;
import io.cart4j.models.Search;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * Tunes a model both ways, as the study did: split, folds and grid are the study's.
 *
 * @param sample rows to learn from and to judge on
 * @param candidate the model
 * @param threads how many threads it may use
 */
record TuningContest(FeatureTable sample, Candidate candidate, int threads) {
    private static final int FOLDS = 3;

    TuningResults.Pair run(long seed) {
        return new TuningResults.Pair(seed, candidate.name(), tune(Search.halving()), tune(Search.exhaustive()));
    }

    private TuningResults.Tuned tune(Search search) {
        Meter meter = new Meter();
        Leaderboard board = BakeOff.on(sample, Label.abandoned())
                .candidates(List.of(candidate))
                .tuneTop(1, Grids.study(), Folds.stratified(FOLDS), search)
                .threads(threads)
                .progress(meter)
                .run();
        Run tuned = board.runs().stream().filter(Run::tuned).findFirst().orElseThrow();
        return new TuningResults.Tuned(
                tuned.parameters().toString(),
                tuned.evaluation().weightedF1(),
                tuned.seconds(),
                meter.wallSeconds,
                meter.cpuSeconds);
    }

    /** Reads the clocks from the beginning of the search to the end of the winner's last training. */
    private static final class Meter implements BakeOffListener {
        private final OperatingSystemMXBean process =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        private long wallStart;
        private long cpuStart;
        private double wallSeconds;
        private double cpuSeconds;

        @Override
        public void runStarted(String name) {
            wallStart = System.nanoTime();
            cpuStart = process.getProcessCpuTime();
        }

        @Override
        public void runFinished(Run run, boolean fromLedger) {
            wallSeconds = (System.nanoTime() - wallStart) / 1e9;
            cpuSeconds = (process.getProcessCpuTime() - cpuStart) / 1e9;
        }
    }
}
