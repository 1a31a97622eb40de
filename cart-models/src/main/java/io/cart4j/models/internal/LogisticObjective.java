package io.cart4j.models.internal;

/**
 * Mean weighted log loss of a logistic regression with an L2 penalty on all weights but the intercept, which comes last:
 * scikit-learn's objective over n, {@code (sum of w_i loss_i + |w|^2 / (2 C)) / n}, which has the same minimum and needs
 * no other tolerance for more rows. Rows are taken a slice at a time, and the slices' sums are added in their order.
 */
final class LogisticObjective {
    private static final int SLICE_ROWS = 1 << 17;

    private final float[][] columns;
    private final byte[] labels;
    private final double[] classWeights;
    private final double penalty;
    private final WorkerPool pool;

    LogisticObjective(float[][] columns, byte[] labels, double[] classWeights, double penalty, WorkerPool pool) {
        this.columns = columns;
        this.labels = labels;
        this.classWeights = classWeights;
        this.penalty = penalty;
        this.pool = pool;
    }

    /**
     * What the objective is at some weights.
     *
     * @param loss its value
     * @param gradient its slope
     * @param hessian its curvature, the lower triangle
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Point(double loss, double[] gradient, double[][] hessian) {}

    Point at(double[] weights) {
        int slices = (labels.length + SLICE_ROWS - 1) / SLICE_ROWS;
        LogisticSums[] parts = new LogisticSums[slices];
        pool.forEach(slices, slice -> {
            int from = slice * SLICE_ROWS;
            LogisticSums sums = new LogisticSums(columns, labels, classWeights);
            sums.add(weights, from, Math.min(labels.length, from + SLICE_ROWS));
            parts[slice] = sums;
        });
        LogisticSums total = parts[0];
        for (int slice = 1; slice < slices; slice++) {
            total.add(parts[slice]);
        }
        return withPenalty(total, weights);
    }

    private Point withPenalty(LogisticSums total, double[] weights) {
        double rows = labels.length;
        double loss = total.loss();
        double[] gradient = total.gradient();
        double[][] hessian = total.hessian();
        for (int i = 0; i < columns.length; i++) {
            loss += penalty * weights[i] * weights[i] / 2;
            gradient[i] += penalty * weights[i];
            hessian[i][i] += penalty;
        }
        for (int i = 0; i < weights.length; i++) {
            gradient[i] /= rows;
            for (int j = 0; j <= i; j++) {
                hessian[i][j] /= rows;
            }
        }
        return new Point(loss / rows, gradient, hessian);
    }

    static double logistic(double margin) {
        return 1 / (1 + Math.exp(-margin));
    }
}
