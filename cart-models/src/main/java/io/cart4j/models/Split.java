package io.cart4j.models;

/**
 * How a table's rows are split into training and test rows. The same labels and the same split always give the same rows.
 * Immutable and safe for any number of threads.
 */
public sealed interface Split permits StratifiedSplit, ExplicitSplit {
    /**
     * Gives a split that is drawn at random, with the same share of each class on both sides.
     *
     * @param trainShare part of the rows of each class to train on, between 0 and 1, rounded to whole rows; the study's
     *     is 0.7
     * @param seed seed of the draw
     * @return the split
     * @throws io.cart4j.core.CartException if the share is not between 0 and 1
     */
    static Split stratified(double trainShare, long seed) {
        return new StratifiedSplit(trainShare, seed);
    }

    /**
     * Gives a split whose rows were chosen elsewhere, for example by time.
     *
     * @param description how they were chosen, in a few words for people
     * @param rows the training rows and the test rows
     * @return the split
     * @throws io.cart4j.core.CartException if the description is blank
     */
    static Split explicit(String description, SplitRows rows) {
        return new ExplicitSplit(description, rows);
    }

    /**
     * Splits rows.
     *
     * @param labels 0 or 1 for each row
     * @return row numbers, counted from 0
     * @throws io.cart4j.core.CartException if a side of a stratified split would be without a row of one of the classes,
     *     or the rows of an explicit one are not among these
     */
    SplitRows rows(byte[] labels);

    /**
     * Says how the rows are chosen.
     *
     * @return a few words, for example {@code stratified(0.7, 42)}
     */
    String description();
}
