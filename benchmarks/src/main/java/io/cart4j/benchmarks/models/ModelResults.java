package io.cart4j.benchmarks.models;

import io.cart4j.benchmarks.Machine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison of training measured.
 *
 * @param machine what it was measured on
 * @param command how to repeat it
 * @param trainRows rows that were learnt from
 * @param testRows rows that were predicted
 * @param features columns
 * @param threads how many threads each process could use
 * @param pairs one a model
 */
record ModelResults(
        Machine machine, String command, int trainRows, int testRows, int features, int threads, List<Pair> pairs) {

    /**
     * One model, here and there.
     *
     * @param model its name
     * @param cart4j this library
     * @param rival scikit-learn or Python's XGBoost, or null if there is none
     * @param coefficientDifference of a logistic regression, the largest, relative to the largest coefficient
     */
    record Pair(
            String model,
            Training cart4j,
            @Nullable Training rival,
            @Nullable Double coefficientDifference) {}

    /**
     * One process.
     *
     * @param prepareSeconds time to bring the matrix into the library's form
     * @param trainSeconds time to train
     * @param predictSeconds time to predict the test rows
     * @param peakBytes the most memory of the whole process, or null if not known
     * @param rocAuc on the test rows
     * @param weightedF1 on the test rows, at 0.5
     */
    record Training(
            double prepareSeconds,
            double trainSeconds,
            double predictSeconds,
            @Nullable Long peakBytes,
            double rocAuc,
            double weightedF1) {}
}
