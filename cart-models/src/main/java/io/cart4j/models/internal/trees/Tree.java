package io.cart4j.models.internal.trees;

import java.util.Arrays;

/**
 * One tree as its file tells it: entry 0 is the root. A value that is not missing goes left if it is at most the
 * threshold; that is exact for XGBoost's "less than" too, because the float before a split is the threshold here.
 *
 * @param left the left child of each node, {@link #LEAF} for a leaf
 * @param right the right child of each node; unused for a leaf
 * @param feature the feature each node asks for; unused for a leaf
 * @param threshold the greatest value that goes left; unused for a leaf
 * @param missing what each node does without a value; unused for a leaf
 * @param value what each leaf adds to the margin; unused for other nodes
 * @param cover the weight of the training rows that came to each node
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Tree(
        int[] left, int[] right, int[] feature, float[] threshold, Missing[] missing, double[] value, double[] cover) {
    static final int LEAF = -1;
    private static final int UNSEEN = -1;

    int nodes() {
        return left.length;
    }

    boolean isLeaf(int node) {
        return left[node] == LEAF;
    }

    /** The child that a value sends its row to. */
    int next(int node, float input) {
        boolean goesLeft = missing[node].counts(input) ? missing[node].goesLeft() : input <= threshold[node];
        return goesLeft ? left[node] : right[node];
    }

    /** The number of splits on the longest way to a leaf; refuses what is not a tree over so many features. */
    int checkedDepth(String file, String name, int features) {
        int[] depths = new int[nodes()];
        Arrays.fill(depths, UNSEEN);
        int[] pending = new int[nodes() + 1];
        int open = 0;
        pending[open++] = 0;
        int deepest = 0;
        if (nodes() == 0) {
            throw ModelFileErrors.damaged(file, name + " has no nodes", null);
        }
        depths[0] = 0;
        while (open > 0) {
            int node = pending[--open];
            deepest = Math.max(deepest, depths[node]);
            if (isLeaf(node)) {
                requireFinite(file, name, node, value[node]);
                continue;
            }
            if (feature[node] < 0 || feature[node] >= features) {
                throw ModelFileErrors.damaged(
                        file,
                        name + " asks for feature " + feature[node] + " at node " + node + " of " + features,
                        null);
            }
            if (Float.isNaN(threshold[node])) {
                throw ModelFileErrors.damaged(file, name + " has no threshold at node " + node, null);
            }
            for (int child : new int[] {left[node], right[node]}) {
                if (child < 0 || child >= nodes() || depths[child] != UNSEEN) {
                    throw ModelFileErrors.damaged(
                            file, name + " is not a tree: node " + node + " has the child " + child, null);
                }
                depths[child] = depths[node] + 1;
                pending[open++] = child;
            }
        }
        for (int node = 0; node < nodes(); node++) {
            // XGBoost leaves what it has pruned in the file, as leaves
            if (depths[node] == UNSEEN && !isLeaf(node)) {
                throw ModelFileErrors.damaged(file, name + " is not a tree: nothing leads to node " + node, null);
            }
        }
        return deepest;
    }

    private static void requireFinite(String file, String name, int node, double value) {
        if (!Double.isFinite(value)) {
            throw ModelFileErrors.damaged(file, name + " has the value " + value + " at leaf " + node, null);
        }
    }
}
