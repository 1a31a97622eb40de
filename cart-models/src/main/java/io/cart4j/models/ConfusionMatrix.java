package io.cart4j.models;

/**
 * How a model's decisions on a test set compare with what happened; positive = abandoned.
 *
 * @param trueNegatives not abandoned, and predicted so
 * @param falsePositives not abandoned, but predicted abandoned
 * @param falseNegatives abandoned, but predicted not
 * @param truePositives abandoned, and predicted so
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
