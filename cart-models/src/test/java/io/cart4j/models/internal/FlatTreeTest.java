package io.cart4j.models.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import smile.base.cart.DecisionNode;
import smile.base.cart.SplitRule;
import smile.classification.DecisionTree;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.data.vector.IntVector;

class FlatTreeTest {
    @Test
    void sends_every_row_to_the_leaf_that_smile_sends_it_to() {
        Random random = new Random(8);
        double[][] rows = new double[2_000][3];
        float[] rowMajor = new float[6_000];
        for (int row = 0; row < rows.length; row++) {
            for (int feature = 0; feature < 3; feature++) {
                rowMajor[row * 3 + feature] = (float) random.nextGaussian();
                rows[row][feature] = rowMajor[row * 3 + feature];
            }
        }
        int[] labels = new int[rows.length];
        for (int row = 0; row < rows.length; row++) {
            labels[row] = rows[row][0] * rows[row][1] + 0.3 * random.nextGaussian() > 0 ? 1 : 0;
        }
        DataFrame inputs = DataFrame.of(rows, "a", "b", "c");
        DataFrame data = inputs.merge(IntVector.of("label", labels));
        DecisionTree tree = DecisionTree.fit(Formula.lhs("label"), data, SplitRule.GINI, 12, 200, 3);

        FlatTree flat = FlatTree.of(tree);

        for (int row = 0; row < rows.length; row++) {
            int[] counts = ((DecisionNode) tree.root().predict(inputs.get(row))).count();
            assertThat(flat.predict(rowMajor, row * 3)).isEqualTo((double) counts[1] / (counts[0] + counts[1]));
        }
        assertThat(flat.gains()[2]).isLessThan(flat.gains()[0]);
    }

    @Test
    void weighs_the_gain_of_a_split_by_its_rows() {
        // one split takes the impurity of 1/2 away from 4 rows
        DataFrame data = DataFrame.of(new double[][] {{1}, {2}, {3}, {4}}, "a")
                .merge(IntVector.of("label", new int[] {0, 0, 1, 1}));

        FlatTree flat = FlatTree.of(DecisionTree.fit(Formula.lhs("label"), data, SplitRule.GINI, 5, 4, 1));

        assertThat(flat.gains()).containsExactly(new double[] {4 * 0.5}, within(1e-12));
        assertThat(flat.value()[0]).isEqualTo(2.5);
    }
}
