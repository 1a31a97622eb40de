package io.cart4j.models.internal;

import io.cart4j.models.internal.LogisticObjective.Point;

/**
 * Minimises a logistic objective by Newton's method, which is iteratively reweighted least squares: the curvature of a
 * few features costs about as much as the gradient, and a handful of passes over the rows is enough. A step that does
 * not lead down is halved.
 */
final class NewtonMethod {
    private static final int MAX_ITERATIONS = 100;
    private static final int MAX_HALVINGS = 40;

    /** How far the loss is still above its minimum, as the curvature tells, when the last step is taken. */
    private static final double TOLERANCE = 1e-13;

    /** A direction with less of its curvature left than this is one of the directions before it. */
    private static final double DEPENDENT = 1e-12;

    private NewtonMethod() {}

    /** Gives the weights at the minimum. */
    static double[] minimize(LogisticObjective objective, int size) {
        double[] weights = new double[size];
        Point point = objective.at(weights);
        for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
            double[] step = solve(point.hessian(), point.gradient());
            double descent = 0;
            for (int i = 0; i < size; i++) {
                descent += step[i] * point.gradient()[i];
            }
            double[] next = minus(weights, step, 1);
            if (descent / 2 <= TOLERANCE) {
                return next;
            }
            Point reached = objective.at(next);
            double length = 1;
            for (int halving = 0; reached.loss() > point.loss() && halving < MAX_HALVINGS; halving++) {
                length /= 2;
                next = minus(weights, step, length);
                reached = objective.at(next);
            }
            if (reached.loss() > point.loss()) {
                return weights;
            }
            weights = next;
            point = reached;
        }
        return weights;
    }

    private static double[] minus(double[] weights, double[] step, double length) {
        double[] moved = new double[weights.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = weights[i] - length * step[i];
        }
        return moved;
    }

    /** Solves by Cholesky's decomposition; of directions that depend on each other, the later ones stay where they are. */
    static double[] solve(double[][] lowerTriangle, double[] right) {
        int size = right.length;
        double[][] root = new double[size][size];
        double[] solution = new double[size];
        for (int i = 0; i < size; i++) {
            double pivot = lowerTriangle[i][i];
            for (int j = 0; j < i; j++) {
                double sum = lowerTriangle[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= root[i][k] * root[j][k];
                }
                root[i][j] = root[j][j] == 0 ? 0 : sum / root[j][j];
                pivot -= root[i][j] * root[i][j];
            }
            root[i][i] = pivot > DEPENDENT * lowerTriangle[i][i] ? Math.sqrt(pivot) : 0;
            double sum = right[i];
            for (int k = 0; k < i; k++) {
                sum -= root[i][k] * solution[k];
            }
            solution[i] = root[i][i] == 0 ? 0 : sum / root[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            double sum = solution[i];
            for (int k = i + 1; k < size; k++) {
                sum -= root[k][i] * solution[k];
            }
            solution[i] = root[i][i] == 0 ? 0 : sum / root[i][i];
        }
        return solution;
    }
}
