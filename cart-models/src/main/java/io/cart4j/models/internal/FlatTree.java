package io.cart4j.models.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.Deque;
import smile.base.cart.DecisionNode;
import smile.base.cart.InternalNode;
import smile.base.cart.Node;
import smile.base.cart.OrdinalNode;
import smile.classification.DecisionTree;

/**
 * A tree in three arrays, one entry a node, each node before its children. A row goes to the next node if its feature is
 * at most the value, and to {@code otherwise} if not.
 *
 * @param feature the feature a node asks for, {@link #LEAF} for a leaf
 * @param value the threshold of a node; of a leaf, the share of positive rows
 * @param otherwise the node for greater values; 0 for a leaf
 * @param gains how much impurity the splits on each feature remove, weighted by their rows
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FlatTree(int[] feature, double[] value, int[] otherwise, double[] gains) {
    private static final int LEAF = -1;

    /** Smile tells every part of a split but its threshold. */
    private static final VarHandle THRESHOLD = threshold();

    private record Pending(Node node, int otherwiseOf) {}

    static FlatTree of(DecisionTree tree) {
        int nodes = 2 * tree.root().leafs() - 1;
        FlatTree flat = new FlatTree(
                new int[nodes],
                new double[nodes],
                new int[nodes],
                new double[tree.schema().length()]);
        Deque<Pending> pending = new ArrayDeque<>();
        pending.push(new Pending(tree.root(), LEAF));
        for (int next = 0; next < nodes; next++) {
            Pending current = pending.pop();
            if (current.otherwiseOf != LEAF) {
                flat.otherwise[current.otherwiseOf] = next;
            }
            if (current.node instanceof InternalNode split) {
                flat.feature[next] = split.feature();
                flat.value[next] = (double) THRESHOLD.get((OrdinalNode) split);
                flat.gains[split.feature()] += split.score() * split.size();
                pending.push(new Pending(split.falseChild(), next));
                pending.push(new Pending(split.trueChild(), LEAF));
            } else {
                int[] counts = ((DecisionNode) current.node).count();
                flat.feature[next] = LEAF;
                flat.value[next] = (double) counts[1] / (counts[0] + counts[1]);
            }
        }
        return flat;
    }

    /** The share of positive rows in the leaf of a row that starts at a place of a row-major matrix. */
    double predict(float[] rowMajor, int place) {
        int node = 0;
        while (feature[node] != LEAF) {
            node = rowMajor[place + feature[node]] <= value[node] ? node + 1 : otherwise[node];
        }
        return value[node];
    }

    private static VarHandle threshold() {
        try {
            return MethodHandles.privateLookupIn(OrdinalNode.class, MethodHandles.lookup())
                    .findVarHandle(OrdinalNode.class, "value", double.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Smile 2.6.0 keeps a split's threshold in OrdinalNode.value", e);
        }
    }
}
