package io.cart4j.models;

import io.cart4j.core.CartException;
import io.cart4j.models.internal.StratifiedDraw;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How training rows are split for cross-validation: at random into k folds with the same share of each class; each fold
 * is judged once by a model that learnt from the others.
 *
 * @param k number of folds
 * @param seed seed of the draw
 */
public record Folds(int k, long seed) {
    private static final long STUDY_SEED = 42;

    /**
     * Checks the number of folds.
     *
     * @param k number of folds
     * @param seed seed of the draw
     */
    public Folds {
        if (k < 2) {
            throw new CartException("cross-validation needs at least 2 folds, got " + k);
        }
    }

    /**
     * Gives stratified folds drawn with the study's seed, 42.
     *
     * @param k number of folds; the study's is 3
     * @return the folds
     * @throws CartException if k is below 2
     */
    public static Folds stratified(int k) {
        return stratified(k, STUDY_SEED);
    }

    /**
     * Gives stratified folds.
     *
     * @param k number of folds
     * @param seed seed of the draw
     * @return the folds
     * @throws CartException if k is below 2
     */
    public static Folds stratified(int k, long seed) {
        return new Folds(k, seed);
    }

    /**
     * Splits rows into folds. The sizes of a class in two folds differ by one row at most.
     *
     * @param labels 0 or 1 for each row of the table
     * @param rows the rows to split, ascending
     * @return k pairs; the test rows of all of them together are {@code rows}
     * @throws CartException if there are fewer than k rows of one of the classes
     */
    public List<SplitRows> split(byte[] labels, int[] rows) {
        byte[] drawn = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            drawn[i] = labels[rows[i]];
        }
        int[] parts = StratifiedDraw.deal(
                drawn,
                ofClass -> IntStream.range(0, k)
                        .map(fold -> ofClass / k + (fold < ofClass % k ? 1 : 0))
                        .toArray(),
                seed);
        return IntStream.range(0, k)
                .mapToObj(fold -> SplitRows.ofPart(rows, parts, fold))
                .toList();
    }

    @Override
    public String toString() {
        return "stratified(" + k + ", " + seed + ")";
    }
}
