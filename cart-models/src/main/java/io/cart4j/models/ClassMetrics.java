package io.cart4j.models;

/**
 * How well one class is predicted, as scikit-learn's precision_recall_fscore_support gives it.
 *
 * @param precision part of the rows predicted as this class that are of it; 0 if none is predicted
 * @param recall part of the rows of this class that are predicted so; 0 if there is none
 * @param f1 harmonic mean of the two; 0 if the class neither occurs nor is predicted
 * @param support rows of this class
 * @param precisionUndefined whether no row is predicted as this class, so that precision is 0 by convention
 * @param recallUndefined whether no row is of this class, so that recall is 0 by convention
 */
public record ClassMetrics(
        double precision, double recall, double f1, long support, boolean precisionUndefined, boolean recallUndefined) {

    /**
     * Computes the metrics of one class against the rest.
     *
     * @param right rows of the class that are predicted so
     * @param wrong rows of the other class that are predicted as this one
     * @param missed rows of the class that are predicted as the other one
     */
    static ClassMetrics of(long right, long wrong, long missed) {
        long predicted = right + wrong;
        long support = right + missed;
        return new ClassMetrics(
                ratio(right, predicted),
                ratio(right, support),
                ratio(2 * right, predicted + support),
                support,
                predicted == 0,
                support == 0);
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
