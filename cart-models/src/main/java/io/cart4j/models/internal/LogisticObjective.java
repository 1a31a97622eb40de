package io.cart4j.models.internal;

import java.util.Arrays;
import smile.math.DifferentiableMultivariateFunction;

/**
 * Mean weighted log loss of a logistic regression with an L2 penalty on all weights but the intercept, which comes last:
 * scikit-learn's objective over n, {@code (sum of w_i loss_i + |w|^2 / (2 C)) / n}, which has the same minimum and needs
 * no other tolerance for more rows. Works on columns, a block of rows at a time; blocks are folded in their order.
 */
@SuppressWarnings("serial") // Smile's interface is Serializable, but nobody writes an objective
final class LogisticObjective implements DifferentiableMultivariateFunction {
    /** Small enough for a block's margins to stay in the cache from column to column. */
    private static final int BLOCK_ROWS = 2048;

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

    @Override
    public double f(double[] weights) {
        double[] losses = new double[blocks()];
        pool.forEach(losses.length, block -> losses[block] = loss(from(block), margins(block, weights)));
        double sum = 0;
        for (double loss : losses) {
            sum += loss;
        }
        return withPenalty(sum, weights);
    }

    @Override
    public double g(double[] weights, double[] gradient) {
        double[] losses = new double[blocks()];
        double[][] gradients = new double[blocks()][weights.length];
        pool.forEach(losses.length, block -> {
            double[] margins = margins(block, weights);
            losses[block] = loss(from(block), margins);
            addGradient(from(block), margins, gradients[block]);
        });
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            gradient[i] = i < columns.length ? penalty * weights[i] : 0;
        }
        for (int block = 0; block < losses.length; block++) {
            sum += losses[block];
            for (int i = 0; i < weights.length; i++) {
                gradient[i] += gradients[block][i];
            }
        }
        for (int i = 0; i < weights.length; i++) {
            gradient[i] /= labels.length;
        }
        return withPenalty(sum, weights);
    }

    private double withPenalty(double loss, double[] weights) {
        double squares = 0;
        for (int i = 0; i < columns.length; i++) {
            squares += weights[i] * weights[i];
        }
        return (loss + penalty * squares / 2) / labels.length;
    }

    private int blocks() {
        return (labels.length + BLOCK_ROWS - 1) / BLOCK_ROWS;
    }

    private static int from(int block) {
        return block * BLOCK_ROWS;
    }

    private double[] margins(int block, double[] weights) {
        final int from = from(block);
        final double[] margins = new double[Math.min(BLOCK_ROWS, labels.length - from)];
        Arrays.fill(margins, weights[columns.length]);
        for (int feature = 0; feature < columns.length; feature++) {
            final float[] column = columns[feature];
            final double weight = weights[feature];
            for (int i = 0; i < margins.length; i++) {
                margins[i] += weight * column[from + i];
            }
        }
        return margins;
    }

    private double loss(int from, double[] margins) {
        double sum = 0;
        for (int i = 0; i < margins.length; i++) {
            byte label = labels[from + i];
            double margin = margins[i];
            // log(1 + e^m) without overflow
            double loss = Math.max(margin, 0) + Math.log1p(Math.exp(-Math.abs(margin))) - label * margin;
            sum += classWeights[label] * loss;
        }
        return sum;
    }

    private void addGradient(int from, double[] margins, double[] gradient) {
        final double[] errors = new double[margins.length];
        for (int i = 0; i < errors.length; i++) {
            byte label = labels[from + i];
            errors[i] = classWeights[label] * (logistic(margins[i]) - label);
            gradient[columns.length] += errors[i];
        }
        for (int feature = 0; feature < columns.length; feature++) {
            final float[] column = columns[feature];
            double sum = 0;
            for (int i = 0; i < errors.length; i++) {
                sum += errors[i] * column[from + i];
            }
            gradient[feature] = sum;
        }
    }

    static double logistic(double margin) {
        return 1 / (1 + Math.exp(-margin));
    }
}
