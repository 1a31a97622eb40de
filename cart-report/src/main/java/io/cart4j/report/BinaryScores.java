package io.cart4j.report;

import io.cart4j.models.ConfusionMatrix;

/**
 * What a confusion matrix says in scores, as scikit-learn defines them; positive = abandoned. An undefined score is 0.
 *
 * @param precision of the abandoned class
 * @param recall of the abandoned class
 * @param weightedF1 mean of both classes' F1 scores, weighted by their true sizes
 */
record BinaryScores(double precision, double recall, double weightedF1) {
    static BinaryScores of(ConfusionMatrix matrix) {
        long abandoned = matrix.truePositives() + matrix.falseNegatives();
        long others = matrix.trueNegatives() + matrix.falsePositives();
        long errors = matrix.falsePositives() + matrix.falseNegatives();
        double weighted =
                others * f1(matrix.trueNegatives(), errors) + (double) abandoned * f1(matrix.truePositives(), errors);
        return new BinaryScores(
                ratio(matrix.truePositives(), matrix.truePositives() + matrix.falsePositives()),
                ratio(matrix.truePositives(), abandoned),
                matrix.total() == 0 ? 0 : weighted / matrix.total());
    }

    /** Gives the F1 score of a class: for either of two classes the errors are the same ones. */
    private static double f1(long right, long errors) {
        return ratio(2 * right, 2 * right + errors);
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
