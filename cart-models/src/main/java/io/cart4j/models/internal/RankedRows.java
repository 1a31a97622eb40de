package io.cart4j.models.internal;

import java.util.Arrays;

/**
 * Rows in descending order of probability, equal ones in the order given: sorted once, for every metric that depends on the
 * order.
 */
public final class RankedRows {
    private static final int LAST_BITS = Float.floatToRawIntBits(1f);

    private final int[] rows;
    private final float[] probabilities;
    private final byte[] labels;
    private final long positives;

    private RankedRows(int[] rows, float[] probabilities, byte[] labels, long positives) {
        this.rows = rows;
        this.probabilities = probabilities;
        this.labels = labels;
        this.positives = positives;
    }

    /** Sorts. */
    public static RankedRows of(byte[] labels, float[] probabilities) {
        checkLengths(labels.length, probabilities.length);
        long[] keys = new long[labels.length];
        long positives = 0;
        for (int row = 0; row < keys.length; row++) {
            byte label = labels[row];
            if (label >> 1 != 0) {
                throw new IllegalArgumentException("labels are 0 or 1, got " + label + " in row " + row);
            }
            positives += label;
            keys[row] = (long) (LAST_BITS - orderedBits(probabilities[row])) << 32 | row;
        }
        Arrays.parallelSort(keys);
        int[] rows = new int[keys.length];
        float[] sorted = new float[keys.length];
        byte[] sortedLabels = new byte[keys.length];
        for (int i = 0; i < keys.length; i++) {
            rows[i] = (int) keys[i];
            sorted[i] = Float.intBitsToFloat(LAST_BITS - (int) (keys[i] >>> 32));
            sortedLabels[i] = labels[rows[i]];
        }
        return new RankedRows(rows, sorted, sortedLabels, positives);
    }

    /** Checks that there is a value for each label, and at least one. */
    public static void checkLengths(int labels, int others) {
        if (labels != others || labels == 0) {
            throw new IllegalArgumentException(labels + " labels for " + others + " values; at least one is needed");
        }
    }

    /** The bits of floats from 0 to 1 are ordered as the floats are. */
    private static int orderedBits(float probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probabilities lie between 0 and 1, got " + probability);
        }
        // adding 0 turns -0 into 0
        return Float.floatToRawIntBits(probability + 0f);
    }

    public int size() {
        return rows.length;
    }

    public long positives() {
        return positives;
    }

    public long negatives() {
        return rows.length - positives;
    }

    /** The probabilities in descending order; the array itself, not to be changed. */
    public float[] probabilities() {
        return probabilities;
    }

    /** The labels in the same order; the array itself, not to be changed. */
    public byte[] labels() {
        return labels;
    }

    /** Gives values of the rows as they were given, in the order of this ranking. */
    public long[] inOrder(long[] values) {
        checkLengths(rows.length, values.length);
        long[] sorted = new long[rows.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = values[rows[i]];
        }
        return sorted;
    }

    /** Gives where the rows with the same probability as the one at a place end, exclusive. */
    public int endOfTies(int place) {
        int end = place + 1;
        while (end < probabilities.length && probabilities[end] == probabilities[place]) {
            end++;
        }
        return end;
    }

    /**
     * Gives the threshold that lets the first rows pass ({@code probability > threshold}) and no other, halfway between
     * the last that passes and the first that does not.
     */
    public double thresholdAfter(int passing) {
        if (passing == 0) {
            return 1;
        }
        double last = probabilities[passing - 1];
        double next = passing == probabilities.length ? 0 : probabilities[passing];
        return (last + next) / 2;
    }
}
