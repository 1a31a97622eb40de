package io.cart4j.models.scoring;

import com.fasterxml.jackson.databind.JsonNode;

/** Shapley values by their definition: the mean over all subsets of features, weighted. Exponential, for tiny trees. */
final class ShapleyTwin {
    private final JsonNode tree;
    private final float[] row;

    ShapleyTwin(JsonNode tree, float[] row) {
        this.tree = tree;
        this.row = row;
    }

    double expectation() {
        return value(0, 0);
    }

    double contribution(int feature) {
        int width = row.length;
        double sum = 0;
        for (int subset = 0; subset < 1 << width; subset++) {
            if ((subset & 1 << feature) == 0) {
                int size = Integer.bitCount(subset);
                double weight = factorial(size) * factorial(width - size - 1) / factorial(width);
                sum += weight * (value(0, subset | 1 << feature) - value(0, subset));
            }
        }
        return sum;
    }

    /** What the tree gives on average over training rows, when only the features of the subset are known. */
    private double value(int node, int known) {
        int left = tree.get("left_children").get(node).asInt();
        int right = tree.get("right_children").get(node).asInt();
        float split = (float) tree.get("split_conditions").get(node).asDouble();
        if (left < 0) {
            return split;
        }
        int feature = tree.get("split_indices").get(node).asInt();
        if ((known & 1 << feature) != 0) {
            boolean goesLeft = Float.isNaN(row[feature])
                    ? tree.get("default_left").get(node).asInt() == 1
                    : row[feature] < split;
            return value(goesLeft ? left : right, known);
        }
        double leftCover = (float) tree.get("sum_hessian").get(left).asDouble();
        double rightCover = (float) tree.get("sum_hessian").get(right).asDouble();
        return (leftCover * value(left, known) + rightCover * value(right, known)) / (leftCover + rightCover);
    }

    private static double factorial(int n) {
        return n <= 1 ? 1 : n * factorial(n - 1);
    }
}
