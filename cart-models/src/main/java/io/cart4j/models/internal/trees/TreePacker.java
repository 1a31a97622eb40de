package io.cart4j.models.internal.trees;

/**
 * Lays trees out for {@link PackedTrees}: the children of a node side by side, and the children of the one that more
 * training rows went to right after them, so that the way most rows take lies in few cache lines.
 */
final class TreePacker {
    private final long[] nodes;
    private final SplitKeys keys;
    private final double[] leaves;
    private int size;
    private int leafCount;

    /** The node 0 is a tree of its own that adds nothing: what fills up a group of lanes. */
    TreePacker(int nodes, SplitKeys keys, double[] leaves) {
        this.nodes = new long[nodes];
        this.keys = keys;
        this.leaves = leaves;
        this.nodes[size++] = leaf(0);
    }

    long[] nodes() {
        return nodes;
    }

    /** Gives the place of the tree's root. */
    int pack(Tree tree) {
        int root = size++;
        int[] pendingNode = new int[tree.nodes() + 1];
        int[] pendingPlace = new int[tree.nodes() + 1];
        int open = 0;
        pendingNode[open] = 0;
        pendingPlace[open++] = root;
        while (open > 0) {
            int node = pendingNode[--open];
            int place = pendingPlace[open];
            if (tree.isLeaf(node)) {
                nodes[place] = leaf(tree.value()[node]);
                continue;
            }
            int children = size;
            size += 2;
            nodes[place] =
                    PackedTrees.split(SplitKeys.key(tree.threshold()[node]), keys.keyOf(tree, node), children - place);
            int left = tree.left()[node];
            int right = tree.right()[node];
            boolean leftIsHot = tree.cover()[left] >= tree.cover()[right];
            // the last one that is put aside is the next one to be laid out
            pendingNode[open] = leftIsHot ? right : left;
            pendingPlace[open++] = leftIsHot ? children + 1 : children;
            pendingNode[open] = leftIsHot ? left : right;
            pendingPlace[open++] = leftIsHot ? children : children + 1;
        }
        return root;
    }

    private long leaf(double value) {
        leaves[leafCount] = value;
        return PackedTrees.leaf(leafCount++);
    }
}
