package io.cart4j.models;

/**
 * How a model's decisions on a test set compare with what happened; positive = abandoned.
 *
 * @param trueNegatives not abandoned, and foretold so
 * @param falsePositives not abandoned, but foretold abandoned
 * @param falseNegatives abandoned, but foretold not
 * @param truePositives abandoned, and foretold so
 */
public record ConfusionMatrix(long trueNegatives, long falsePositives, long falseNegatives, long truePositives) {
    /**
     * Gives the number of rows judged.
     *
     * @return sum of the four cells
     */
    public long total() {
        return trueNegatives + falsePositives + falseNegatives + truePositives;
    }
}
