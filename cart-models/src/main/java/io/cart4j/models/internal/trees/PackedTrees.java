package io.cart4j.models.internal.trees;

import java.util.List;

/**
 * Trees in one array, a node in one long: the key of its threshold (32 bits), which key of the row it looks at (12), and
 * how far it is to its left child (20); the right child is the next node. A leaf is 0 away from its child, has its number
 * in place of the threshold and looks at the key that is never greater, so a row that has reached one stays there, and
 * all ways through a tree can be walked with the same number of steps and without a branch.
 *
 * <p>One way is a chain of loads that wait for each other, so eight are walked at a time: eight trees for one row, or
 * eight rows through one tree.
 *
 * <p>Immutable and safe for any number of threads.
 */
final class PackedTrees {
    /** As many ways as keep the processor busy while it waits. */
    static final int LANES = 8;

    private static final int BLOCK_SHIFT = 6;

    /** Keys of so many rows stay in the first-level cache with a tree beside them. */
    static final int BLOCK_ROWS = 1 << BLOCK_SHIFT;

    private static final int KEY_SHIFT = 20;
    private static final int KEY_MASK = SplitKeys.MAX_KEYS - 1;
    private static final int DISTANCE_MASK = (1 << KEY_SHIFT) - 1;

    /** More nodes than a distance can span are not in any tree of a sane size. */
    static final int MAX_NODES = 1 << KEY_SHIFT;

    private final long[] nodes;
    private final int[] roots;
    private final int[] depths;
    private final int[] laneDepths;

    private PackedTrees(long[] nodes, int[] roots, int[] depths, int[] laneDepths) {
        this.nodes = nodes;
        this.roots = roots;
        this.depths = depths;
        this.laneDepths = laneDepths;
    }

    /**
     * Packs trees.
     *
     * @param depths splits on the longest way of each
     * @param leaves gets the value of each leaf; one entry a node is enough
     */
    static PackedTrees of(List<Tree> trees, int[] depths, SplitKeys keys, double[] leaves) {
        int lanes = (trees.size() + LANES - 1) / LANES;
        int size = 1 + trees.stream().mapToInt(Tree::nodes).sum();
        TreePacker packer = new TreePacker(size, keys, leaves);
        int[] roots = new int[lanes * LANES];
        int[] laneDepths = new int[lanes];
        for (int tree = 0; tree < trees.size(); tree++) {
            roots[tree] = packer.pack(trees.get(tree));
            laneDepths[tree / LANES] = Math.max(laneDepths[tree / LANES], depths[tree]);
        }
        return new PackedTrees(packer.nodes(), roots, depths.clone(), laneDepths);
    }

    static long split(int threshold, int key, int distance) {
        return (long) threshold << 32 | (long) key << KEY_SHIFT | distance;
    }

    static long leaf(int number) {
        return split(number, SplitKeys.NEVER_GREATER, 0);
    }

    int trees() {
        return depths.length;
    }

    /** Room that {@link #walk} needs for leaves: whole groups of lanes. */
    int paddedTrees() {
        return roots.length;
    }

    /** Finds the leaf of a row in each tree. */
    void walk(int[] keys, int[] leaves) {
        final long[] nodes = this.nodes;
        final int[] roots = this.roots;
        for (int first = 0; first < roots.length; first += LANES) {
            int a = roots[first];
            int b = roots[first + 1];
            int c = roots[first + 2];
            int d = roots[first + 3];
            int e = roots[first + 4];
            int f = roots[first + 5];
            int g = roots[first + 6];
            int h = roots[first + 7];
            for (int level = laneDepths[first / LANES]; level > 0; level--) {
                long aa = nodes[a];
                a += step(aa, keys, 0, 0);
                long bb = nodes[b];
                b += step(bb, keys, 0, 0);
                long cc = nodes[c];
                c += step(cc, keys, 0, 0);
                long dd = nodes[d];
                d += step(dd, keys, 0, 0);
                long ee = nodes[e];
                e += step(ee, keys, 0, 0);
                long ff = nodes[f];
                f += step(ff, keys, 0, 0);
                long gg = nodes[g];
                g += step(gg, keys, 0, 0);
                long hh = nodes[h];
                h += step(hh, keys, 0, 0);
            }
            leaves[first] = number(nodes, a);
            leaves[first + 1] = number(nodes, b);
            leaves[first + 2] = number(nodes, c);
            leaves[first + 3] = number(nodes, d);
            leaves[first + 4] = number(nodes, e);
            leaves[first + 5] = number(nodes, f);
            leaves[first + 6] = number(nodes, g);
            leaves[first + 7] = number(nodes, h);
        }
    }

    /** Finds the leaf of some rows in one tree. Equal keys of the rows of a block lie side by side; whole lanes are walked. */
    void walk(int tree, int[] keys, int rows, int[] leaves) {
        final long[] nodes = this.nodes;
        final int root = roots[tree];
        for (int row = 0; row < rows; row += LANES) {
            int a = root;
            int b = root;
            int c = root;
            int d = root;
            int e = root;
            int f = root;
            int g = root;
            int h = root;
            for (int level = depths[tree]; level > 0; level--) {
                long aa = nodes[a];
                a += step(aa, keys, BLOCK_SHIFT, row);
                long bb = nodes[b];
                b += step(bb, keys, BLOCK_SHIFT, row + 1);
                long cc = nodes[c];
                c += step(cc, keys, BLOCK_SHIFT, row + 2);
                long dd = nodes[d];
                d += step(dd, keys, BLOCK_SHIFT, row + 3);
                long ee = nodes[e];
                e += step(ee, keys, BLOCK_SHIFT, row + 4);
                long ff = nodes[f];
                f += step(ff, keys, BLOCK_SHIFT, row + 5);
                long gg = nodes[g];
                g += step(gg, keys, BLOCK_SHIFT, row + 6);
                long hh = nodes[h];
                h += step(hh, keys, BLOCK_SHIFT, row + 7);
            }
            leaves[row] = number(nodes, a);
            leaves[row + 1] = number(nodes, b);
            leaves[row + 2] = number(nodes, c);
            leaves[row + 3] = number(nodes, d);
            leaves[row + 4] = number(nodes, e);
            leaves[row + 5] = number(nodes, f);
            leaves[row + 6] = number(nodes, g);
            leaves[row + 7] = number(nodes, h);
        }
    }

    /** How far the next node is. */
    private static int step(long node, int[] keys, int shift, int at) {
        int key = keys[(((int) (node >>> KEY_SHIFT) & KEY_MASK) << shift) + at];
        // 1 if the key is greater than the threshold
        int right = (int) (((node >> 32) - key) >>> 63);
        return ((int) node & DISTANCE_MASK) + right;
    }

    private static int number(long[] nodes, int at) {
        return (int) (nodes[at] >> 32);
    }
}
