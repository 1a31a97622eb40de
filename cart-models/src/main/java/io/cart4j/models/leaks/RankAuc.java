package io.cart4j.models.leaks;

import java.util.Arrays;

/**
 * ROC-AUC of any column of numbers as the normalised Mann-Whitney U, ties counted half; NaN counts as above all numbers.
 *
 * @param value 0 to 1, NaN if only one class occurs
 * @param positives rows with label 1
 * @param negatives rows with label 0
 */
record RankAuc(double value, int positives, int negatives) {
    /** Judges scores, one for each label. */
    static RankAuc of(byte[] labels, float[] scores) {
        long[] keys = new long[labels.length];
        int positives = 0;
        for (int row = 0; row < keys.length; row++) {
            keys[row] = (long) ordered(scores[row]) << 1 | labels[row];
            positives += labels[row];
        }
        Arrays.parallelSort(keys);
        // pairs of a positive and a negative row, twice, so that a tie is the whole number 1
        long orderedPairsTwice = 0;
        long negativesBelow = 0;
        for (int from = 0; from < keys.length; ) {
            int end = from;
            long positivesHere = 0;
            while (end < keys.length && keys[end] >> 1 == keys[from] >> 1) {
                positivesHere += keys[end++] & 1;
            }
            long negativesHere = end - from - positivesHere;
            orderedPairsTwice += positivesHere * (2 * negativesBelow + negativesHere);
            negativesBelow += negativesHere;
            from = end;
        }
        int negatives = labels.length - positives;
        return new RankAuc(orderedPairsTwice / (2.0 * positives * negatives), positives, negatives);
    }

    /** The same for a column of a table at some rows. */
    static RankAuc of(byte[] labels, float[] column, int[] rows) {
        return of(labels, Rows.gather(column, rows));
    }

    /** In whichever direction is the better one. */
    double eitherWay() {
        return Math.max(value, 1 - value);
    }

    /** Standard error of the value if scores and labels have nothing to do with each other, without ties. */
    double nullError() {
        return Math.sqrt((positives + negatives + 1.0) / (12.0 * positives * negatives));
    }

    /** An int for each float, in the same order; 0 and -0 are one. */
    private static int ordered(float value) {
        int bits = Float.floatToIntBits(value + 0f);
        return bits ^ (bits >> 31 & Integer.MAX_VALUE);
    }
}
