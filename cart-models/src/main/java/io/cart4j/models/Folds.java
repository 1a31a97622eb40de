package io.cart4j.models;

import java.util.List;

/**
 * How training rows are split again, so that parameters can be judged on rows that were not learnt from. Immutable and
 * safe for any number of threads.
 */
public sealed interface Folds permits StratifiedFolds, ExplicitFolds {
    /**
     * Gives stratified folds drawn with the study's seed, 42.
     *
     * @param k number of folds; the study's is 3
     * @return the folds
     * @throws io.cart4j.core.CartException if k is below 2
     */
    static Folds stratified(int k) {
        return stratified(k, StratifiedFolds.STUDY_SEED);
    }

    /**
     * Gives cross-validation: rows are dealt at random into k folds with the same share of each class, and each fold is
     * judged once by a model that learnt from the others.
     *
     * @param k number of folds
     * @param seed seed of the draw
     * @return the folds
     * @throws io.cart4j.core.CartException if k is below 2
     */
    static Folds stratified(int k, long seed) {
        return new StratifiedFolds(k, seed);
    }

    /**
     * Gives folds whose rows were chosen elsewhere, for example one later period to validate on.
     *
     * @param description how they were chosen, in a few words for people
     * @param rows at least one pair of rows to learn from and rows to judge on, all of them training rows of the bake-off
     * @return the folds
     * @throws io.cart4j.core.CartException if the description is blank or there is no fold
     */
    static Folds explicit(String description, List<SplitRows> rows) {
        return new ExplicitFolds(description, rows);
    }

    /**
     * Splits rows.
     *
     * @param labels 0 or 1 for each row of the table
     * @param rows the rows to split, ascending
     * @return k pairs of row numbers of the table
     * @throws io.cart4j.core.CartException if there are fewer than k rows of one of the classes, or explicit folds hold
     *     other rows than these
     */
    List<SplitRows> split(byte[] labels, int[] rows);

    /**
     * Gives the number of folds.
     *
     * @return at least 1
     */
    int k();

    /**
     * Says how the rows are chosen.
     *
     * @return a few words, for example {@code stratified(3, 42)}
     */
    String description();
}
