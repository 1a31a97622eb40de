package io.cart4j.benchmarks.models;

import io.cart4j.benchmarks.Machine;
import java.util.List;

/**
 * What a comparison of tuning measured.
 *
 * @param machine what it was measured on
 * @param command how to repeat it
 * @param rows sessions in a sample, of which 70 % are learnt from
 * @param threads how many threads training could use
 * @param pairs one a sample and model
 */
record TuningResults(Machine machine, String command, int rows, int threads, List<Pair> pairs) {
    /**
     * One model on one sample, tuned both ways.
     *
     * @param seed the sample was drawn with
     * @param model its name
     * @param halving tuned by successive halving
     * @param exhaustive tuned by every point of the grid on every fold
     */
    record Pair(long seed, String model, Tuned halving, Tuned exhaustive) {
        /** How much worse halving's winner is on the test rows; below 0 if it is better. */
        double loss() {
            return exhaustive.weightedF1() - halving.weightedF1();
        }
    }

    /**
     * What came of a search, and what it cost.
     *
     * @param winner its parameters
     * @param weightedF1 of the winner on the test rows
     * @param trainSeconds time to train in the search and the winner's last training
     * @param wallSeconds that and the time to judge
     * @param cpuSeconds processor time of the same
     */
    record Tuned(String winner, double weightedF1, double trainSeconds, double wallSeconds, double cpuSeconds) {}
}
