package io.cart4j.models.internal.trees;

import java.util.List;

/**
 * What a file of either library says: trees and how their leaves become a probability.
 *
 * @param trees in the order in which their leaves are added
 * @param features the number of inputs
 * @param baseMargin what the sum of leaves starts from
 * @param floatSums whether sums are rounded to float after each tree, as XGBoost does
 * @param divisor what the sum is divided by: the number of trees of a forest, else 1
 * @param link makes the probability of the margin
 */
public record TreeModel(
        List<Tree> trees, int features, double baseMargin, boolean floatSums, double divisor, Link link) {
    /** Freezes the list. */
    public TreeModel {
        trees = List.copyOf(trees);
    }

    /** The depths of the trees; refuses what is not a tree over the features. */
    int[] checkedDepths(String file) {
        int[] depths = new int[trees.size()];
        for (int tree = 0; tree < depths.length; tree++) {
            depths[tree] = trees.get(tree).checkedDepth(file, "tree " + tree, features);
            if (trees.get(tree).nodes() >= PackedTrees.MAX_NODES) {
                throw ModelFileErrors.unsupported(
                        file, "tree " + tree + " has more than " + PackedTrees.MAX_NODES + " nodes");
            }
        }
        return depths;
    }

    double marginOfSum(double sum) {
        return sum / divisor;
    }
}
