package io.cart4j.models.internal.trees;

import java.util.List;

/** Models that are no more than one tree of at most one split. */
public final class Stumps {
    private Stumps() {}

    /** One probability for all rows. */
    public static TreeModel constant(int features, double probability) {
        Tree leaf = new Tree(
                new int[] {Tree.LEAF},
                new int[1],
                new int[1],
                new float[1],
                new Missing[] {Missing.NAN_RIGHT},
                new double[] {probability},
                new double[] {1});
        return new TreeModel(List.of(leaf), features, 0, false, 1, Link.share());
    }

    /** Two probabilities, one for values up to a threshold and one for all others. */
    public static TreeModel split(int features, int feature, float threshold, double upTo, double above) {
        Tree tree = new Tree(
                new int[] {1, Tree.LEAF, Tree.LEAF},
                new int[] {2, 0, 0},
                new int[] {feature, 0, 0},
                new float[] {threshold, 0, 0},
                new Missing[] {Missing.NAN_RIGHT, Missing.NAN_RIGHT, Missing.NAN_RIGHT},
                new double[] {0, upTo, above},
                new double[] {2, 1, 1});
        return new TreeModel(List.of(tree), features, 0, false, 1, Link.share());
    }
}
