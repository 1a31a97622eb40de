package io.cart4j.models;

import io.cart4j.core.CartException;
import io.cart4j.models.internal.StratifiedDraw;
import java.util.stream.IntStream;

/**
 * How a table's rows are split into training and test rows: at random, with the same share of each class on both sides.
 * The same labels and the same split always give the same rows.
 *
 * @param trainShare part of the rows of each class to train on, between 0 and 1, rounded to whole rows
 * @param seed seed of the draw
 */
public record Split(double trainShare, long seed) {
    private static final int TEST_PART = 1;

    /**
     * Checks the share.
     *
     * @param trainShare part of the rows of each class to train on, between 0 and 1, rounded to whole rows
     * @param seed seed of the draw
     */
    public Split {
        if (!(trainShare > 0 && trainShare < 1)) {
            throw new CartException("trainShare must lie between 0 and 1, got " + trainShare);
        }
    }

    /**
     * Gives a stratified split.
     *
     * @param trainShare part of the rows of each class to train on, between 0 and 1; the study's is 0.7
     * @param seed seed of the draw
     * @return the split
     * @throws CartException if the share is not between 0 and 1
     */
    public static Split stratified(double trainShare, long seed) {
        return new Split(trainShare, seed);
    }

    /**
     * Splits rows.
     *
     * @param labels 0 or 1 for each row
     * @return row numbers, counted from 0
     * @throws CartException if one side would be without a row of one of the classes
     */
    public SplitRows rows(byte[] labels) {
        int[] parts = StratifiedDraw.deal(
                labels,
                rows -> {
                    int train = (int) Math.round(trainShare * rows);
                    return new int[] {train, rows - train};
                },
                seed);
        return SplitRows.ofPart(IntStream.range(0, labels.length).toArray(), parts, TEST_PART);
    }

    @Override
    public String toString() {
        return "stratified(" + trainShare + ", " + seed + ")";
    }
}
