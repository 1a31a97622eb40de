package io.cart4j.models.internal.trees;

/**
 * Shares a tree's output out to the features of a row: path-dependent TreeSHAP, algorithm 2 of Lundberg, Erion and Lee,
 * "Consistent individualized feature attribution for tree ensembles" (2018), as both native libraries have it. A path is
 * the list of features met so far, with the share of training rows (zero) and of this row (one) that goes on without and
 * with each of them, and the weights of all subsets by size.
 *
 * <p>For one row and one thread.
 */
final class TreeShap {
    private final Tree tree;
    private final float[] inputs;
    private final double[] contributions;

    private final int[] features;
    private final double[] zeros;
    private final double[] ones;
    private final double[] weights;

    /**
     * Prepares for one row.
     *
     * @param inputs the row as the model sees it
     * @param contributions what a feature gets is added here
     */
    TreeShap(Tree tree, int depth, float[] inputs, double[] contributions) {
        this.tree = tree;
        this.inputs = inputs;
        this.contributions = contributions;
        // each level works on a copy that is one longer than its parent's
        int room = (depth + 2) * (depth + 3) / 2;
        this.features = new int[room];
        this.zeros = new double[room];
        this.ones = new double[room];
        this.weights = new double[room];
    }

    /** Adds the contributions of the tree; gives its mean output over the training rows, which they start from. */
    double explain() {
        follow(0, 0, 0, 1, 1, -1);
        return mean(0);
    }

    private double mean(int node) {
        if (tree.isLeaf(node)) {
            return tree.value()[node];
        }
        int left = tree.left()[node];
        int right = tree.right()[node];
        return share(left, node) * mean(left) + share(right, node) * mean(right);
    }

    private double share(int child, int node) {
        return tree.cover()[child] / (tree.cover()[tree.left()[node]] + tree.cover()[tree.right()[node]]);
    }

    private void follow(int node, int parentFrom, int length, double zero, double one, int feature) {
        int from = parentFrom + length;
        System.arraycopy(features, parentFrom, features, from, length);
        System.arraycopy(zeros, parentFrom, zeros, from, length);
        System.arraycopy(ones, parentFrom, ones, from, length);
        System.arraycopy(weights, parentFrom, weights, from, length);
        extend(from, length, zero, one, feature);
        if (tree.isLeaf(node)) {
            for (int element = 1; element <= length; element++) {
                double weight = unwoundSum(from, length, element);
                contributions[features[from + element]] +=
                        weight * (ones[from + element] - zeros[from + element]) * tree.value()[node];
            }
            return;
        }
        int split = tree.feature()[node];
        int hot = tree.next(node, inputs[split]);
        int cold = hot == tree.left()[node] ? tree.right()[node] : tree.left()[node];
        double zeroBefore = 1;
        double oneBefore = 1;
        int last = length;
        for (int element = 1; element <= length; element++) {
            if (features[from + element] == split) {
                zeroBefore = zeros[from + element];
                oneBefore = ones[from + element];
                unwind(from, length, element);
                last = length - 1;
                break;
            }
        }
        follow(hot, from, last + 1, share(hot, node) * zeroBefore, oneBefore, split);
        follow(cold, from, last + 1, share(cold, node) * zeroBefore, 0, split);
    }

    private void extend(int from, int length, double zero, double one, int feature) {
        features[from + length] = feature;
        zeros[from + length] = zero;
        ones[from + length] = one;
        weights[from + length] = length == 0 ? 1 : 0;
        for (int i = length - 1; i >= 0; i--) {
            weights[from + i + 1] += one * weights[from + i] * (i + 1) / (length + 1);
            weights[from + i] = zero * weights[from + i] * (length - i) / (length + 1);
        }
    }

    /** Takes an element out again; {@code last} is the last one's number. */
    private void unwind(int from, int last, int element) {
        double one = ones[from + element];
        double zero = zeros[from + element];
        double next = weights[from + last];
        for (int i = last - 1; i >= 0; i--) {
            if (one != 0) {
                double kept = weights[from + i];
                weights[from + i] = next * (last + 1) / ((i + 1) * one);
                next = kept - weights[from + i] * zero * (last - i) / (last + 1);
            } else {
                weights[from + i] = weights[from + i] * (last + 1) / (zero * (last - i));
            }
        }
        for (int i = element; i < last; i++) {
            features[from + i] = features[from + i + 1];
            zeros[from + i] = zeros[from + i + 1];
            ones[from + i] = ones[from + i + 1];
        }
    }

    /** The sum of weights that would be left if the element were taken out. */
    private double unwoundSum(int from, int last, int element) {
        double one = ones[from + element];
        double zero = zeros[from + element];
        double next = weights[from + last];
        double total = 0;
        for (int i = last - 1; i >= 0; i--) {
            if (one != 0) {
                double weight = next * (last + 1) / ((i + 1) * one);
                total += weight;
                next = weights[from + i] - weight * zero * (last - i) / (last + 1);
            } else if (zero != 0) {
                total += weights[from + i] * (last + 1) / (zero * (last - i));
            }
        }
        return total;
    }
}
