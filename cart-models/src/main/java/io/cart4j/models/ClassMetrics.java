package io.cart4j.models;

/**
 * How well one class is foretold, as scikit-learn's precision_recall_fscore_support gives it.
 *
 * @param precision part of the rows foretold as this class that are of it; 0 if none is foretold
 * @param recall part of the rows of this class that are foretold so; 0 if there is none
 * @param f1 harmonic mean of the two; 0 if the class neither occurs nor is foretold
 * @param support rows of this class
 * @param precisionUndefined whether no row is foretold as this class, so that precision is 0 by convention
 * @param recallUndefined whether no row is of this class, so that recall is 0 by convention
 */
public record ClassMetrics(
        double precision, double recall, double f1, long support, boolean precisionUndefined, boolean recallUndefined) {

    /**
     * Computes the metrics of one class against the rest.
     *
     * @param right rows of the class that are foretold so
     * @param wrong rows of the other class that are foretold as this one
     * @param missed rows of the class that are foretold as the other one
     */
    static ClassMetrics of(long right, long wrong, long missed) {
        long foretold = right + wrong;
        long support = right + missed;
        return new ClassMetrics(
                ratio(right, foretold),
                ratio(right, support),
                ratio(2 * right, foretold + support),
                support,
                foretold == 0,
                support == 0);
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
