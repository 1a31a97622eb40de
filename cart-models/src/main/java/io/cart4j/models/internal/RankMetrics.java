package io.cart4j.models.internal;

import java.util.Arrays;

/**
 * The metrics that depend on the order of the probabilities alone, as scikit-learn's roc_auc_score and
 * average_precision_score define them.
 */
public record RankMetrics(double rocAuc, double averagePrecision) {
    /** Sorts once and reads both off the groups of equal probabilities, from the highest down. */
    public static RankMetrics of(byte[] labels, float[] probabilities) {
        int[] sorted = sortedKeys(labels, probabilities);
        long positives = 0;
        for (byte label : labels) {
            positives += label;
        }
        long negatives = labels.length - positives;
        long positivesAbove = 0;
        long negativesAbove = 0;
        // pairs of a positive and a negative row, twice, so that a tie is the whole number 1
        long orderedPairsTwice = 0;
        double precisionSum = 0;
        for (int end = sorted.length; end > 0; ) {
            int from = end;
            long positivesHere = 0;
            while (from > 0 && sorted[from - 1] >> 1 == sorted[end - 1] >> 1) {
                positivesHere += sorted[--from] & 1;
            }
            long negativesHere = end - from - positivesHere;
            orderedPairsTwice += negativesHere * (2 * positivesAbove + positivesHere);
            positivesAbove += positivesHere;
            negativesAbove += negativesHere;
            precisionSum += positivesHere * ((double) positivesAbove / (positivesAbove + negativesAbove));
            end = from;
        }
        return new RankMetrics(
                positives == 0 || negatives == 0 ? Double.NaN : orderedPairsTwice / (2.0 * positives * negatives),
                positives == 0 ? 0 : precisionSum / positives);
    }

    /** Probability and label in one int: the bits of floats from 0 to 1 are ordered and leave the top two bits free. */
    private static int[] sortedKeys(byte[] labels, float[] probabilities) {
        int[] keys = new int[labels.length];
        for (int row = 0; row < keys.length; row++) {
            float probability = probabilities[row];
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("probabilities lie between 0 and 1, got " + probability);
            }
            // adding 0 turns -0 into 0
            keys[row] = Float.floatToRawIntBits(probability + 0f) << 1 | labels[row];
        }
        Arrays.parallelSort(keys);
        return keys;
    }
}
