package io.cart4j.models.internal;

import java.util.Arrays;

/** Sums over rows of what a logistic loss, its gradient and its curvature are made of. Used by one thread at a time. */
final class LogisticSums {
    /** Small enough for a block of all columns to stay in the cache from pair to pair. */
    private static final int BLOCK_ROWS = 512;

    private final float[][] columns;
    private final byte[] labels;
    private final double[] classWeights;
    private final double[][] inputs;
    private final double[] margins = new double[BLOCK_ROWS];
    private final double[] errors = new double[BLOCK_ROWS];
    private final double[] curvatures = new double[BLOCK_ROWS];
    private final double[] curved = new double[BLOCK_ROWS];
    private final double[] gradient;
    private final double[][] hessian;
    private double loss;

    LogisticSums(float[][] columns, byte[] labels, double[] classWeights) {
        this.columns = columns;
        this.labels = labels;
        this.classWeights = classWeights;
        // the last input is that of the intercept
        this.inputs = new double[columns.length + 1][BLOCK_ROWS];
        Arrays.fill(inputs[columns.length], 1);
        this.gradient = new double[inputs.length];
        this.hessian = new double[inputs.length][];
        for (int i = 0; i < hessian.length; i++) {
            hessian[i] = new double[i + 1];
        }
    }

    double loss() {
        return loss;
    }

    double[] gradient() {
        return gradient;
    }

    /** The lower triangle. */
    double[][] hessian() {
        return hessian;
    }

    void add(LogisticSums other) {
        loss += other.loss;
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += other.gradient[i];
            for (int j = 0; j <= i; j++) {
                hessian[i][j] += other.hessian[i][j];
            }
        }
    }

    void add(double[] weights, int from, int to) {
        for (int block = from; block < to; block += BLOCK_ROWS) {
            int rows = Math.min(BLOCK_ROWS, to - block);
            margins(weights, block, rows);
            addLoss(block, rows);
            for (int i = 0; i < inputs.length; i++) {
                gradient[i] += dot(errors, inputs[i], rows);
                multiply(curvatures, inputs[i], curved, rows);
                for (int j = 0; j <= i; j++) {
                    hessian[i][j] += dot(curved, inputs[j], rows);
                }
            }
        }
    }

    private void margins(double[] weights, int from, int rows) {
        final double[] target = margins;
        Arrays.fill(target, 0, rows, weights[columns.length]);
        for (int feature = 0; feature < columns.length; feature++) {
            final float[] column = columns[feature];
            final double[] values = inputs[feature];
            final double weight = weights[feature];
            for (int i = 0; i < rows; i++) {
                values[i] = column[from + i];
            }
            for (int i = 0; i < rows; i++) {
                target[i] += weight * values[i];
            }
        }
    }

    /** One exponential a row gives the loss, its slope and its curvature along the margin, without overflow. */
    private void addLoss(int from, int rows) {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            byte label = labels[from + i];
            double rowWeight = classWeights[label];
            double margin = margins[i];
            double small = Math.exp(-Math.abs(margin));
            double inverse = 1 / (1 + small);
            double probability = margin < 0 ? small * inverse : inverse;
            errors[i] = rowWeight * (probability - label);
            curvatures[i] = rowWeight * small * inverse * inverse;
            sum += rowWeight * (Math.max(margin, 0) + Math.log(1 + small) - label * margin);
        }
        loss += sum;
    }

    private static void multiply(double[] a, double[] b, double[] product, int rows) {
        for (int i = 0; i < rows; i++) {
            product[i] = a[i] * b[i];
        }
    }

    /** Four sums at a time, because each addition waits for the one before it. */
    private static double dot(double[] a, double[] b, int rows) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < rows; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < rows; i++) {
            s0 += a[i] * b[i];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
