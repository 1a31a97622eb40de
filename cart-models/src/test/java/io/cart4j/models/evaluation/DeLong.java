package io.cart4j.models.evaluation;

/**
 * The standard error of ROC-AUC after DeLong, DeLong and Clarke-Pearson 1988, for rows that are independent: the variance of
 * each row's chance to stand on the right side of the rows of the other class. Quadratic.
 */
final class DeLong {
    private DeLong() {}

    static double standardError(byte[] labels, float[] probabilities) {
        return Math.sqrt(variance(labels, probabilities, 1) + variance(labels, probabilities, 0));
    }

    private static double variance(byte[] labels, float[] probabilities, int of) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] == of) {
                double won = 0;
                int others = 0;
                for (int other = 0; other < labels.length; other++) {
                    if (labels[other] != of) {
                        others++;
                        int order = Float.compare(probabilities[row], probabilities[other]);
                        won += order == 0 ? 0.5 : order > 0 ? 1 : 0;
                    }
                }
                sum += won / others;
                squares += (won / others) * (won / others);
                count++;
            }
        }
        return (squares - sum * sum / count) / (count - 1) / count;
    }
}
