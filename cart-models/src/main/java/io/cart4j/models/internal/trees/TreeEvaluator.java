package io.cart4j.models.internal.trees;

import java.util.Arrays;
import java.util.List;

/**
 * Evaluates a model of trees on raw features, to the last bit as its library adds up leaves. Immutable and safe for any
 * number of threads; each thread keeps scratch memory of its own, so nothing is allocated after its first row.
 */
final class TreeEvaluator {
    private static final int BLOCK_ROWS = PackedTrees.BLOCK_ROWS;

    private final TreeModel model;
    private final Inputs inputs;
    private final SplitKeys keys;
    private final PackedTrees packed;
    private final LeafValues leaves;
    private final ThreadLocal<Scratch> scratch;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Scratch(int[] keys, int[] leaves, double[] sums) {}

    private TreeEvaluator(TreeModel model, Inputs inputs, SplitKeys keys, PackedTrees packed, LeafValues leaves) {
        this.model = model;
        this.inputs = inputs;
        this.keys = keys;
        this.packed = packed;
        this.leaves = leaves;
        int leafRoom = Math.max(packed.paddedTrees(), BLOCK_ROWS);
        this.scratch = ThreadLocal.withInitial(
                () -> new Scratch(new int[BLOCK_ROWS * keys.size()], new int[leafRoom], new double[BLOCK_ROWS]));
    }

    /**
     * Prepares a model.
     *
     * @param file what to call the model in messages
     * @param depths of its trees
     * @param inputs what it sees of raw features
     * @throws io.cart4j.core.CartException if it is not made of trees over those inputs
     */
    static TreeEvaluator of(String file, TreeModel model, int[] depths, Inputs inputs) {
        List<Tree> trees = model.trees();
        if (inputs.size() != model.features()) {
            throw ModelFileErrors.damaged(
                    file, "it has " + model.features() + " features, not the " + inputs.size() + " it goes with", null);
        }
        int nodes = 1 + trees.stream().mapToInt(Tree::nodes).reduce(0, Math::addExact);
        SplitKeys keys = SplitKeys.of(file, trees, inputs);
        double[] values = new double[nodes];
        PackedTrees packed = PackedTrees.of(trees, depths, keys, values);
        LeafValues leaves = model.floatSums()
                ? LeafValues.Floats.of(values, model.baseMargin())
                : new LeafValues.Doubles(values, model.baseMargin());
        return new TreeEvaluator(model, inputs, keys, packed, leaves);
    }

    /** The margin of a row of raw features that starts at a place. */
    double margin(float[] row, int from) {
        Scratch own = scratch.get();
        keys.encode(row, from, own.keys, 0, 1);
        packed.walk(own.keys, own.leaves);
        return model.marginOfSum(leaves.sum(own.leaves, packed.trees()));
    }

    /** The probability of a row of raw features that starts at a place. */
    double probability(float[] row, int from) {
        return model.link().probability(margin(row, from));
    }

    /** The probabilities of rows that follow each other, the same as one by one. */
    void probabilities(float[] rows, int from, int count, float[] out, int outFrom) {
        Scratch own = scratch.get();
        int width = inputs.size();
        for (int first = 0; first < count; first += BLOCK_ROWS) {
            int block = Math.min(BLOCK_ROWS, count - first);
            for (int row = 0; row < block; row++) {
                keys.encode(rows, from + (first + row) * width, own.keys, row, BLOCK_ROWS);
            }
            Arrays.fill(own.sums, model.baseMargin());
            // rows beyond the last are walked too, on what an earlier block left there
            int whole = (block + PackedTrees.LANES - 1) / PackedTrees.LANES * PackedTrees.LANES;
            for (int tree = 0; tree < packed.trees(); tree++) {
                packed.walk(tree, own.keys, whole, own.leaves);
                leaves.add(own.leaves, block, own.sums);
            }
            for (int row = 0; row < block; row++) {
                out[outFrom + first + row] = (float) model.link().probability(model.marginOfSum(own.sums[row]));
            }
        }
    }
}
