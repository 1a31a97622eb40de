package io.cart4j.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Test rows in blocks of neighbours, each judged by itself, to tell how much a difference of two models may be worth. */
final class TestBlocks {
    private static final int BLOCKS = 20;

    private TestBlocks() {}

    /** Judges each of 20 blocks of as equal size as can be, or of fewer if there are not two rows for each. */
    static List<Evaluation> of(byte[] labels, float[] probabilities) {
        int blocks = Math.max(1, Math.min(BLOCKS, labels.length / 2));
        List<Evaluation> evaluations = new ArrayList<>();
        for (int block = 0; block < blocks; block++) {
            int from = (int) ((long) labels.length * block / blocks);
            int to = (int) ((long) labels.length * (block + 1) / blocks);
            evaluations.add(
                    Evaluation.of(Arrays.copyOfRange(labels, from, to), Arrays.copyOfRange(probabilities, from, to)));
        }
        return evaluations;
    }

    /**
     * Gives the standard error of the mean of paired differences; blocks in which the metric is not defined are left out.
     *
     * @return at least 0; NaN if fewer than two blocks are left
     */
    static double standardError(List<Evaluation> some, List<Evaluation> others, Metric metric) {
        double[] differences = new double[Math.min(some.size(), others.size())];
        for (int block = 0; block < differences.length; block++) {
            differences[block] = metric.value(some.get(block)) - metric.value(others.get(block));
        }
        double[] defined = Arrays.stream(differences)
                .filter(difference -> !Double.isNaN(difference))
                .toArray();
        if (defined.length < 2) {
            return Double.NaN;
        }
        double mean = Arrays.stream(defined).average().orElseThrow();
        double squares = Arrays.stream(defined)
                .map(difference -> (difference - mean) * (difference - mean))
                .sum();
        return Math.sqrt(squares / (defined.length - 1) / defined.length);
    }
}
